import Forms
import Planning
import Spreadsheet

/// Workbooks for many clients: a folder each. A line that fails costs that line, and what exists is left as it is.
struct KitBatch {
  let list: ClientList
  /// Of clients whose line says nothing of it.
  let kinds: [String]
  let language: String
  let brand: String?
  let order: Order
  let choice: TemplateChoice
  let folder: String
  let overwrite: Bool
  let jobs: Int

  /// What became of one line.
  private enum Outcome: Sendable {
    case made([String], existing: Int, Problem?)
    case refused(Problem)
  }

  private struct Job: Sendable {
    var line: Int
    var order: Order
    var folder: String
    var slug: String
    var moulds: [FormMould]
  }

  func run(_ console: Console) throws(Problem) {
    let jobs = prepared()
    var (made, clients, existing) = (0, 0, 0)
    console.begin(total: jobs.count)
    OrderedWork.run(jobs, jobs: self.jobs) { job in
      switch job {
      case .success(let job): work(job)
      case .failure(let problem): Outcome.refused(problem)
      }
    } take: { outcome in
      switch outcome {
      case .refused(let problem): console.report(problem)
      case .made(let paths, let left, let problem):
        for path in paths { console.line(path) }
        if !paths.isEmpty { clients += 1 }
        made += paths.count
        existing += left
        if let problem { console.report(problem) }
      }
      console.advance()
      return true
    }
    console.end()
    let left = existing > 0 ? "; \(existing) existed already and were left (--force makes them anew)" : ""
    console.note(
      "\(list.path): \(made) workbook\(made == 1 ? "" : "s") made for \(clients) client\(clients == 1 ? "" : "s")\(left)"
    )
  }

  /// Templates are read and forms made once each, however many clients take them.
  private func prepared() -> [Result<Job, Problem>] {
    var moulds: [String: Result<FormMould, Problem>] = [:]
    var brands: [String: Result<Brand, Problem>] = [:]
    return list.entries.map { entry in
      do throws(Problem) {
        let entry = try entry.get()
        var own: [FormMould] = []
        for kind in entry.kinds ?? kinds {
          let language = entry.language ?? language
          let path = entry.brand.map(resolved) ?? brand
          let key = "\(kind) \(language) \(path ?? "")"
          let mould =
            moulds[key]
            ?? Result { () throws(Problem) in
              try self.mould(kind, language: language, brand: path, &brands)
            }
          moulds[key] = mould
          do throws(Problem) { own.append(try mould.get()) } catch { throw at(entry.line, error) }
        }
        var order = order
        order.client = entry.client
        order.round = entry.round ?? order.round
        order.contact = entry.contact ?? order.contact
        return .success(
          Job(
            line: entry.line, order: order, folder: Outputs.path(entry.slug, in: folder), slug: entry.slug,
            moulds: own))
      } catch {
        return .failure(error)
      }
    }
  }

  private func mould(
    _ kind: String, language: String, brand path: String?,
    _ brands: inout [String: Result<Brand, Problem>]
  ) throws(Problem) -> FormMould {
    if !choice.has(kind), !TemplateLibrary.languages.contains(language) {
      let languages = TemplateLibrary.languages
      throw .unforeseen(
        "language: \"\(language)\" is no language of the built-in templates; "
          + Suggestion.remedy(for: language, among: languages))
    }
    guard let template = try choice.templates(for: [kind], language: language).first else {
      throw .unforeseen("\(kind): has no template; use another kind")
    }
    var brand: Brand?
    if let path {
      let read = brands[path] ?? Result { () throws(Problem) in try BrandFile.read(path) }
      brands[path] = read
      brand = try read.get()
    }
    return try Workbooks.mould(try Workbooks.form(template), brand: brand, order)
  }

  /// A path in the list is seen from the list's folder.
  private func resolved(_ path: String) -> String {
    path.hasPrefix("/") ? path : BrandFile.folder(of: list.path) + path
  }

  private func work(_ job: Job) -> Outcome {
    var made: [String] = []
    var existing = 0
    do throws(Problem) {
      try Outputs.makeFolder(job.folder)
      for mould in job.moulds {
        let path = Outputs.path("\(job.slug)_\(mould.form.kind).xlsx", in: job.folder)
        if !overwrite, Platform.exists(path) {
          existing += 1
          continue
        }
        try Workbooks.write(mould, job.order, to: path, overwrite: overwrite)
        made.append(path)
      }
      return .made(made, existing: existing, nil)
    } catch {
      return .made(made, existing: existing, at(job.line, error))
    }
  }

  /// The problem, told with the line that it belongs to.
  private func at(_ line: Int, _ problem: Problem) -> Problem {
    .several(problem.lines.map { .unforeseen("\(list.path):\(line): \($0)") })
  }
}
