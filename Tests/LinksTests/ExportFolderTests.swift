import Assessment
import Foundation
import Links
import OfficeFiles
import Planning
import Spreadsheet
import Testing

@Suite struct ExportFolderTests {
  @Test func `Salesforce's exports are told by their heads, and what an activity is linked to by its keys`()
    throws
  {
    let counted = try Exports([
      "Account.csv": "Id | Name | Website | OwnerId\n001A | Nordwind | nordwind.example | 005A",
      "Contact.csv":
        "Id | AccountId | FirstName | LastName | Email | OwnerId\n003A | 001A | Anna | Berg | anna@nordwind.example | 005A",
      "Opportunity.csv":
        "Id | Name | AccountId | StageName | IsClosed | IsWon | Amount | CloseDate | OwnerId\n006A | Roof | 001A | Prospecting | false | false | 100 | 2026-08-01 | 005A",
      "Task.csv":
        "Id | WhoId | WhatId | ActivityDate | Subject\n1 | 003A | | 2026-06-01 | Call\n2 | | 006A | 2026-06-15 | Call\n3 | | 006Z | 2026-06-15 | Call\n4 | | 500Z | 2026-06-15 | Case\n5 | | 001A | 2026-06-15 | Call",
      "User.csv": "Id | Name | Email | IsActive\n005A | Ann | ann@crm.example | true",
      "OpportunityContactRole.csv": "Id | OpportunityId | ContactId | Role\n1 | 006A | 003A | Buyer",
    ]).counted()
    #expect(counted.crm == "salesforce")
    #expect(
      counted.files.map(\.object) == [.accounts, .contacts, .deals, .dealContacts, .activities, .users])
    #expect(counted.words("L03") == "0 of 1")
    #expect(counted.words("L04") == "0 of 1")
    #expect(counted.failing("L06") == ["3", "4", "5"])
    #expect(counted.failing("L13") == ["3"])
  }

  @Test func `HubSpot's lists of associated records are links`() throws {
    let counted = try Exports([
      "all-companies.csv":
        "Record ID | Company name | Company Domain Name | Company owner\n1 | Nordwind | nordwind.example | Ann",
      "all-contacts.csv":
        "Record ID | First Name | Last Name | Email | Associated Company IDs\n10 | Anna | Berg | a@nordwind.example | 1\n11 | Bo | Dahl | b@nordwind.example | 1",
      "all-deals.csv":
        "Record ID | Deal Name | Deal Stage | Associated Company IDs | Associated Contact IDs\n20 | Roof | contractsent | 1 | 10;11\n21 | Wall | contractsent | 1 | 10",
      "tasks.csv":
        "Record ID | Task Title | Due date | Associated Contact IDs | Associated Deal IDs\n30 | Call | 2026-06-20 | 99 | 20;21",
    ]).counted()
    #expect(counted.crm == "hubspot")
    #expect(counted.failing("L03") == ["21"])
    #expect(counted.words("L04") == "0 of 2")
    #expect(counted.words("L06") == "0 of 1")
    #expect(counted.failing("L13") == ["30"])
    #expect(counted.contactsInDeals == 2)
  }

  @Test func `sheets of one workbook are exports, and what is none is passed over`() throws {
    let exports = try Exports(["notes.csv": "one | two\n3 | 4"])
    var workbook = Workbook()
    for (name, rows) in [
      ("Accounts", [["id", "name"], ["a1", "Nordwind"]]),
      ("Contacts", [["id", "account id"], ["c1", "a1"], ["c2", "a2"]]),
    ] {
      var sheet = Worksheet(name: name)
      for (row, cells) in rows.enumerated() {
        for (column, text) in cells.enumerated() {
          sheet[CellReference(row: row + 1, column: column + 1)] = Cell(.text(text))
        }
      }
      workbook.sheets.append(sheet)
    }
    try workbook.write(to: exports.folder + "/crm.xlsx")
    let counted = try exports.counted()
    #expect(counted.files.map(\.sheet) == ["Accounts", "Contacts"])
    #expect(counted.failing("L01") == ["c2"])
    #expect(counted.passedOver.map(\.reason) == ["has no heads that are known"])
  }

  @Test func `heads of several kinds of records are refused unless the file's name tells`() throws {
    let files = ["export.csv": "id | name\n1 | A"]
    let error = #expect(throws: LinkError.self) { try Exports(files).counted() }
    guard case .file(let problem)? = error else { return }
    #expect(problem.problem.hasPrefix("could be "))
    #expect(problem.remedy == "name the file after what is in it, as accounts.csv")
  }

  @Test func `a folder without exports is refused`() throws {
    let error = #expect(throws: LinkError.self) { try Exports(["a.csv": "x | y\n1 | 2"]).counted() }
    guard case .file(let problem)? = error else { return }
    #expect(problem.problem == "has no export of records in it")
  }

  @Test func `days that can be read in two ways are refused, one that cannot tells for all`() throws {
    let head = "id | status | created | closed on\n"
    let error = #expect(throws: LinkError.self) {
      try Exports(["deals.csv": head + "d1 | won | 03/04/2026 | 02/04/2026"]).counted()
    }
    guard case .file(let problem)? = error else { return }
    #expect(problem.cell == "C2")
    #expect(problem.remedy == "say --dates day-first or --dates month-first")
    var hints = LinkHints()
    hints.isDayFirst = false
    let asked = try Exports(["deals.csv": head + "d1 | won | 03/04/2026 | 02/04/2026"]).counted(hints)
    #expect(asked.failing("L19") == ["d1"])
    let told = try Exports([
      "deals.csv": head + "d1 | won | 03/04/2026 | 02/05/2026\nd2 | won | 28/04/2026 | 27/04/2026"
    ]).counted()
    #expect(told.failing("L19") == ["d2"])
  }

  @Test func `stages that nobody placed keep the rules on open deals from being counted`() throws {
    let files = [
      "deals.csv": "id | stage\nd1 | Beauty contest",
      "activities.csv": "id | date | deal id\n1 | 2026-06-01 | d1",
    ]
    #expect(
      try Exports(files).counted().words("L04")
        == "Nobody said where the stages \"Beauty contest\" belong; say it in a mapping file (--map).")
    var hints = LinkHints()
    hints.map.stages = [("Beauty contest", .open(2))]
    #expect(try Exports(files).counted(hints).words("L04") == "0 of 1")
  }

  @Test func `two columns of one head, and cells that are no days, are told`() throws {
    let error = #expect(throws: LinkError.self) {
      try Exports(["deals.csv": "id | name | name | stage\nd1 | A | B | 1"]).counted()
    }
    guard case .file(let problem)? = error else { return }
    #expect(problem.problem == "has 2 columns \"name\"")
    let counted = try Exports(["deals.csv": "id | status | created | amount\nd1 | won | soon | much"])
      .counted()
    #expect(counted.notes.count == 2)
    #expect(counted.notes.first?.contains("no number in the column \"amount\", the first is D2") == true)
  }

  @Test func `what stands below the table is no record`() throws {
    let counted = try Exports([
      "deals.csv": "id | status | created | amount\nd1 | won | 2026-01-01 | 5\nCopyright (c) 2026 | | | "
    ]).counted()
    #expect(counted.files.first?.rows == 1)
    #expect(counted.files.first?.leftOut == 1)
  }

  @Test func `all records that fail are told one by one`() throws {
    let rows = (1...300).map { "c\($0) | " }.joined(separator: "\n")
    let exports = try Exports([
      "contacts.csv": "id | account id\n" + rows, "accounts.csv": "id | name\na1 | A",
    ])
    let database = try exports.database()
    let template = try TemplateLibrary.builtIn(kind: "linking")
    let counted = try database.count(try #require(template.content as? LinkingContent))
    #expect(counted.count("L01")?.rows.count == LinkDatabase.told)
    var ids: [String] = []
    try database.forEachFailing { if $0 == "LINK001" { ids.append($1.id ?? "") } }
    #expect(ids == (1...300).map { "c\($0)" })
  }
}
