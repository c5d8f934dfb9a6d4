import Testing

@Suite struct NUR002VerificationDueTests {
  @Test func `what is older than the rhythm of its time frame is reported at the oldest date`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead | timeFrame | roleChanged | prioritiesVerified | needsVerified | roleVerified
          Ann | quarter | | 2026-06-10 | ⟨2026-05-31⟩ | 2026-06-10
          Bob | year | | ⟨2026-05-01⟩ | 2026-06-01 | 2026-06-01
          Eve | later | 2026-06-21 | ⟨2026-06-01⟩ | 2026-06-01 | 2026-06-01
          """
        )
      ])
    try expect(
      "NUR002", in: drawn,
      says: "The verification of \"Ann\" is 1 day overdue.",
      "The verification of \"Bob\" is 1 day overdue.",
      "The verification of \"Eve\" is 10 days overdue.")
  }

  @Test func `on its last day it still holds, and what was never all verified is another rule's`() throws {
    let drawn = try DrawnForm(
      "nurture",
      tables: [
        (
          "leads",
          """
          lead | timeFrame | roleChanged | prioritiesVerified | needsVerified | roleVerified
          Ann | quarter | | 2026-06-01 | 2026-06-01 | 2026-06-01
          Bob | later | 2026-05-01 | 2026-06-01 | 2026-06-01 | 2026-06-01
          Eve | quarter | | 2020-01-01 | | 
          """
        )
      ])
    try expect("NUR002", in: drawn)
  }
}
