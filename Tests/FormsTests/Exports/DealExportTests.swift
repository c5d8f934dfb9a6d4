import Forms
import OfficeFiles
import Planning
import Spreadsheet
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Exports of deals")
struct DealExportTests {
  @Test("each CRM, in each of three locales, tells the same deals", arguments: ExportLayout.all.indices)
  func sameDeals(index: Int) throws {
    let layout = ExportLayout.all[index]
    let export = try read(layout.csv(PlainDeal.all))
    #expect(export.crm == layout.crm)
    #expect(export.language == layout.language, "\(layout.name)")
    #expect(
      export.form.answers.rows("deals").map { PlainDeal.told(by: $0) } == PlainDeal.all.map(\.values),
      "\(layout.name)")
    #expect(export.stages.count >= 3)
    // Each answer stands where the form says that it does.
    let place = try #require(export.form.placement.tables["deals"])
    #expect(place.rows == [2, 3, 4, 5, 6])
    #expect(place.columns["deal"] == 2)
    #expect(place.columns["account"] == 3)
  }

  @Test("what a file lacks is not in the form", arguments: ExportLayout.all.indices)
  func missingColumn(index: Int) throws {
    let layout = ExportLayout.all[index]
    let export = try read(layout.csv(PlainDeal.all, without: layout.heads[10].head))
    let place = try #require(export.form.placement.tables["deals"])
    #expect(place.columns["nextDate"] == nil)
    #expect(place.columns["lastActivity"] != nil)
  }

  // MARK: Days and numbers

  @Test("days that may begin with either are refused, unless somebody says it")
  func ambiguousDays() throws {
    let text = "Deal Name,Deal Stage,Close Date\nA,Contract sent,3/4/2027\n"
    #expect(
      try problem(text)
        == "deals.csv: deals!C2: 3/4/2027 may begin with the day or with the month, and nothing in the file tells; "
        + "say --dates day-first or --dates month-first")
    var hints = DealExport.Hints()
    hints.isDayFirst = true
    #expect(try read(text, hints).form.answers.rows("deals")[0]["close"]?.date?.description == "2027-04-03")
    hints.isDayFirst = false
    #expect(try read(text, hints).form.answers.rows("deals")[0]["close"]?.date?.description == "2027-03-04")
  }

  @Test("one day that can be read in one way only tells the order of all")
  func tellingDay() throws {
    let text = "Deal Name,Deal Stage,Close Date\nA,Contract sent,3/4/2027\nB,Contract sent,3/31/2027\n"
    let export = try read(text)
    #expect(export.form.answers.rows("deals")[0]["close"]?.date?.description == "2027-03-04")
    #expect(export.style.isDayFirst == false)
    #expect(
      try problem(text + "C,Contract sent,31/3/2027\n")
        == "deals.csv: deals!C3: 3/31/2027 begins with the month, 31/3/2027 in C4 with the day; "
        + "export all days in one order")
  }

  @Test("1.234 is a thousand in German, and 1 and a bit in English, if no other number tells")
  func thousands() throws {
    let german = try read("Deal-Name;Deal-Phase;Betrag\nA;Vertrag gesendet;1.234\n")
    #expect(german.form.answers.rows("deals")[0]["amount"]?.number == 1234)
    let english = try read("Deal Name,Deal Stage,Amount\nA,Contract sent,1.234\n")
    #expect(english.form.answers.rows("deals")[0]["amount"]?.number == 1.234)
    let other = try read("Deal Name,Deal Stage,Amount\nA,Contract sent,1.234\nB,Contract sent,\"1.234,50\"\n")
    #expect(other.form.answers.rows("deals").map { $0["amount"]?.number } == [1234, 1234.5])
  }

  @Test("the currency stands in the amount where no column has it")
  func currency() throws {
    let export = try read(
      "Deal Name,Deal Stage,Amount\nA,Contract sent,\"€ 1.234,00\"\nB,Contract sent,USD 5\nC,Contract sent,5\n"
    )
    let rows = export.form.answers.rows("deals")
    #expect(rows.map { $0["currency"]?.choice } == ["EUR", "USD", nil])
    #expect(rows.map { $0["amount"]?.number } == [1234, 5, 5])
  }

  // MARK: Which CRM

  @Test("heads that two CRMs have alike are refused")
  func ambiguousCRM() throws {
    #expect(
      try problem(
        "What,Owner,Status,Currency,Probability\nA,B,Open,EUR,10\nC,B,Open,EUR,20\n", name: "two.csv")
        == "two.csv: two: could be of Dynamics 365 or Pipedrive by its heads; say which: --crm dynamics or pipedrive"
    )
    var hints = DealExport.Hints()
    hints.crm = "hubspt"
    #expect(
      try problem("Deal Name,Deal Stage\nA,Contract sent\n", hints)
        == "deals.csv: cannot be read as one of \"hubspt\"; did you mean \"hubspot\"?")
  }

  @Test("a file that is no export says so")
  func noExport() throws {
    #expect(
      try problem("a,b\n1,2\n")
        == "deals.csv: has no columns of deals that are known; export it with the heads of the CRM, or name the "
        + "columns in a mapping file (--map)")
    #expect(
      try problem("Deal Name,Amount,Close Date\nA,1,2026-01-01\n")
        == "deals.csv: deals: has no column with their stages; export it too, or name it in a mapping file (--map) "
        + "as columns: {stage: ...}")
  }

  @Test("titles above the heads and totals below the deals are no deals")
  func report() throws {
    let export = try read(
      """
      Open opportunities,,,
      As of 2026-11-01,,,

      Opportunity Name,Account Name,Stage,Amount
      A,Acme,Qualification,100
      B,Bolt,Closed Won,200

      "Grand Totals (2 records)",,,
      Confidential Information - Do Not Distribute,,,
      """)
    #expect(export.crm == "salesforce")
    #expect(export.headRow == 4)
    #expect(export.form.answers.rows("deals").map { $0["deal"]?.text } == ["A", "B"])
    #expect(export.leftOut == 2)
  }

  // MARK: Stages

  @Test("stages that nobody placed are asked for, in a draft with what is known")
  func unknownStages() throws {
    let text =
      "Deal Name,Deal Stage,Amount\nA,Contract sent,1\nB,Beauty contest,2\nC,\"On \"\"hold\"\"\",2\nD,Beauty contest,3\n"
    let words = try #require(throws: DealExportError.self) { try read(text) }
    guard case .unknownWords(let unknown) = words else {
      Issue.record("it was \(words)")
      return
    }
    #expect(unknown.unknownStages.map(\.name) == ["Beauty contest", "On \"hold\""])
    #expect(
      unknown.draft.hasSuffix(
        """
        crm: hubspot

        stages:
          "Contract sent": 6  # 1 deal
          "Beauty contest":   # 2 deals
          "On \\"hold\\"":   # 1 deal

        """))
    // The draft asks for what it lacks, and does when that is filled in.
    let empty = #expect(throws: TemplateError.self) { try DealMap(yaml: unknown.draft, file: "map.yaml") }
    #expect(
      empty?.problems.map(\.description) == [
        "map.yaml:14: stages.Beauty contest: is empty; write 1 to 6, won, lost or leave-out",
        "map.yaml:15: stages.On \"hold\": is empty; write 1 to 6, won, lost or leave-out",
      ])
    let filled = unknown.draft.replacing("contest\":  ", with: "contest\": 5").replacing(
      "hold\\\"\":  ", with: "hold\\\"\": leave-out")
    var hints = DealExport.Hints()
    hints.map = try DealMap(yaml: filled, file: "map.yaml")
    let export = try read(text, hints)
    #expect(export.form.answers.rows("deals").map { $0["stage"]?.choice } == ["6", "5", "5"])
    #expect(export.leftOut == 1)
    #expect(export.stages.map(\.stage.word) == ["5", "6", "leave-out"])
  }

  @Test("a mapping file names the client's own columns, and says what is wrong in it")
  func mapping() throws {
    var hints = DealExport.Hints()
    hints.map = try DealMap(
      yaml: "columns:\n  decisionMaker: Economic buyer\n  m1: Replied?\n", file: "map.yaml")
    let export = try read(
      "Deal Name,Deal Stage,Economic buyer,Replied?\nA,Contract sent,Active,Yes\nB,Contract sent,unknown,FALSE\n",
      hints)
    let rows = export.form.answers.rows("deals")
    #expect(rows.map { $0["decisionMaker"]?.choice } == ["active", "unknown"])
    #expect(rows.map { $0["m1"]?.choice } == ["yes", "no"])
    #expect(export.hasMilestones)
    #expect(
      try problem("Deal Name,Deal Stage\nA,Contract sent\n", hints)
        == "deals.csv: deals: has no column \"Economic buyer\", which the mapping file names for decisionMaker; "
        + "use Deal Name or Deal Stage")
    let wrong = #expect(throws: TemplateError.self) {
      try DealMap(yaml: "stages: {A: 9}\ncolums: {}\ncolumns: {dael: X}\n", file: "map.yaml")
    }
    #expect(
      wrong?.problems.map(\.description) == [
        "map.yaml:1: stages.A: \"9\" is no stage of the chart; write 1 to 6, won, lost or leave-out",
        "map.yaml:2: colums: is no known key; leave it out, or use crm, stages, status or columns",
        "map.yaml:3: columns.dael: is nothing that a deal has; did you mean \"deal\"?",
      ])
  }

  @Test("stages named as in the chart are known in every CRM")
  func chartNames() throws {
    let export = try read("Deal Name,Deal Stage\nA,3 Qualified\nB,Scoped\nC,7 Won\n")
    #expect(export.form.answers.rows("deals").map { $0["stage"]?.choice } == ["3", "4", "7"])
    #expect(export.form.answers.rows("deals").map { $0["status"]?.choice } == ["open", "open", "won"])
  }

  @Test("of several pipelines one can be taken alone")
  func pipelines() throws {
    let text = """
      Deal Name,Deal Stage,Pipeline
      A,Contract sent (New business),New business
      B,Qualified to buy (Renewals),Renewals
      C,Contract sent (Renewals),Renewals
      """
    let export = try read(text)
    #expect(export.pipelines == ["New business", "Renewals"])
    #expect(export.form.answers.rows("deals").map { $0["stage"]?.choice } == ["6", "3", "6"])
    var hints = DealExport.Hints()
    hints.pipeline = "renewals"
    let one = try read(text, hints)
    #expect(one.form.answers.rows("deals").map { $0["deal"]?.text } == ["B", "C"])
    #expect(one.leftOut == 1)
    #expect(one.form.placement.tables["deals"]?.rows == [3, 4])
    hints.pipeline = "Renewal"
    #expect(
      try problem(text, hints)
        == "deals.csv: deals: has no deals in the pipeline \"Renewal\"; did you mean \"Renewals\"?")
  }

  @Test("deals that are deleted are left out, unknown words of the status are asked for")
  func status() throws {
    let text = "Title,Stage,Status,Organization\nA,Contact Made,Open,X\nB,Contact Made,Deleted,X\n"
    let export = try read(text)
    #expect(export.form.answers.rows("deals").map { $0["deal"]?.text } == ["A"])
    #expect(export.leftOut == 1)
    let parked = text + "C,Contact Made,Parked,X\n"
    let error = #expect(throws: DealExportError.self) { try read(parked) }
    guard case .unknownWords(let words)? = error else {
      Issue.record("it was \(String(describing: error))")
      return
    }
    #expect(words.unknownStages.isEmpty)
    #expect(
      words.draft.hasSuffix(
        "# open, won, lost or leave-out\nstatus:\n  \"Open\": open  # 1 deal\n  \"Deleted\": leave-out  # 1 deal\n  \"Parked\":   # 1 deal\n"
      ))
    var hints = DealExport.Hints()
    hints.map = try DealMap(yaml: "status: {Parked: open}", file: "map.yaml")
    #expect(
      try read(parked, hints).form.answers.rows("deals").map { $0["status"]?.choice } == ["open", "open"])
  }

  @Test(
    "probabilities are fractions or per cent by what stands in the file",
    arguments: [
      ("0.2", "0.4", 0.2), ("20", "40", 0.2), ("20 %", "0.4", 0.2), ("0", "1", 0),
    ])
  func scale(first: String, second: String, wanted: Double) throws {
    let export = try read(
      "Deal Name,Deal Stage,Deal probability\nA,Contract sent,\(first)\nB,Contract sent,\(second)\n")
    #expect(export.form.answers.rows("deals")[0]["probability"]?.number == wanted)
  }

  @Test("the days of the stages tell how far a deal came, and how often it went back")
  func history() throws {
    let export = try read(
      #"""
      Deal Name,Deal Stage,"Date entered ""Qualified To Buy (Sales Pipeline)""","Date entered ""Presentation Scheduled (Sales Pipeline)""","Date entered ""Decision Maker Bought-In (Sales Pipeline)""","Date entered ""Contract Sent (Sales Pipeline)"""
      A,Qualified to buy,2026-05-01,2026-02-01,2026-04-01,2026-03-01
      B,Closed lost,2026-01-01,2026-02-01,,
      C,Contract sent,2026-01-01,2026-02-01,2026-03-01,2026-04-01
      """#)
    let rows = export.form.answers.rows("deals")
    // 4, 6, 5, 3.
    #expect(rows.map { $0["movesBack"]?.number } == [2, 0, 0])
    #expect(rows.map { $0["reached"]?.number } == [6, 4, 6])
    #expect(rows[0]["stageSince"]?.date?.description == "2026-05-01")
    #expect(rows[1]["stageSince"] == nil)
  }

  // MARK: Reading

  private func read(
    _ text: String, _ hints: DealExport.Hints = DealExport.Hints(), name: String = "deals.csv"
  ) throws -> DealExport {
    let folder = try TestFolder()
    let path = folder.file(name)
    try Data(text.utf8).write(to: URL(filePath: path))
    do {
      return try DealExport.read(path, template: TemplateLibrary.builtIn(kind: "pipeline"), hints: hints)
    } catch DealExportError.file(var error) {
      error.path = name
      throw DealExportError.file(error)
    }
  }

  /// The one line that a file is refused with.
  private func problem(
    _ text: String, _ hints: DealExport.Hints = DealExport.Hints(), name: String = "deals.csv"
  ) throws -> String {
    let error = try #require(throws: DealExportError.self) { try read(text, hints, name: name) }
    guard case .file(let file) = error else { return "\(error)" }
    return file.description
  }
}
