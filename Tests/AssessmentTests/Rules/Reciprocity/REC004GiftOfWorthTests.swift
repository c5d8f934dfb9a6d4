import Testing

@Suite struct REC004GiftOfWorthTests {
  @Test func `what is worth nothing to them is reported`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "gifts",
          """
          deal | value
          Canteen | ⟨0⟩
          Mill | 1
          """
        )
      ])
    try expect(
      "REC004", in: drawn,
      says: "What was given in \"Canteen\" was worth nothing to them.")
  }

  @Test func `an unknown worth is no worth of nothing`() throws {
    let drawn = try DrawnForm(
      "reciprocity",
      tables: [
        (
          "gifts",
          """
          deal | value
          Canteen | 
          Mill | 3
          """
        )
      ])
    try expect("REC004", in: drawn)
  }
}
