import Forms

/// Workbooks read and worked on by several threads; results and problems come out in the order of the files.
struct WorkbookBatch {
  let paths: [String]
  /// Threads; the results are the same whatever it is.
  let jobs: Int
  let console: Console

  /// Does `work` on each workbook that can be read; a file that cannot costs a line on standard error. `take` gets
  /// each result in order; false ends the batch. Returns how many files were gone through.
  @discardableResult
  func forEach<Output: Sendable>(
    _ work: @escaping @Sendable (ReturnedForm) throws(Problem) -> Output,
    take: (Output) throws(Problem) -> Bool
  ) throws(Problem) -> Int {
    var count = 0
    var refusal: Problem?
    console.begin(total: paths.count)
    OrderedWork.run(paths, jobs: jobs) { path in
      WorkbookBatch.outcome(path, work)
    } take: { outcome in
      var goesOn = true
      switch outcome {
      case .success(let output):
        do throws(Problem) { goesOn = try take(output) } catch {
          refusal = error
          return false
        }
      case .failure(let problem): console.report(problem)
      }
      count += 1
      console.advance()
      return goesOn
    }
    console.end()
    if let refusal { throw refusal }
    return count
  }

  private static func outcome<Output>(
    _ path: String, _ work: (ReturnedForm) throws(Problem) -> Output
  ) -> Result<Output, Problem> {
    do { return .success(try work(try Workbooks.read(path))) } catch { return .failure(error) }
  }
}
