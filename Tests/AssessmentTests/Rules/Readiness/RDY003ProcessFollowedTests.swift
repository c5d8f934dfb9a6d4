import Testing

@Suite struct RDY003ProcessFollowedTests {
  @Test func `working processes that nobody followed are reported`() throws {
    let drawn = try DrawnForm(
      "readiness",
      tables: [
        (
          "quiz",
          """
          key | answer
          01  | yes
          02  | ⟨no⟩
          18  | yes
          19  | yes
          20  | yes
          """
        )
      ], fields: ["q2": "yes"])
    try expect(
      "RDY003", in: drawn,
      says: "Question 2 says that processes work, item 02 says no.")
  }

  @Test func `without a claim there is no contradiction`() throws {
    let drawn = try DrawnForm(
      "readiness",
      tables: [
        (
          "quiz",
          """
          key | answer
          01  | no
          02  | no
          18  | no
          19  | yes
          20  | no
          """
        )
      ], fields: ["q2": "no"])
    try expect("RDY003", in: drawn)
  }
}
