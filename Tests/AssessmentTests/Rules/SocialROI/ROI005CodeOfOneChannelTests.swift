import Testing

@Suite struct ROI005CodeOfOneChannelTests {
  @Test func `a code that is used elsewhere, by its own word or by another line, is reported`() throws {
    let drawn = try DrawnForm(
      "social-roi",
      tables: [
        (
          "offers",
          """
          offer | code | channel | elsewhere
          Tasting | TASTE | linkedin | ⟨yes⟩
          First month | START | newsletter | no
          First month | ⟨start⟩ | linkedin | 
          Fair | START | Newsletter | 
          """
        )
      ])
    try expect(
      "ROI005", in: drawn,
      says: "The code \"TASTE\" of \"Tasting\" is used in other channels too.",
      "The code \"start\" stands at an offer of another channel too.")
  }

  @Test func `a code of its own for each channel is fine, and an offer without one is not judged`() throws {
    let drawn = try DrawnForm(
      "social-roi",
      tables: [
        (
          "offers",
          """
          offer | code | channel | elsewhere
          Tasting | TASTE | linkedin | no
          Tasting 2 | TASTE | linkedin | no
          First month | START | newsletter | 
          Fair | | event | 
          """
        )
      ])
    try expect("ROI005", in: drawn)
  }
}
