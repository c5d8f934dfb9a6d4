import Testing

@Suite struct FLOW008PathOnwardTests {
  @Test func `phases that nothing leads out of are reported`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "steps",
          """
          phase | cta | next
          attract | Read on | engage
          engage | Get the guide | engage
          register | Choose a day | evaluate
          evaluate | | buy
          buy | Sign | return
          """
        )
      ])
    try expect(
      "FLOW008", in: drawn,
      says: "No call to action leads onward from the phase Engage.",
      "No call to action leads onward from the phase Evaluate.")
  }

  @Test func `a way that goes on is fine, phases may be left out, and the last one may lead back`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "steps",
          """
          phase | cta | next
          attract | Read on | register
          engage | Get the guide | evaluate
          register | Choose a day | buy
          evaluate | Ask for an offer | buy
          buy | Sign | return
          return | Bring a colleague | attract
          """
        )
      ])
    try expect("FLOW008", in: drawn)
  }
}
