#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The moment at which reading must be done.
struct Deadline {
  private let nanoseconds: UInt64?

  init(_ limits: ReadLimits) {
    nanoseconds = limits.seconds.flatMap { $0 < 1e9 ? Deadline.now() + UInt64(max(0, $0) * 1e9) : nil }
  }

  var isOver: Bool { nanoseconds.map { Deadline.now() > $0 } ?? false }

  static func error(_ path: String, part: String? = nil) -> FileError {
    FileError(
      path, part: part, problem: "takes longer to read than is allowed",
      remedy: "allow more time, or split the workbook")
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(max(0, time.tv_sec)) * 1_000_000_000 + UInt64(max(0, time.tv_nsec))
  }
}
