import Spreadsheet
import Testing

@testable import Examples
@testable import OfficeFiles

@Suite struct ExampleTests {
  @Test(arguments: Examples.all.map(\.name))
  func `an example makes a workbook, the same each time`(name: String) throws {
    let example = try #require(Examples.all.first { $0.name == name })
    #expect(try example.make().packageBytes() == example.make().packageBytes())
  }
}
