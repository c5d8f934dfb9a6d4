import Foundation
import Testing

@Suite("planner annotate")
struct AnnotateTests {
  private let finding =
    #"{"findings":[{"code":"OWN1","severity":"warning","sheet":"Guide","cell":"B4","message":"Not so.","remedy":"Do."}]}"#

  private func desk() throws -> Folder {
    let folder = try Folder()
    _ = try Program.run("new", "funnel-kpi", "--client", "A", in: folder)
    try folder.write(
      #"{"tables":{"setup":[{"kpi":"K16","target":0.03,"baseline":0.02}]}}"#, to: "answers.json")
    let fill = try Program.run(
      "fill", "A_funnel-kpi.xlsx", "--answers", "answers.json", "-o", "a.xlsx", in: folder)
    #expect(fill.status == 0)
    try folder.write(finding, to: "findings.json")
    return folder
  }

  /// What check finds, by code and place.
  private func found(_ file: String, _ folder: Folder) throws -> String {
    try Program.run("check", file, "--format", "json", in: folder).output.replacingOccurrences(
      of: file, with: "FILE")
  }

  @Test("the copy has the findings, judges as the file does, and gives the file back")
  func roundTrip() throws {
    let folder = try desk()
    let made = try Program.run("annotate", "a.xlsx", "-o", "b.xlsx", in: folder)
    #expect(made.status == 0 && made.output == "b.xlsx\n")
    #expect(made.errors.hasPrefix("planner: b.xlsx: findings: "))
    #expect(made.errors.hasSuffix(" new\n"))
    #expect(try found("a.xlsx", folder) == found("b.xlsx", folder))
    let read = try Program.run("read", "b.xlsx", "--format", "json", in: folder).output
    #expect(
      try Program.run("read", "a.xlsx", "--format", "json", in: folder).output
        == read.replacingOccurrences(of: "b.xlsx", with: "a.xlsx"))
    let cells = try Program.run("cells", "b.xlsx", "--format", "csv", in: folder).output
    #expect(cells.contains("Findings,B6,text,new"))
    #expect(cells.contains("KPI002"))

    let back = try Program.run("annotate", "b.xlsx", "--strip", "-o", "c.xlsx", "--quiet", in: folder)
    #expect(back == Program.Outcome(status: 0, output: "c.xlsx\n", errors: ""))
    #expect(try folder.bytes("c.xlsx") == folder.bytes("a.xlsx"))
    let none = try Program.run("annotate", "a.xlsx", "--strip", "-o", "d.xlsx", in: folder)
    #expect(none.errors == "planner: a.xlsx: has no findings in it; the copy is the same\n")
    #expect(try folder.bytes("d.xlsx") == folder.bytes("a.xlsx"))
  }

  @Test("what the client has put right is fixed in the next copy")
  func states() throws {
    let folder = try desk()
    _ = try Program.run("annotate", "a.xlsx", "-o", "b.xlsx", in: folder)
    try folder.write(
      #"{"tables":{"setup":[{"kpi":"K16","target":0.03,"baseline":0.02,"owner":"Dana Weiss"}]}}"#,
      to: "more.json")
    _ = try Program.run("fill", "b.xlsx", "--answers", "more.json", "-o", "c.xlsx", in: folder)
    let made = try Program.run("annotate", "c.xlsx", "-o", "d.xlsx", in: folder)
    #expect(made.status == 0)
    #expect(made.errors.hasSuffix(" open, 1 fixed\n"))
    let cells = try Program.run("cells", "d.xlsx", "--format", "csv", in: folder).output
    let fixed = cells.split(separator: "\n").filter { $0.contains(",text,fixed") }
    #expect(fixed.count == 1)
    #expect(cells.contains("K16 Visitor-to-lead rate has no owner."))
  }

  @Test("findings of anybody's go into any workbook, in the language asked for")
  func given() throws {
    let folder = try desk()
    let made = try Program.run(
      "annotate", "a.xlsx", "--findings", "findings.json", "--language", "de", "-o", "b.xlsx", in: folder)
    #expect(
      made == Program.Outcome(status: 0, output: "b.xlsx\n", errors: "planner: b.xlsx: findings: 1 new\n"))
    let cells = try Program.run("cells", "b.xlsx", "--format", "csv", in: folder).output
    #expect(cells.contains("Anmerkungen,C6,text,Warnung"))
  }

  @Test("nothing is overwritten, nothing half written")
  func refusals() throws {
    let folder = try desk()
    try folder.write("kept", to: "b.xlsx")
    let there = try Program.run("annotate", "a.xlsx", "-o", "b.xlsx", in: folder)
    #expect(
      there
        == Program.Outcome(
          status: 2, output: "",
          errors: "planner: b.xlsx: exists already; choose another name, or say --force to write over it\n"))
    #expect(try folder.read("b.xlsx") == "kept")
    #expect(try Program.run("annotate", "a.xlsx", "-o", "b.xlsx", "--force", in: folder).status == 0)

    let macros = try Program.run("annotate", "a.xlsx", "-o", "b.xlsm", in: folder)
    #expect(
      macros
        == Program.Outcome(
          status: 2, output: "",
          errors:
            "planner: b.xlsm: could not be opened by Excel under this name, since it is to hold a workbook of "
            + "the kind .xlsx; name it .xlsx\n"))
    try folder.write("a;b\n1;2\n", to: "t.csv")
    let csv = try Program.run("annotate", "t.csv", "-o", "x.xlsx", in: folder)
    #expect(
      csv
        == Program.Outcome(
          status: 2, output: "",
          errors: "planner: t.csv: is a CSV file, into which findings are not put; have them as a report "
            + "(planner check t.csv), or save it as .xlsx first\n"))
    try folder.write("[{}]", to: "bad.json")
    let bad = try Program.run("annotate", "a.xlsx", "--findings", "bad.json", "-o", "y.xlsx", in: folder)
    #expect(bad.status == 2)
    #expect(bad.errors.hasPrefix("planner: bad.json: finding 1 has no \"message\"; "))
    let both = try Program.run(
      "annotate", "a.xlsx", "--findings", "findings.json", "--strip", "-o", "y.xlsx", in: folder)
    #expect(both.status == 64)
    #expect(
      try folder.names() == [
        "A_funnel-kpi.xlsx", "a.xlsx", "answers.json", "b.xlsx", "bad.json", "findings.json", "t.csv",
      ])
  }
}
