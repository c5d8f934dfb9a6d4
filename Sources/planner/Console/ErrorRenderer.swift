import ArgumentParser

/// Turns whatever ended a command into words and an exit status.
enum ErrorRenderer {
  static func render(_ error: any Error, on console: Console) {
    if let problem = error as? Problem { return console.report(problem) }
    let text = Planner.fullMessage(for: error)
    if Planner.exitCode(for: error).isSuccess {
      // Help and the version are what was asked for.
      return console.line(text)
    }
    guard Planner.exitCode(for: error) == .validationFailure else { return console.report(Problem(error)) }
    console.report(.usage(usage(text, message: Planner.message(for: error))))
  }

  /// One line: what is wrong, and which help says more.
  private static func usage(_ text: String, message: String) -> String {
    let hint = text.split(separator: "\n").last { $0.contains("--help'") }
    guard let hint, let start = hint.firstIndex(of: "'"), let end = hint.lastIndex(of: "'"), start < end
    else {
      return message
    }
    return "\(message) (see \(hint[start...end]))"
  }
}
