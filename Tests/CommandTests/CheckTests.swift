import Foundation
import Testing

@Suite("planner check")
struct CheckTests {
  /// A set-up of two rows: the first without owner, its baseline missing but accepted; the second without fault in
  /// these two.
  private func desk() throws -> Folder {
    let folder = try Folder()
    _ = try Program.run("new", "funnel-kpi", "--client", "A", in: folder)
    try folder.write(
      """
      {"tables":{"setup":[
        {"kpi":"K16","target":0.03,"accepted":"KPI004 is being measured; KPI002 nobody wants it"},
        {"kpi":"K17","target":300,"owner":"Dana Weiss","baseline":200}
      ]}}
      """, to: "answers.json")
    let fill = try Program.run(
      "fill", "A_funnel-kpi.xlsx", "--answers", "answers.json", "-o", "a.xlsx", in: folder)
    #expect(fill.status == 0)
    return folder
  }

  @Test("what the client accepts is told apart; an error he cannot accept")
  func accepted() throws {
    let folder = try desk()
    let outcome = try Program.run("check", "a.xlsx", "--select", "KPI002,KPI004", in: folder)
    #expect(
      outcome
        == Program.Outcome(
          status: 1,
          output: """
            a.xlsx: 1 error; 2 rules judged

            Set-up!M5  KPI002 error
              K16 Visitor-to-lead rate has no owner.
              -> Name the one person or role that answers for it.

              accepted: KPI004 at Set-up!N5: is being measured


            """, errors: ""))
    let json = try Program.run("check", "a.xlsx", "--select", "KPI004", "--format", "json", in: folder)
    #expect(json.status == 0)
    #expect(json.output.contains("\"findings\": [],\n"))
    #expect(json.output.contains("\"why\": \"is being measured\""))
  }

  @Test("rules without their input are told, never passed")
  func skipped() throws {
    let folder = try desk()
    let outcome = try Program.run("check", "a.xlsx", "--select", "KPI045,KPI046", in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        a.xlsx: clean: nothing in it that a rule judges
          2 rules could not be judged: KPI045 KPI046

        """)
    let json = try Program.run("check", "a.xlsx", "--select", "KPI046", "--format", "json", in: folder)
    #expect(json.output.contains("\"code\": \"KPI046\",\n"))
    #expect(json.output.contains("\"reason\": \""))
  }

  @Test(
    "--select, --ignore and --fail-on decide what is judged and how it ends",
    arguments: CheckTests.selections)
  func selection(arguments: [String], status: Int32) throws {
    let folder = try desk()
    let outcome = try Program.run(["check", "a.xlsx", "--format", "json"] + arguments, in: folder)
    #expect(outcome.status == status)
    #expect(outcome.errors == "")
  }

  static let selections: [([String], Int32)] = [
    (["--select", "KPI002"], 1),
    (["--select", "kpi002", "--ignore", "KPI"], 1),
    (["--select", "KPI", "--ignore", "KPI0"], 0),
    (["--select", "KPI031"], 0),
    (["--select", "KPI028"], 0),
    (["--select", "KPI028", "--fail-on", "warning"], 1),
    (["--select", "KPI028", "--fail-on", "info"], 1),
    (["--ignore", "KPI,FILE"], 0),
    (["--select", "FILE", "--fail-on", "info"], 0),
  ]

  // MARK: Settings

  @Test("the nearest planner.yaml holds, --config beats it")
  func settings() throws {
    let folder = try desk()
    let select = ["--select", "KPI008", "--as-of", "2026-03-31", "--fail-on", "warning"]
    func check(_ path: String, _ more: String...) throws -> Program.Outcome {
      try Program.run(["check", path] + select + more, in: folder)
    }
    try folder.write(
      #"{"tables":{"setup":[{"kpi":"K17","baseline":200,"target":900,"targetDate":"2026-12-31"}]}}"#,
      to: "answers.json")
    try folder.write("", to: "clients/north/keep")
    _ = try Program.run(
      "fill", "a.xlsx", "--answers", "answers.json", "-o", "clients/north/b.xlsx", in: folder)
    #expect(try check("clients/north/b.xlsx").status == 1)
    try folder.write("check:\n  yearlyChange: 9\n", to: "planner.yaml")
    #expect(try check("clients/north/b.xlsx").status == 0)
    try folder.write("check:\n  yearlyChange: 1\n", to: "clients/planner.yaml")
    #expect(try check("clients/north/b.xlsx").status == 1)
    #expect(try check("clients/north/b.xlsx", "--config", "planner.yaml").status == 0)
    try folder.write("# none\n", to: "clients/north/planner.yaml")
    #expect(try check("clients/north/b.xlsx").status == 1)
  }

  @Test("settings that are wrong are told with file, line, key and remedy; nothing is judged by them")
  func wrongSettings() throws {
    let folder = try desk()
    try folder.write("check:\n  baselineDay: 30\n  kpisPerGoal: some\n", to: "planner.yaml")
    #expect(
      try Program.run("check", "a.xlsx", "A_funnel-kpi.xlsx", in: folder)
        == Program.Outcome(
          status: 2, output: "",
          errors: """
            planner: a.xlsx: is not judged, for its settings are wrong: planner.yaml:2: check.baselineDay: is no \
            known key (and 1 more); did you mean "baselineDays"?
            planner: A_funnel-kpi.xlsx: is not judged, for its settings are wrong: planner.yaml:2: \
            check.baselineDay: is no known key (and 1 more); did you mean "baselineDays"?

            """))
    #expect(
      try Program.run("score", "a.xlsx", "--config", "planner.yaml", in: folder)
        == Program.Outcome(
          status: 2, output: "",
          errors: """
            planner: planner.yaml:2: check.baselineDay: is no known key; did you mean "baselineDays"?
            planner: planner.yaml:3: check.kpisPerGoal: "some" is no whole number from 1 to 1000; write one in digits

            """))
    #expect(
      try Program.run("check", "a.xlsx", "--config", "none.yaml", in: folder).errors
        == "planner: none.yaml: does not exist; check the name and the folder\n")
  }

  @Test("the reference pages are printed for the documentation")
  func documents() throws {
    #expect(try Program.run("document", "rules").output.hasPrefix("# Check rules\n"))
    #expect(try Program.run("document", "settings").output.hasPrefix("# Settings\n"))
  }
}
