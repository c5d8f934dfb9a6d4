/// The same work on many things, on several threads, with the results handed over in the order of the things.
///
/// At most a few results a thread wait to be handed over, so that memory does not grow with the number of things.
enum OrderedWork {
  /// How many results a thread may be ahead of the one that is awaited.
  private static let ahead = 8

  /// Does `work` on each input. `take` gets each result on the calling thread, in order; false ends the batch.
  static func run<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], jobs: Int, work: @escaping @Sendable (Input) -> Output, take: (Output) -> Bool
  ) {
    let jobs = min(jobs, inputs.count)
    guard jobs > 1 else {
      for input in inputs where !take(work(input)) { return }
      return
    }
    let bench = Workbench(inputs, ahead: ahead * jobs, work: work)
    let threads = (0..<jobs).compactMap { _ in Platform.Thread { bench.serve() } }
    defer {
      bench.close()
      for thread in threads { thread.join() }
    }
    // Without a single thread the work is done here.
    if threads.isEmpty { bench.close() }
    for place in inputs.indices {
      guard let output = threads.isEmpty ? work(inputs[place]) : bench.result(at: place), take(output) else {
        return
      }
    }
  }
}

/// Where the threads fetch their work and put their results.
private final class Workbench<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private let inputs: [Input]
  private let ahead: Int
  private let work: @Sendable (Input) -> Output
  private let monitor = Platform.Monitor()
  // Touched inside the monitor only.
  private var next = 0
  private var taken = 0
  private var results: [Int: Output] = [:]
  private var isClosed = false

  init(_ inputs: [Input], ahead: Int, work: @escaping @Sendable (Input) -> Output) {
    self.inputs = inputs
    self.ahead = ahead
    self.work = work
  }

  /// What each thread does until nothing is left.
  func serve() {
    while let place = fetch() {
      let output = work(inputs[place])
      monitor.enter { results[place] = output }
    }
  }

  private func fetch() -> Int? {
    monitor.enter(when: { isClosed || next >= inputs.count || next < taken + ahead }) {
      guard !isClosed, next < inputs.count else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// Waits for a result; results are taken in order.
  func result(at place: Int) -> Output? {
    monitor.enter(when: { results[place] != nil }) {
      taken = place + 1
      return results.removeValue(forKey: place)
    }
  }

  /// Nothing more is begun.
  func close() { monitor.enter { isClosed = true } }
}
