import Assessment
import Links
import Testing

/// Each rule over exports in which some records fail and others do not.
@Suite struct LinkQuestionTests {
  struct Case: Sendable, CustomStringConvertible {
    let key: String
    let files: [String: String]
    let words: String
    let failing: [String]
    var description: String { key }
  }

  private static let accounts = "id | name\na1 | Nordwind\na2 | Seeblick"
  private static let contacts = "id | account id | email\nc1 | a1 | x@a.example\nc2 | a1 | y@a.example"

  static let cases: [Case] = [
    Case(
      key: "L01",
      files: [
        "accounts.csv": accounts,
        "contacts.csv": "id | account id\nc1 | a1\nc2 | \nc3 | a9\nc4 | Seeblick",
      ], words: "2 of 4", failing: ["c2", "c3"]),
    Case(
      key: "L02", files: ["accounts.csv": accounts, "deals.csv": "id | account id\nd1 | a1\nd2 | "],
      words: "1 of 2", failing: ["d2"]),
    Case(
      key: "L03",
      files: [
        "contacts.csv": contacts,
        "deals.csv": "id | stage\nd1 | 2\nd2 | 4\nd3 | 4\nd4 | 1\nd5 | 1\nd6 | lost",
        "deal-contacts.csv": """
        deal id | contact id | role
        d1 | c1 | Buyer
        d2 | c1 | Buyer
        d2 | c1 | Buyer
        d3 | c1 | Buyer
        d3 | c2 | User
        d4 | c1 | 
        d5 | c9 | Buyer
        d6 | c1 | Buyer
        """,
      ], words: "3 of 6", failing: ["d2", "d4", "d5"]),
    Case(
      key: "L04",
      files: [
        "deals.csv": "id | status\nd1 | open\nd2 | open\nd3 | open\nd4 | won\nd5 | open",
        "activities.csv":
          "id | date | deal id\n1 | 2026-05-31 | d1\n2 | 2026-05-30 | d2\n3 | 2026-07-01 | d3\n4 | 2026-06-30 | d5",
      ], words: "2 of 4", failing: ["d2", "d3"]),
    Case(
      key: "L05",
      files: [
        "deals.csv": "id | status\nd1 | open\nd2 | open\nd3 | lost",
        "activities.csv": "id | date | deal id\n1 | 2026-07-01 | d1\n2 | 2026-06-30 | d2",
      ], words: "1 of 2", failing: ["d2"]),
    Case(
      key: "L06",
      files: [
        "contacts.csv": contacts, "deals.csv": "id | stage\nd1 | 1\nd2 | 1",
        "activities.csv":
          "id | date | contact id | deal id\n1 | 2026-06-01 | c1 | \n2 | 2026-06-01 | | d1\n3 | 2026-06-01 | | \n4 | 2026-06-01 | c9 | d9\n5 | 2026-06-01 | c8;c2 | ",
      ], words: "2 of 5", failing: ["3", "4"]),
    Case(
      key: "L07", files: ["deals.csv": "id | source | campaign id\nd1 | Fair | \nd2 | | k1\nd3 | | "],
      words: "1 of 3", failing: ["d3"]),
    Case(
      key: "L08",
      files: [
        "contacts.csv": contacts, "leads.csv": "id | email\nl1 | a@b.example",
        "campaign-members.csv":
          "id | campaign id | contact id | lead id\nm1 | k1 | c1 | \nm2 | k1 | | l1\nm3 | k1 | | \nm4 | k1 | c9 | l9",
      ], words: "2 of 4", failing: ["m3", "m4"]),
    Case(
      key: "L09",
      files: [
        "deals.csv":
          "id | status | amount\nd1 | won | 100\nd2 | won | 100\nd3 | won | 100\nd4 | open | 5\nd5 | won | ",
        "deal-lines.csv": "id | deal id | total\n1 | d1 | 60.10\n2 | d1 | 39.90\n3 | d2 | 99\n4 | d5 | 3",
      ], words: "3 of 4", failing: ["d2", "d3", "d5"]),
    Case(
      key: "L10",
      files: [
        "products.csv": "id | name | active\np1 | Roof | yes\np2 | Wall | no",
        "deal-lines.csv": "id | deal id | product id\n1 | d1 | p1\n2 | d1 | p2\n3 | d1 | p3\n4 | d1 | ",
      ], words: "2 of 3", failing: ["2", "3"]),
    Case(
      key: "L11",
      files: [
        "leads.csv":
          "id | converted | converted contact id | converted deal id\nl1 | yes | c1 | d1\nl2 | yes | c1 | \nl3 | no | | \nl4 | yes | | d1"
      ], words: "2 of 3", failing: ["l2", "l4"]),
    Case(
      key: "L12",
      files: [
        "users.csv":
          "id | name | email | active\nu1 | Ann Berg | ann@crm.example | yes\nu2 | Bo Dahl | bo@crm.example | no",
        "deals.csv": "id | owner\nd1 | u1\nd2 | u2\nd3 | \nd4 | ann berg\nd5 | ann@crm.example",
      ], words: "2 of 5", failing: ["d2", "d3"]),
    Case(
      key: "L13",
      files: [
        "accounts.csv": accounts, "contacts.csv": "id | account id\nc1 | a1\nc2 | \nc3 | a9",
        "deals.csv": "id | account id\nd1 | a2\nd2 | a8",
      ], words: "2 of 4", failing: ["c3", "d2"]),
    Case(
      key: "L14",
      files: [
        "accounts.csv": "id | name\na1 | A\na1 | B\na2 | C\n | D",
        "users.csv": "id | name\nu1 | Ann\nu2 | Bo",
      ],
      words: "2 of 6", failing: ["a1", "5"]),
    Case(
      key: "L15",
      files: [
        "accounts.csv": """
        id | name | website
        a1 | Nordwind Kaffee GmbH | https://www.nordwind.example/de
        a2 | Nordwind | nordwind.example
        a3 | Seeblick Hotel AG | seeblick.example
        a4 | Seeblick Hotel S.A. | 
        a5 | Seeblick Hotel GmbH | hotel.example
        """,
        "contacts.csv": """
        id | account id | first name | last name | email
        c1 | a1 | Anna | Berg | anna@nordwind.example
        c2 | a1 | Anna | B. | Anna+crm@Nordwind.example
        c3 | a1 | Martha | Lund | 
        c4 | a1 | Marhta | Lund | martha@nordwind.example
        c5 | a2 | Martha | Lund | 
        c6 | a1 | Otto | Kern | otto@nordwind.example
        c7 | a1 | Otto | Kern | kern@nordwind.example
        """,
      ], words: "4 of 12", failing: ["a2", "a4", "c2", "c4"]),
    Case(
      key: "L16",
      files: [
        "accounts.csv": accounts,
        "deals.csv":
          "id | account id | status\nd1 | a1 | open\nd2 | a1 | open\nd3 | a2 | open\nd4 | a2 | won",
        "deal-lines.csv":
          "id | deal id | product id\n1 | d1 | p1\n2 | d2 | p1\n3 | d3 | p1\n4 | d4 | p1\n5 | d3 | p1",
      ], words: "1 of 2", failing: ["a1"]),
    Case(
      key: "L17",
      files: [
        "accounts.csv":
          "id | name | type\na1 | A | Customer\na2 | B | Customer\na3 | C | Supplier\na4 | D | ",
        "contacts.csv": "id | account id\nc1 | a1", "deals.csv": "id | account id | status\nd1 | a4 | won",
      ], words: "2 of 3", failing: ["a2", "a4"]),
    Case(
      key: "L18",
      files: [
        "deals.csv": "id | created\nd1 | 2026-05-01",
        "contacts.csv": "id | created\nc1 | 2026-05-10",
        "activities.csv":
          "id | date | deal id | contact id\n1 | 2026-05-01 | d1 | \n2 | 2026-04-30 | d1 | \n3 | 2026-05-09 | d1 | c1\n4 | 2026-05-09 | | ",
      ], words: "2 of 3", failing: ["2", "3"]),
    Case(
      key: "L19",
      files: [
        "deals.csv":
          "id | status | created | closed on\nd1 | won | 2026-01-05 | 2026-01-05\nd2 | lost | 2026-01-05 | 2026-01-04\nd3 | open | 2026-01-05 | 2026-01-01"
      ], words: "1 of 2", failing: ["d2"]),
    Case(
      key: "L20",
      files: [
        "accounts.csv": "id | name | website\na1 | A | www.nordwind.example",
        "contacts.csv":
          "id | account id | email\nc1 | a1 | x@nordwind.example\nc2 | a1 | x@mail.nordwind.example\nc3 | a1 | x@anordwind.example\nc4 | a1 | \nc5 | a9 | x@else.example",
      ], words: "1 of 3", failing: ["c3"]),
  ]

