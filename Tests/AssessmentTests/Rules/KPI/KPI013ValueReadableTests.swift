import Testing

@Suite struct KPI013ValueReadableTests {
  @Test func `words among numbers, dates and choices are reported`() throws {
    try expect(
      "KPI013",
      inSetup: """
        kpi | baseline     | targetDate | cadence | sampleSize
        K16 | ⟨approx. 5 %⟩  | ⟨next May⟩   | ⟨daily⟩   | 12
        """,
      says: "Baseline holds \"approx. 5 %\", which is not a number.",
      "Target date holds \"next May\", which is not a date.",
      "Cadence holds \"daily\", which is not one of the choices.")
  }

  @Test func `values of the right kind are fine, and error values are another rule's`() throws {
    try expect(
      "KPI013",
      inSetup: """
        kpi         | baseline | targetDate | cadence
        My own KPI  | 0.05     | 2026-12-31 | weekly
        K17         | #DIV/0!  |            |
        """)
  }
}
