import Planning
import Testing

@testable import Assessment

@Suite struct ShownTests {
  static let numbers: [(Double, String)] = [
    (0, "0"), (3, "3"), (1234, "1,234"), (1_234_567.891, "1,234,568"), (5200.5, "5,200.5"),
    (0.00052, "0.00052"),
    (-0.1, "-0.1"), (999.9999999, "1,000"), (2.0 / 3, "0.666667"), (-1500, "-1,500"), (-1e-20, "0"),
    (1e300, "1e+300"),
  ]

  @Test(arguments: numbers)
  func `numbers have the digits that people read`(_ number: Double, _ shown: String) {
    #expect(Shown.number(number) == shown)
  }

  @Test func `units are in words`() {
    #expect(Shown.number(0.07, unit: .percent) == "7 %")
    #expect(Shown.number(1, unit: .days) == "1 day")
    #expect(Shown.number(1.5, unit: .hours) == "1.5 hours")
    #expect(Shown.number(3, unit: .ratio) == "3x")
    #expect(Shown.number(2326.15, unit: .moneyPerDay) == "2,326.15 a day")
  }

  @Test func `a client's text is one short line`() {
    #expect(Shown.quoted("two\nlines") == "\"two lines\"")
    #expect(Shown.quoted(String(repeating: "x", count: 80)).count == 62)
  }
}
