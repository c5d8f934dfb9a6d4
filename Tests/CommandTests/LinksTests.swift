import Foundation
import Testing

@Suite("links")
struct LinksTests {
  private func exports() throws -> Folder {
    let folder = try Folder()
    try folder.write(
      "id,name,website\na1,Nordwind,nordwind.example\na2,Nordwind,www.nordwind.example\n",
      to: "crm/accounts.csv")
    try folder.write(
      "id,account id,email\nc1,a1,x@nordwind.example\nc2,,y@nordwind.example\nc3,a9,\n",
      to: "crm/contacts.csv")
    try folder.write(
      "id,account id,status,created,closed on\nd1,a1,won,2026-01-05,2026-02-01\nd2,,open,2026-01-05,\n",
      to: "crm/deals.csv")
    try folder.write("nothing here\n", to: "crm/readme.txt")
    return folder
  }

  @Test("exports are counted by rule, records are told by their keys, what is not counted says why")
  func page() throws {
    let folder = try exports()
    let outcome = try Program.run("links", "crm", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("crm\n7 records from 3 exports, as of 2026-03-31\n"))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for line in [
      "  contacts.csv  3 contacts\n    id, account id = account, email\n", "  passed over: readme.txt ",
      "  LINK001  2 of 3  Contact has an account\n           c2, c3\n",
      "  LINK013  1 of 3  Every key leads to a record\n           c3\n",
      "Entered more than once  0 persons, 1 company\n  2 accounts: a1, a2\n",
      "  LINK004  There is no file of activities.\n",
      "  LINK007  There is no column \"source\" of the deals and no column \"campaign\" of\n",
    ] {
      #expect(outcome.output.contains(line), "\(line)")
    }
    #expect(!outcome.output.contains("Nordwind"))
  }

  @Test("all that fail as CSV; nothing is left behind in the folder of temporary files")
  func lines() throws {
    let folder = try exports()
    let outcome = try Program.run("links", "crm", "--format", "csv", in: folder)
    #expect(
      outcome.output == """
        \u{FEFF}rule,object,id,file,row\r
        LINK001,contacts,c2,contacts.csv,3\r
        LINK001,contacts,c3,contacts.csv,4\r
        LINK002,deals,d2,deals.csv,3\r
        LINK013,contacts,c3,contacts.csv,4\r
        LINK015,accounts,a2,accounts.csv,3\r

        """)
  }

  @Test("the counts are a workbook that check and score read, and evidence that fill takes")
  func workbook() throws {
    let folder = try exports()
    let made = try Program.run(
      "links", "crm", "-o", "links.xlsx", "--client", "Nordwind", "--evidence", "evidence.json", "--format",
      "json", in: folder)
    #expect(made.status == 0)
    let printed = try #require(
      try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any])
    let linking = try #require(printed["linking"] as? NSDictionary)
    let scored = try Program.run("score", "links.xlsx", "--format", "json", in: folder)
    let score = try #require(
      try JSONSerialization.jsonObject(with: Data(scored.output.utf8)) as? [String: Any])
    let result = try #require((score["results"] as? [[String: Any]])?.first)
    #expect(result["linking"] as? NSDictionary == linking)
    #expect(result["client"] as? String == "Nordwind")
    // The same rules find the same, whether planner counted or read the count.
    let checked = try Program.run("check", "links.xlsx", "--format", "json", in: folder)
    let check = try #require(
      try JSONSerialization.jsonObject(with: Data(checked.output.utf8)) as? [String: Any])
    func messages(_ json: [String: Any]) -> [String] {
      (json["findings"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
    }
    #expect(messages(printed) == messages(check))
    #expect(messages(check).count == 4)
    let evidence = try folder.read("evidence.json")
    #expect(evidence.contains("\"kind\": \"maturity\""))
    let again = try Program.run("links", "crm", "-o", "links.xlsx", in: folder)
    #expect(again.status == 2)
  }

  @Test("a folder that is not there, and one without exports, end with 2")
  func refused() throws {
    let folder = try exports()
    #expect(
      try Program.run("links", "nowhere", in: folder).errors
        == "planner: nowhere: is not there; name the folder that the exports are in\n")
    try folder.write("x\n", to: "empty/a.txt")
    let outcome = try Program.run("links", "empty", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("empty: has no export of records in it"))
  }
}
