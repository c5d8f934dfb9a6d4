import Links
import Testing

@Suite struct JaroWinklerTests {
  /// Winkler's own examples.
  @Test(arguments: [
    ("MARTHA", "MARHTA", 0.9611), ("DWAYNE", "DUANE", 0.84), ("DIXON", "DICKSONX", 0.8133),
    ("anna berg", "anna berg", 1), ("abc", "xyz", 0), ("", "", 0), ("", "a", 0),
  ])
  func `similarity of two words`(_ one: String, _ other: String, _ expected: Double) {
    #expect(abs(JaroWinkler.similarity(one, other) - expected) < 0.00005)
    #expect(abs(JaroWinkler.similarity(other, one) - expected) < 0.00005)
  }
}
