import Synchronization

/// What several threads find out, each for a place of its own.
final class SharedResults<Result: Sendable>: Sendable {
  private let results: Mutex<[Result?]>

  init(_ count: Int) { results = Mutex(Array(repeating: nil, count: count)) }

  func set(_ result: Result, at place: Int) { results.withLock { $0[place] = result } }

  /// In the order of their places.
  var all: [Result] { results.withLock { $0.compactMap(\.self) } }
}
