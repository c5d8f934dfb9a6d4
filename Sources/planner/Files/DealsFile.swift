import Forms
import OfficeFiles
import Planning

/// An export of deals, and the mapping file that may go with it.
struct DealsFile {
  let path: String
  let hints: DealExport.Hints

  static func map(_ path: String) throws(Problem) -> DealMap {
    let text = try TextFile.read(path)
    do { return try DealMap(yaml: text, file: path) } catch {
      throw .several(error.problems.map { .template(TemplateError($0)) })
    }
  }

  /// Where the draft of a mapping file is put: `deals.csv` has `deals-stages.yaml`.
  var draftPath: String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let point = path[start...].lastIndex(of: "."), point > start else { return path + "-stages.yaml" }
    return path[..<point] + "-stages.yaml"
  }

  func read(_ chart: Template, overwrite: Bool) throws(Problem) -> DealExport {
    do {
      return try DealExport.read(path, template: chart, hints: hints)
    } catch {
      switch error {
      case .file(let error): throw .file(error)
      case .template(let error): throw .template(error)
      case .unknownWords(let words): throw try refusal(words, overwrite: overwrite)
      }
    }
  }

  /// Says which words nobody placed, and where the draft stands that asks for them.
  private func refusal(_ words: UnknownDealWords, overwrite: Bool) throws(Problem) -> Problem {
    let names = (words.unknownStages + words.unknownStatus).map { "\"\($0.name)\"" }
    let what = words.unknownStages.isEmpty ? "status" : "stage"
    let shown =
      names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
    let problem = "nobody said which \(what) of the chart is \(shown)"
    let draft = draftPath
    if Platform.exists(draft), !overwrite {
      return .file(path, problem, "say it in a mapping file, as \(draft), and add --map \(draft)")
    }
    try Outputs.write(words.draft, to: draft)
    return .file(path, problem, "fill in \(draft), which was written for it, and add --map \(draft)")
  }
}
