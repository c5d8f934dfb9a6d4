import Foundation

/// A folder for a test's files, gone when the test is over.
final class Scratch {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}

extension Array {
  /// Shuffled, always alike for the same seed.
  func shuffled(by seed: UInt64) -> [Element] {
    var generator = SmallGenerator(seed)
    return shuffled(using: &generator)
  }
}

/// Knuth's MMIX numbers.
struct SmallGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}
