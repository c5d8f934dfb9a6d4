import Assessment
import Testing

@Suite struct NUR010CellHasContentTests {
  @Test func `leads without content for them are reported`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        ("leads", "lead | persona | stage\nAnn  | P1 | S5\nBob  | P1 | S5\nEve  | P2 | S4"),
        ("assets", "content | persona | stage\nGuide   | P2 | S4"),
      ])
    let result = try result(of: "NUR010", in: drawn)
    #expect(
      result.findings.map(\.message) == [
        "There is no content for Decides and pays at the stage Evaluation, where 2 leads stand."
      ])
  }

  @Test func `content for them is fine, and cells without leads need none`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        ("leads", "lead | persona | stage\nAnn  | P1 | S5"),
        ("assets", "content | persona | stage\nGuide   | P1 | S5"),
      ])
    try expect("NUR010", in: drawn)
  }
}
