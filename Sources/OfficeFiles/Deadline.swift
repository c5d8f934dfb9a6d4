/// The moment at which reading must be done.
struct Deadline {
  private let end: ContinuousClock.Instant?

  init(_ limits: ReadLimits) {
    end = limits.seconds.flatMap { $0 < 1e9 ? .now + .seconds(max(0, $0)) : nil }
  }

  var isOver: Bool { end.map { .now > $0 } ?? false }

  static func error(_ path: String, part: String? = nil) -> FileError {
    FileError(
      path, part: part, problem: "takes longer to read than is allowed",
      remedy: "allow more time, or split the workbook")
  }
}
