import Foundation
import Testing

@Suite("The round trip on the command line")
struct RoundTripTests {
  @Test("what is filled in is read, checked and scored")
  func fill() throws {
    let folder = try Folder()
    _ = try Program.run("new", "readiness", "--client", "Bäckerei", "--round", "1", in: folder)
    try folder.write(
      #"{"fields":{"q1":"yes","q2":"no","q3":"yes","contact":"\u001b[31mEve\u202e"},"tables":{"quiz":[{"key":"01","answer":"partly","effort":1}]}}"#,
      to: "answers.json")
    let fill = try Program.run(
      "fill", "Bäckerei_readiness.xlsx", "--answers", "answers.json", "-o", "filled.xlsx", in: folder)
    #expect(fill == Program.Outcome(status: 0, output: "filled.xlsx\n", errors: ""))

    let read = try Program.run("read", "filled.xlsx", in: folder)
    #expect(read.status == 0)
    #expect(
      read.output.hasPrefix(
        """
        filled.xlsx
          readiness, Bäckerei, 1, as of 2026-03-31, saved by
        """))
    #expect(
      read.output.contains("\n  contact  \u{FFFD}[31mEve\n  q1       yes\n  q2       no\n  q3       yes\n"))
    #expect(read.output.contains("\nquiz  1 of 21 rows filled in\n  01  answer: partly; effort: 1\n"))

    let json = try Program.run("read", "filled.xlsx", "--format", "json", in: folder).output
    #expect(json.contains("\"contact\": \"\\u001b[31mEve\\u202e\""))
    try folder.write(json, to: "again.json")
    let again = try Program.run(
      "fill", "Bäckerei_readiness.xlsx", "--answers", "again.json", "-o", "again.xlsx", in: folder)
    #expect(again.status == 0)
    #expect(try folder.bytes("again.xlsx") == folder.bytes("filled.xlsx"))

    let score = try Program.run("score", "filled.xlsx", "--format", "ndjson", in: folder).output
    #expect(
      score.hasPrefix(
        #"{"path":"filled.xlsx","kind":"readiness","client":"Bäckerei","round":"1","asOf":"2026-03-31","readiness":{"verdict":"#
      ))
    #expect(score.hasSuffix("}}\n"))
    #expect(
      try Program.run("score", "filled.xlsx", "--format", "ndjson", "--as-of", "2027-01-01", in: folder)
        .output
        .contains(#""asOf":"2027-01-01""#))
  }

  @Test("answers go out as CSV and come back, texts that look like formulas too")
  func separated() throws {
    let folder = try Folder()
    _ = try Program.run("new", "pipeline", "--client", "A", "--as-of", "2026-03-31", in: folder)
    let answers = #"""
      {"fields":{"contact":"=1+1, \"Eve\""},"tables":{"deals":[{"deal":"One","amount":-12.5,"stage":"3"},{"deal":"'Two"}]}}
      """#
    try folder.write(answers, to: "answers.json")
    _ = try Program.run(
      "fill", "A_pipeline.xlsx", "--answers", "answers.json", "-o", "filled.xlsx", in: folder)
    let csv = try Program.run("read", "filled.xlsx", "--format", "csv", in: folder)
    #expect(csv.status == 0)
    let lines = csv.output.split(separator: "\r\n").map(String.init)
    #expect(lines.first == "path,kind,client,round,table,row,key,field,value")
    #expect(lines.contains(#"filled.xlsx,pipeline,A,,,,,contact,"'=1+1, ""Eve""""#))
    #expect(lines.contains("filled.xlsx,pipeline,A,,deals,1,,amount,-12.5"))
    #expect(lines.contains("filled.xlsx,pipeline,A,,deals,2,,deal,''Two"))

    try folder.write(csv.output, to: "answers.csv")
    let again = try Program.run(
      "fill", "A_pipeline.xlsx", "--answers", "answers.csv", "-o", "again.xlsx", in: folder)
    #expect(again.status == 0)
    #expect(try folder.bytes("again.xlsx") == folder.bytes("filled.xlsx"))

    try folder.write("field;answer\ncontact;Eve\n", to: "wrong.csv")
    let wrong = try Program.run(
      "fill", "A_pipeline.xlsx", "--answers", "wrong.csv", "-o", "o.xlsx", in: folder)
    #expect(wrong.status == 2)
    #expect(
      wrong.errors
        == "planner: wrong.csv: has no column \"value\"; name the columns as planner read --format csv does: path, kind, client, round, table, row, key, field, value\n"
    )
  }

  @Test("answers that do not fit are told, a line each, and nothing is written")
  func misfit() throws {
    let folder = try Folder()
    _ = try Program.run("new", "readiness", "--client", "A", in: folder)
    try folder.write(#"{"fields":{"q9":"yes"},"tables":{"quiz":[{"key":"99"}]}}"#, to: "answers.json")
    let outcome = try Program.run(
      "fill", "A_readiness.xlsx", "--answers", "answers.json", "-o", "o.xlsx", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("planner: answers.json: ") })
    #expect(outcome.errors.split(separator: "\n").count == 2)
    try folder.write("{\"fields\":\n{oops}}", to: "answers.json")
    #expect(
      try Program.run("fill", "A_readiness.xlsx", "--answers", "answers.json", "-o", "o.xlsx", in: folder)
        == Program.Outcome(
          status: 2, output: "",
          errors: "planner: answers.json: line 2: a key in quotes is missing; correct the JSON\n"))
    #expect(try folder.names() == ["A_readiness.xlsx", "answers.json"])
  }

  @Test("the fields of a kind stand where they stand in its workbook")
  func fields() throws {
    let folder = try Folder()
    _ = try Program.run("new", "pipeline", "--client", "A", in: folder)
    let kind = try Program.run("fields", "pipeline", "--format", "json", in: folder)
    #expect(kind.status == 0)
    #expect(try Program.run("fields", "A_pipeline.xlsx", "--format", "json", in: folder) == kind)
  }

  @Test("the demonstration runs, in lines of at most 80 columns, and finds something")
  func demo() throws {
    let folder = try Folder()
    let outcome = try Program.run("demo", in: folder)
    let kinds = try Program.run("new", "--all", "--client", "A", "-o", "all", in: Folder()).output.split(
      separator: "\n"
    ).count
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try folder.names() == ["Output"])
    #expect(outcome.output.hasPrefix("1. \(kinds) empty workbooks for "))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("Output")).count == 2 * kinds)
    let checked = try Program.run("check", "Output", in: folder)
    #expect(checked.status == 1)
    #expect(try Program.run("check", "Output", "--select", "KPI001", in: folder).status == 0)
    #expect(try Program.run("demo", in: folder).status == 2)
  }
}
