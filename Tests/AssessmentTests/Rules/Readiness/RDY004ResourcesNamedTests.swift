import Testing

@Suite struct RDY004ResourcesNamedTests {
  @Test func `resources without budget or sponsor are reported`() throws {
    let drawn = try DrawnForm(
      "readiness",
      tables: [
        (
          "quiz",
          """
          key | answer
          01  | yes
          02  | yes
          18  | ⟨no⟩
          19  | yes
          20  | ⟨no⟩
          """
        )
      ], fields: ["q3": "yes"])
    try expect(
      "RDY004", in: drawn,
      says: "Question 3 says that there are resources, item 18 says no.",
      "Question 3 says that there are resources, item 20 says no.")
  }

  @Test func `named resources are fine`() throws {
    let drawn = try DrawnForm(
      "readiness",
      tables: [
        (
          "quiz",
          """
          key | answer
          01  | yes
          02  | partly
          18  | yes
          19  | yes
          20  | yes
          """
        )
      ], fields: ["q3": "yes"])
    try expect("RDY004", in: drawn)
  }
}
