import Testing

@Suite("Wrong usage")
struct UsageTests {
  private static let kinds =
    "funnel-kpi, pipeline, maturity, readiness, alignment, conversion-3c, nurture, social-roi, linking, reciprocity"

  @Test(
    "ends with 64, one line on standard error and nothing on standard output",
    arguments: [
      (["new"], "planner: whom for? give --client NAME, or --batch CLIENTS.csv\n"),
      (
        ["new", "kpi", "--client", "A"],
        "planner: \"kpi\" is no kind of workbook; use one of \(kinds)\n"
      ),
      (
        ["new", "--client", "?!"],
        "planner: --client: \"?!\" has no letter or digit that a file could be named by\n"
      ),
      (
        ["new", "--client", "A", "--as-of", "31.3.2026"],
        "planner: The value '31.3.2026' is invalid for '--as-of <date>' (see 'planner new --help')\n"
      ),
      (["explain", "KPU006"], "planner: There is no rule \"KPU006\"; did you mean \"KPI006\"?\n"),
      (
        ["check", "x.xlsx", "--select", "XYZ999"],
        "planner: There is no rule \"XYZ999\"; use a code such as KPI006 or the beginning of codes such as KPI.\n"
      ),
      (["read"], "planner: Missing expected argument '<path> ...' (see 'planner read --help')\n"),
      (
        ["score", "x.xlsx", "--merges"],
        "planner: Unknown option '--merges'. Did you mean '--merge'? (see 'planner score --help')\n"
      ),
    ])
  func usage(arguments: [String], errors: String) throws {
    #expect(try Program.run(arguments) == Program.Outcome(status: 64, output: "", errors: errors))
  }

  @Test("a clock that is no number is wrong usage")
  func clock() throws {
    let outcome = try Program.run("new", "--client", "A", environment: ["SOURCE_DATE_EPOCH": "yesterday"])
    #expect(outcome.status == 64)
    #expect(
      outcome.errors == "planner: SOURCE_DATE_EPOCH: \"yesterday\" is no number of seconds since 1970-01-01\n"
    )
  }
}
