#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How long reading one file has taken, and whether that is too long. It counts the processor time of the thread that
/// reads: whatever else keeps a machine busy makes no bad file of a good one.
final class ReadClock {
  /// Nanoseconds; nil: as long as it takes.
  private let limit: UInt64?
  private var spent: UInt64 = 0
  private var start: UInt64?
  /// Whether something is read, and whether that was looked at yet. Most parts are one short piece: those of an ordinary
  /// file are read without asking the system what time it is, which takes longer than some of them.
  private var isRunning = false
  private var isLookedAt = false

  /// - Parameter fileBytes: The size of the file as it lies on the disk.
  init(_ limits: ReadLimits, fileBytes: UInt64) {
    let mebibytes = Double(fileBytes) / Double(1 << 20)
    limit = limits.seconds.flatMap { seconds in
      let allowed = max(0, seconds) + max(0, limits.secondsPerMebibyte) * mebibytes
      return allowed < 1e9 ? UInt64(allowed * 1e9) : nil
    }
  }

  /// Reading begins, or goes on.
  func resume() {
    guard let limit, !isRunning else { return }
    isRunning = true
    isLookedAt = limit < ReadClock.shortest
    start = isLookedAt ? ReadClock.now() : nil
  }

  /// Reading ends for now.
  func pause() {
    if let start { spent += ReadClock.now() &- start }
    start = nil
    isRunning = false
  }

  /// Asked before each piece.
  var isOver: Bool {
    guard let limit else { return false }
    guard isRunning, isLookedAt else {
      isLookedAt = true
      return spent > limit
    }
    let now = ReadClock.now()
    let since = start ?? now
    start = since
    return spent + (now &- since) > limit
  }

  /// Nanoseconds; shorter limits are kept from the first piece on.
  private static let shortest: UInt64 = 100_000_000

  static let problem = "takes longer to read than is allowed"
  static let remedy = "allow more time, or split the workbook"

  static func error(_ path: String, part: String? = nil) -> FileError {
    FileError(path, part: part, problem: problem, remedy: remedy)
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(max(0, time.tv_sec)) * 1_000_000_000 + UInt64(max(0, time.tv_nsec))
  }
}
