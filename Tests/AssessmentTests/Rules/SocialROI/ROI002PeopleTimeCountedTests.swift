import Testing

@Suite struct ROI002PeopleTimeCountedTests {
  private func costs(_ rows: String, offers: String = "") throws -> DrawnForm {
    try DrawnForm(
      "social-roi", tables: [("costs", "cost | kind | amount\n\(rows)"), ("offers", "offer\n\(offers)")])
  }

  @Test func `costs without people's time, or with time that costs nothing, are reported`() throws {
    try expect(
      "ROI002", in: try costs("Pictures | agency | 1800"), says: "No cost of people's time is entered.")
    try expect(
      "ROI002", in: try costs("Lea | people | 0"), says: "No cost of people's time is entered.")
    try expect("ROI002", in: try costs("", offers: "Tasting"), says: "No cost of people's time is entered.")
  }

  @Test func `with people's time there is nothing to say, nor of a workbook in which nothing stands`() throws
  {
    try expect("ROI002", in: try costs("Lea | people | 9600\nTool | tools | 480"))
    try expect("ROI002", in: try costs(""))
  }
}
