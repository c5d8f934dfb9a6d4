import Reports

/// Where a command's words go: what machines read to standard output alone, everything else to standard error.
/// It also keeps the exit status that the words amount to.
final class Console {
  /// What standard output can show.
  let terminal: Terminal
  var isQuiet = false
  var isVerbose = false
  private(set) var status = ExitStatus.done
  private var output: [UInt8] = []
  private var isBroken = false
  private var progress: Progress?
  private var hasBar = false

  init(terminal: Terminal) { self.terminal = terminal }

  /// Standard output, as it is.
  func write(_ text: String) {
    output.append(contentsOf: text.utf8)
    if output.count >= 1 << 16 { flush() }
  }

  /// A line of standard output.
  func line(_ text: String) { write(text + "\n") }

  /// Good to know, on standard error; not with `--quiet`.
  func note(_ text: String) { if !isQuiet { complain(text) } }

  /// On standard error with `--verbose` only.
  func detail(_ text: String) { if isVerbose { complain(text) } }

  /// A line a problem on standard error; the command goes on.
  func report(_ problem: Problem) {
    for line in problem.lines { complain(line) }
    raise(problem.status)
  }

  /// 2 beats 1.
  func raise(_ status: ExitStatus) { self.status = max(self.status, status) }

  func flush() {
    defer { output.removeAll(keepingCapacity: true) }
    if !output.isEmpty { wipe() }
    guard !isBroken, let trouble = Platform.write(output, to: 1) else { return }
    isBroken = true
    report(.file("standard output", "could not be written (\(trouble))", "see that there is room for it"))
  }

  private func complain(_ text: String) {
    flush()
    wipe()
    // Nobody is left to tell when this fails.
    _ = Platform.write(Array("planner: \(TextSafety.line(text))\n".utf8), to: 2)
  }
}

// A bar while a batch runs, on a terminal only. Whatever else is said wipes it away first.
extension Console {
  func begin(total: Int) {
    guard !isQuiet, total > 1, Platform.isTerminal(2) else { return }
    progress = Progress(total: total, terminal: terminal)
  }

  func advance() {
    guard let line = progress?.advance() else { return }
    hasBar = true
    _ = Platform.write(Array("\r\u{1B}[K\(line)".utf8), to: 2)
  }

  func end() {
    wipe()
    progress = nil
  }

  private func wipe() {
    guard hasBar else { return }
    hasBar = false
    _ = Platform.write(Array("\r\u{1B}[K".utf8), to: 2)
  }
}

extension Console {
  /// Colour and block characters only where a person looks at a terminal that has them.
  static func terminal(
    isTerminal: Bool = Platform.isTerminal(1), environment: (String) -> String? = Platform.environment
  ) -> Terminal {
    guard isTerminal else { return .plain }
    let isDumb = environment("TERM") == "dumb"
    let isColourless = !(environment("NO_COLOR") ?? "").isEmpty
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    let isUnicode = locale.map { $0.lowercased().contains("utf") } ?? true
    return Terminal(isColoured: !isDumb && !isColourless, hasBlocks: isUnicode)
  }
}