  @Test(arguments: cases)
  func `a rule counts the records that fail`(_ example: Case) throws {
    let counted = try Exports(example.files).counted()
    #expect(counted.words(example.key) == example.words)
    #expect(counted.failing(example.key).sorted() == example.failing.sorted())
  }

  @Test func `every rule has a case`() {
    #expect(Set(Self.cases.map(\.key)) == Set(RuleRegistry.linkQuestions.map(\.key)))
  }

  @Test(arguments: [
    ("L01", "There is no file of accounts."),
    ("L03", "There is no file of deals. There is no file of contact roles and no file of deals."),
    ("L06", "There is no file of activities."), ("L12", "There is no file of users."),
  ])
  func `a rule without its records is not counted, and says why`(_ key: String, _ reason: String) throws {
    let counted = try Exports(["contacts.csv": "id | account id\nc1 | a1"]).counted()
    #expect(counted.count(key)?.reason?.hasPrefix(reason) == true, "\(counted.count(key)?.reason ?? "")")
  }

  @Test func `a column that is missing disables its rules`() throws {
    let counted = try Exports(["contacts.csv": "id | email\nc1 | a@b.example", "accounts.csv": Self.accounts])
      .counted()
    #expect(counted.words("L01") == "There is no column \"account\" of the contacts.")
    #expect(counted.words("L17").hasPrefix("There is no column \"account\" of the contacts."))
  }
}
