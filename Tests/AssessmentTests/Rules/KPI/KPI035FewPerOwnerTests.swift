import Testing

@Suite struct KPI035FewPerOwnerTests {
  @Test func `eight KPIs of one owner are one too many`() throws {
    try expect(
      "KPI035",
      inSetup: """
        kpi | owner
        K01 | dana
        K02 | Dana
        K03 | Dana
        K04 | Dana
        K05 | Dana
        K06 | Dana
        K07 | Dana
        K08 | Dana
        """,
      says: "\"dana\" owns 8 KPIs; 7 are the limit.")
  }

  @Test func `a plan of more than twenty KPIs is reported`() throws {
    try expect(
      "KPI035",
      inSetup: """
        kpi | owner
        K01 | P1
        K02 | P2
        K03 | P3
        K04 | P4
        K05 | P5
        K06 | P6
        K07 | P7
        K08 | P8
        K09 | P9
        K10 | P10
        K11 | P11
        K12 | P12
        K13 | P13
        K14 | P14
        K15 | P15
        K16 | P16
        K17 | P17
        K18 | P18
        K19 | P19
        K20 | P20
        K21 | P21
        """,
      says: "The plan steers by 21 KPIs; 20 are the limit.")
  }

  @Test func `the limits themselves are fine, and what is only observed is not steered by`() throws {
    try expect(
      "KPI035",
      inSetup: """
        kpi | owner | mode
        K01 | P1 | 
        K02 | P2 | 
        K03 | P0 | 
        K04 | P1 | 
        K05 | P2 | 
        K06 | P0 | 
        K07 | P1 | 
        K08 | P2 | 
        K09 | P0 | 
        K10 | P1 | 
        K11 | P2 | 
        K12 | P0 | 
        K13 | P1 | 
        K14 | P2 | 
        K15 | P0 | 
        K16 | P1 | 
        K17 | P2 | 
        K18 | P0 | 
        K19 | P1 | 
        K20 | P2 | 
        K21 | P0 | observe
        """)
  }
}
