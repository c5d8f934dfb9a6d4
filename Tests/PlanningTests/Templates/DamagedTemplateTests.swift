import Planning
import Testing

@Suite struct `Damaged templates` {
  /// A generator that always gives the same numbers.
  struct Steady: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: [
    SmallTemplates.funnel, SmallTemplates.pipeline, SmallTemplates.maturity, SmallTemplates.readiness,
  ])
  func `whatever the damage, it is read or told`(source: String) {
    var random = Steady(state: 7)
    let signs = Array("{}[]*&!:-?#'\"\t\n 0é".unicodeScalars)
    for _ in 0..<400 {
      var letters = Array(source.unicodeScalars)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<letters.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: letters.remove(at: place)
        case 1: letters[place] = signs.randomElement(using: &random) ?? " "
        default: letters.removeSubrange(place..<min(letters.count, place + 30))
        }
      }
      let damaged = String(String.UnicodeScalarView(letters))
      for problem in SmallTemplates.problems(in: damaged) {
        #expect(problem.hasPrefix("my.yaml"))
        #expect(!problem.contains { $0.isNewline }, "\(problem)")
      }
    }
  }
}
