import Spreadsheet
import Testing

@testable import OfficeFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct WorkbookWriterTests {
  @Test func `the same workbook makes the same bytes`() throws {
    #expect(try FullWorkbook.make().packageBytes() == FullWorkbook.make().packageBytes())
  }

  /// Leaves a workbook with everything in it where `WRITER_SAMPLE` says, for other programs to open.
  @Test(.enabled(if: getenv("WRITER_SAMPLE") != nil))
  func `a workbook with everything in it is left for other programs`() throws {
    let path = try #require(getenv("WRITER_SAMPLE"))
    try FullWorkbook.make().write(to: String(cString: path), overwrite: true)
  }
}
