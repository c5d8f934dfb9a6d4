import Assessment
import Forms
import OfficeFiles
import Planning

/// Everything that can keep a command from doing its work. What each means in words, and for the exit status, is
/// said here and nowhere else.
enum Problem: Error {
  case file(FileError)
  case template(TemplateError)
  /// Answers in a file do not fit the workbook.
  case answers(AnswersError, file: String)
  /// The command was called in a way that cannot mean anything.
  case usage(String)
  /// What no layer foresaw, in its own words.
  case unforeseen(String)
  /// Several things at once, in order.
  case several([Problem])

  /// A file or folder of which there is only one thing to say.
  static func file(_ path: String, _ problem: String, _ remedy: String) -> Problem {
    .file(FileError(path, problem: problem, remedy: remedy))
  }

  /// Not one of ours: the file that it came from, and what it says of itself.
  init(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as FileError: self = .file(error)
    case let error as TemplateError: self = .template(error)
    default: self = .unforeseen(String(describing: error))
    }
  }

  /// A line each, without the program's name.
  var lines: [String] {
    switch self {
    case .file(let error): [error.description]
    case .template(let error): [error.description]
    case .answers(let error, let file): error.problems.map { "\(file): \($0)" }
    case .usage(let text), .unforeseen(let text): [text]
    case .several(let problems): problems.flatMap(\.lines)
    }
  }

  var status: ExitStatus {
    switch self {
    case .file, .template, .answers, .unforeseen: .failed
    case .usage: .usage
    case .several(let problems): problems.map(\.status).max() ?? .done
    }
  }
}

/// How the program ends. The gravest thing that happened decides.
enum ExitStatus: Int32, Comparable {
  case done = 0
  /// `check` found something that is to be put right.
  case found = 1
  /// A file could not be read, is no planner workbook, or could not be written; the rest was done.
  case failed = 2
  case usage = 64
  /// Ctrl-C, as shells count it.
  case interrupted = 130

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
