import Testing

@Suite struct DEAL006StageAgeWithinLimitTests {
  @Test func `a deal that waits longer than the chart allows is reported`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | stageSince
          A    | 2     | ⟨2026-05-16⟩
          """
        )
      ])
    try expect(
      "DEAL006", in: drawn,
      says: "The deal has been in stage 2 Prospect for 46 days; 45 are the limit.")
  }

  @Test func `the limit itself is fine`() throws {
    let drawn = try DrawnForm(
      "pipeline",
      tables: [
        (
          "deals",
          """
          deal | stage | stageSince
          A    | 2     | 2026-05-17
          B    | 2     |
          """
        )
      ])
    try expect("DEAL006", in: drawn)
  }

  @Test func `ten won deals of an export set the limit in place of the chart`() throws {
    let won = (1...10).map { "W\($0) |  | won | | 2026-01-01 | 2026-01-13" }.joined(separator: "\n")
    func drawn(_ lines: String) throws -> DrawnForm {
      try DrawnForm(
        "pipeline",
        tables: [("deals", "deal | stage | status | stageSince | entered3 | entered4\n" + lines)],
        isExport: true)
    }
    // 1.5 times 12 days; the chart has 45.
    try expect(
      "DEAL006", in: try drawn(won + "\nA | 3 | open | ⟨2026-06-12⟩ | |\nB | 3 | open | 2026-06-13 | |"),
      says: "The deal has been in stage 3 Qualified for 19 days; 18 are the limit.")
    let nine = won.split(separator: "\n").dropLast().joined(separator: "\n")
    try expect("DEAL006", in: try drawn(nine + "\nA | 3 | open | 2026-06-12 | |"))
  }
}
