import Testing

@Suite struct RDY001WorksOnlyIfThereTests {
  @Test func `a process that works without being there is reported`() throws {
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
      ], fields: ["q1": "no", "q2": "⟨yes⟩"])
    try expect(
      "RDY001", in: drawn,
      says: "Processes cannot work that are not in place: question 2 is yes, question 1 is not.")
  }

  @Test func `a no before it needs an empty second answer`() throws {
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
      ], fields: ["q1": "yes", "q2": "yes"])
    try expect("RDY001", in: drawn)
  }
}
