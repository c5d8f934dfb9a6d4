import Testing

@Suite struct RDY002ProcessWrittenTests {
  @Test func `processes in place that are nowhere written are reported`() throws {
    let drawn = try DrawnForm(
      "readiness",
      tables: [
        (
          "quiz",
          """
          key | answer
          01  | ⟨no⟩
          02  | yes
          18  | yes
          19  | yes
          20  | yes
          """
        )
      ], fields: ["q1": "yes"])
    try expect(
      "RDY002", in: drawn,
      says: "Question 1 says that processes are in place, item 01 says no.")
  }

  @Test func `partly written is fine`() throws {
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
      ], fields: ["q1": "yes"])
    try expect("RDY002", in: drawn)
  }
}
