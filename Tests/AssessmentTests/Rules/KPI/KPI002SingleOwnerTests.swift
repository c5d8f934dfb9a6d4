import Testing

@Suite struct KPI002SingleOwnerTests {
  @Test func `nobody, a crowd and two people are no single owner`() throws {
    try expect(
      "KPI002",
      inSetup: """
        kpi | owner
        K16 | ⟨⟩
        K17 | ⟨Sales team⟩
        K21 | ⟨everyone⟩
        K22 | ⟨Dana, Ilir⟩
        K23 | ⟨Dana and Ilir⟩
        K24 | ⟨Dana / Ilir⟩
        K25 | ⟨Dana & Ilir⟩
        K26 | ⟨All⟩
        K27 | ⟨Marketing department⟩
        """,
      says: "K16 Visitor-to-lead rate has no owner.",
      "\"Sales team\" is no single owner.",
      "\"everyone\" is no single owner.",
      "\"Dana, Ilir\" names more than one owner.",
      "\"Dana and Ilir\" names more than one owner.",
      "\"Dana / Ilir\" names more than one owner.",
      "\"Dana & Ilir\" names more than one owner.",
      "\"All\" is no single owner.",
      "\"Marketing department\" is no single owner.")
  }

  @Test func `a person or a role is one owner, whatever the role is called`() throws {
    try expect(
      "KPI002",
      inSetup: """
        kpi | owner
        K16 | Dana
        K17 | Head of Sales and Marketing
        K21 | Dana Fox, Head of Sales
        K22 | Inside sales team lead
        K23 | Anders Sandberg
        K24 | Dana (sales/marketing)
        """)
  }
}
