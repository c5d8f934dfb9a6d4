import Testing

@Suite struct REC003PersonAcknowledgesTests {
  @Test func `an automatic reply is nobody's answer`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "gifts",
          """
          deal | acknowledged | words
          Canteen | ⟨yes⟩ | "OUT of  office until Monday"
          """
        )
      ])
    try expect(
      "REC003", in: drawn,
      says:
        "It counts as acknowledged by a person, but their words read like an automatic reply (\"out of office\")."
    )
  }

  @Test func `words of a person are fine, and a no claims nothing`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "gifts",
          """
          deal | acknowledged | words
          Canteen | yes | We are out of coffee, so thanks!
          Mill | no | Out of office
          Mill | yes | 
          """
        )
      ])
    try expect("REC003", in: drawn)
  }
}
