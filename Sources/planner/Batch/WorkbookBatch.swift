import Forms

/// Workbooks read and worked on by several threads; results and problems come out in the order of the files.
struct WorkbookBatch {
  let walk: PathWalk
  /// Threads; the results are the same whatever it is.
  let jobs: Int
  let console: Console

  private enum Outcome<Output: Sendable>: Sendable {
    case done(Output)
    case failed(Problem)
    case passedOver
  }

  /// Does `work` on each workbook that can be read; a file that cannot costs a line on standard error. `take` gets
  /// each result in order; false ends the batch. Returns how many files were gone through.
  @discardableResult
  func forEach<Output: Sendable>(
    _ work: @escaping @Sendable (ReturnedForm) throws(Problem) -> Output,
    take: (Output) throws(Problem) -> Bool
  ) throws(Problem) -> Int {
    var walk = walk
    var count = 0
    var refusal: Problem?
    Platform.keepFreedMemory()
    console.begin(total: walk.items.count)
    OrderedWork.run(walk.items, jobs: jobs) { item in
      WorkbookBatch.outcome(item, work)
    } take: { outcome in
      var goesOn = true
      let item = walk.items[count]
      count += 1
      switch outcome {
      case .done(let output):
        walk.tell(item, isWorkbook: true)
        do throws(Problem) { goesOn = try take(output) } catch {
          refusal = error
          return false
        }
      case .failed(let problem):
        walk.tell(item, isWorkbook: true)
        console.report(problem)
      case .passedOver: walk.tell(item, isWorkbook: false)
      }
      console.advance()
      return goesOn
    }
    console.end()
    if let refusal { throw refusal }
    if count == walk.items.count { walk.finish() }
    return count
  }

  private static func outcome<Output>(
    _ item: PathWalk.Item, _ work: (ReturnedForm) throws(Problem) -> Output
  ) -> Outcome<Output> {
    guard item.isWorthReading else { return .passedOver }
    do { return .done(try work(try Workbooks.read(item.path))) } catch { return .failed(error) }
  }
}
