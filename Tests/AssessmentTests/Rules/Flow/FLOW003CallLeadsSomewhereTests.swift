import Testing

@Suite struct FLOW003CallLeadsSomewhereTests {
  @Test func `a call without words, without a destination, and with half a link is reported`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "steps",
          """
          phase | cta | destination | next
          attract | ⟨⟩ | /offer | engage
          engage | Get the guide | ⟨⟩ | 
          engage | Win a machine | ⟨https://www⟩ | register
          buy | Ask us | ⟨sales@nordwind⟩ | 
          buy | Look here | ⟨tbd⟩ | 
          buy | Read on | ⟨http://no where.example⟩ | 
          """
        )
      ])
    try expect(
      "FLOW003", in: drawn,
      says: "The call to action is missing.",
      "\"Get the guide\" leads nowhere.",
      "What \"Win a machine\" leads to is no complete link.",
      "What \"Ask us\" leads to is no complete e-mail address.",
      "What \"Look here\" leads to is no page, address or number.",
      "What \"Read on\" leads to is no complete link.")
  }

  @Test func `pages, links, addresses, numbers and phases are destinations`() throws {
    let drawn = try DrawnForm(
      "conversion-3c",
      tables: [
        (
          "steps",
          """
          phase | cta | destination | next
          attract | Read on | https://nordwind.example/guide | 
          attract | Read on | www.nordwind.example | 
          engage | Write to us | mailto:sales@nordwind.example | 
          engage | Call us | 0431 5550 | 
          register | Choose a day | The tasting page | 
          evaluate | Go on | Buy | 
          buy | Sign | | return
           | | | 
          """
        )
      ])
    try expect("FLOW003", in: drawn)
  }
}
