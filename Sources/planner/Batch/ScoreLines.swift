import Assessment
import Reports

/// Scores as NDJSON: a line a workbook, written as soon as it is known, in memory that does not grow with the batch.
/// Ctrl-C leaves whole lines, and `--skip-done` goes on behind them.
struct ScoreLines {
  let judge: Judge
  let output: String?
  let skipDone: String?
  let recorder: Recorder?

  func run(_ score: Score, _ console: Console) throws(Problem) {
    let file = try output.map { path throws(Problem) in try LineFile(path) }
    let done = try earlier(into: file)
    let batch = score.batch(console, done: done)
    let judge = judge
    let isRecorded = recorder != nil
    Interrupt.listen()
    let count = try batch.forEach { form throws(Problem) in
      // A history keeps findings and answers too.
      let workbook = isRecorded ? try judge.judge(form) : nil
      let score = if let workbook { WorkbookScore(workbook) } else { try judge.score(form) }
      return (workbook: workbook, line: JSONWriter.text(score.json, .compact))
    } take: { scored throws(Problem) in
      let line = scored.line
      if let workbook = scored.workbook { try recorder?.record(workbook) }
      if let file {
        try file.line(line)
      } else {
        // Others may be reading along.
        console.line(line)
        console.flush()
      }
      return !Interrupt.hasCome
    }
    try file?.finish()
    guard Interrupt.hasCome, count < batch.walk.items.count else { return }
    console.note("stopped after \(count) of \(batch.walk.items.count) workbooks; go on with --skip-done")
    console.raise(.interrupted)
  }

  /// What is done already; the lines stay in a file that is written anew.
  private func earlier(into file: LineFile?) throws(Problem) -> Set<String> {
    guard let skipDone else { return [] }
    guard let file, skipDone == output else { return try DoneLines.paths(in: skipDone) }
    return try DoneLines.paths(in: skipDone) { line throws(Problem) in try file.line(line) }
  }
}
