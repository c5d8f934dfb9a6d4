import Reports

/// A bar on the terminal while a batch runs: count, rate and time left. On standard error, and only where a person
/// looks.
struct Progress {
  private let total: Int
  private let terminal: Terminal
  private let start = ContinuousClock.now
  private var done = 0
  private var shown: ContinuousClock.Instant?

  /// How often it is drawn.
  private static let pause = Duration.milliseconds(100)
  private static let width = 24

  init(total: Int, terminal: Terminal) {
    self.total = total
    self.terminal = terminal
  }

  /// One more is done: the line to draw, when it is time to.
  mutating func advance() -> String? {
    done += 1
    let now = ContinuousClock.now
    if let shown, now - shown < Self.pause { return nil }
    shown = now
    return line(after: now - start)
  }

  func line(after passed: Duration) -> String {
    let share = total > 0 ? Double(done) / Double(total) : nil
    let bar = Bar.filled(share, width: Self.width, on: terminal)
    let seconds = Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
    guard seconds > 0, done > 0 else { return "\(done) of \(total)  \(bar)" }
    let rate = Double(done) / seconds
    let left = Double(total - done) / rate
    return "\(done) of \(total)  \(bar)  \(NumberWords.decimal(rate, places: rate < 10 ? 1 : 0)) a second  "
      + "\(Self.words(left)) left"
  }

  /// `9 s`, `2 min 5 s`, `1 h 3 min`.
  static func words(_ seconds: Double) -> String {
    guard seconds < 360_000 else { return "days" }
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole / 60 % 60) min"
  }
}
