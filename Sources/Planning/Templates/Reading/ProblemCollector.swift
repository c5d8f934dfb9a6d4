/// Gathers what is wrong with one file, so that a consultant sees all of it at once.
final class ProblemCollector {
  let file: String
  private var problems: [TemplateProblem] = []

  init(file: String) { self.file = file }

  func report(_ key: String, line: Int?, _ problem: String, remedy: String) {
    problems.append(
      TemplateProblem(file: file, line: line, key: shown(key), problem: problem, remedy: remedy))
  }

  /// Throws what was gathered, by line; nothing when all is well.
  func throwIfAny() throws(TemplateError) {
    let sorted = problems.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }
    .map(\.element)
    guard let first = sorted.first else { return }
    throw TemplateError(first, Array(sorted.dropFirst()))
  }
}
