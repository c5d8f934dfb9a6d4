import Testing

@testable import OfficeFiles

@Suite struct DigitWriterTests {
  private func text(_ value: Double) -> String {
    var bytes = [UInt8](repeating: 0, count: DigitWriter.mostBytes)
    let count = bytes.withUnsafeMutableBufferPointer {
      $0.baseAddress.map { DigitWriter.write(value, to: $0) } ?? 0
    }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// As Swift writes it, whole numbers without `.0` and up to 2^54 without an exponent.
  private func expected(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 0x1p54 { return String(Int(value)) }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  @Test(arguments: [
    0, 1, -1, 0.5, -0.5, 0.01, 0.1, 0.07, 1.005, 99.99, 1047.29, 1e-4, 9.9e-5, 123456.789012, 1e15, 1e16,
    1e22,
    0x1p53, 0x1p53 + 2, 0x1p54, 1e300, .leastNonzeroMagnitude, 1.7976931348623157e308,
    2.2250738585072014e-308, 0.1 + 0.2,
    4_503_599_627_370_497.5, 9_999_999_999_999.99, 99_999_999_999_999.9, 0.000101, 1.0 / 3,
  ])
  func `digits are the fewest that read back the same`(_ value: Double) {
    #expect(text(value) == expected(value))
    #expect(text(-value) == (value == 0 ? "0" : expected(-value)))
  }

  @Test func `a hundred thousand numbers of any kind are written as Swift writes them`() {
    for index in 0..<100_000 {
      let word = StableNoise.word(index)
      let values = [
        Double(bitPattern: word), Double(word >> 40) / 100, Double(word >> 20) / 1_000_000,
        Double(Int64(bitPattern: word) >> 30), Double(word >> 11) / 1e10,
      ]
      for value in values where value.isFinite {
        let written = text(value)
        #expect(Double(written) == value)
        if value.magnitude < 0x1p53 || value.magnitude >= 0x1p54 { #expect(written == expected(value)) }
      }
    }
  }
}
