/// Why a template cannot be used: everything that is wrong with it, in the order of its lines.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Never empty.
  public let problems: [TemplateProblem]

  public init(_ first: TemplateProblem, _ others: [TemplateProblem] = []) {
    problems = [first] + others
  }

  /// The first problem, and how many more there are: one line.
  public var description: String {
    let first = problems.first?.description ?? ""
    return switch problems.count {
    case ...1: first
    case 2: "\(first) (and 1 more problem)"
    default: "\(first) (and \(problems.count - 1) more problems)"
    }
  }
}

/// One thing that is wrong with a template.
public struct TemplateProblem: Hashable, Sendable, CustomStringConvertible {
  public let file: String
  /// From 1; nil where the trouble has no place in the file.
  public let line: Int?
  /// The dotted path to it: `kpis.K03.unit`; empty for the file as a whole.
  public let key: String
  /// What is wrong: `"percnt" is no unit`.
  public let problem: String
  /// What to do: `did you mean "percent"?`.
  public let remedy: String

  public init(file: String, line: Int?, key: String, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.key = key
    self.problem = problem
    self.remedy = remedy
  }

  /// `my.yaml:14: kpis.K03.unit: "percnt" is no unit; did you mean "percent"?`
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return key.isEmpty ? "\(place): \(problem); \(remedy)" : "\(place): \(key): \(problem); \(remedy)"
  }
  /// As `description`, for something that does no harm: `my.yaml:14: note: texts.title: ...`.
  public var noted: String {
    TemplateProblem(
      file: line.map { "\(file):\($0)" } ?? file, line: nil, key: "note",
      problem: key.isEmpty ? problem : "\(key): \(problem)", remedy: remedy
    )
    .description
  }
}
