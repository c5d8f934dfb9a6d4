import Spreadsheet

/// Made-up figures and texts, the same for every program that is compared (`Benchmarks/data.py` makes them too).
struct BenchFigures {
  private let texts = (0..<1_000).map { "Activity \(Self.padded($0, 4)) goal" }
  /// Large enough that neighbouring figures have little in common.
  private static let (rowStep, columnStep, modulus): (UInt64, UInt64, UInt64) = (7_919, 104_729, 1_000_003)

  /// Row and column are counted from 0; columns past the tenth repeat the pattern.
  mutating func cell(row: Int, column: Int) -> CellValue {
    let (r, c) = (UInt32(truncatingIfNeeded: row), UInt32(truncatingIfNeeded: column))
    switch column % 10 {
    case 0..<5:
      let cents = (UInt64(r) * Self.rowStep + UInt64(c) * Self.columnStep) % Self.modulus
      return .number(Double(cents) / 100)
    case 5, 6: return .number(Double((r &* 31 &+ c &* 17) % 10_007))
    case 7, 8: return .text(texts[Int((r &* 13 &+ c &* 7) % 1_000)])
    default: return .text("Client note \(Self.padded(row, 8))")
    }
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
