import Forms
import OfficeFiles
import Planning
import Spreadsheet

/// Whom workbooks are made for.
struct Order: Sendable {
  var client: String
  var round: String?
  var asOf: CalendarDate
  var contact: String?

  var answers: Answers {
    var answers = Answers()
    answers.fields["client"] = .text(client)
    answers.fields["round"] = round.map { .text($0) }
    answers.fields["asOf"] = .date(asOf)
    answers.fields["contact"] = contact.map { .text($0) }
    return answers
  }
}

/// The workbooks of one client: `Bäckerei-Öztürk_readiness.xlsx`.
struct Kit {
  enum Format: String, CaseIterable {
    case xlsx
    /// A folder of CSV files.
    case csv
  }

  var order: Order
  var templates: [Template]
  var format = Format.xlsx
  var brand: Brand?

  /// Where the workbooks will stand, in the order of the templates.
  func paths(into folder: String) throws(Problem) -> [String] {
    let slug = FileSlug.make(order.client)
    guard !slug.isEmpty else {
      throw .usage("--client: \"\(order.client)\" has no letter or digit that a file could be named by")
    }
    return templates.map { template in
      Outputs.path("\(slug)_\(template.kind)" + (format == .xlsx ? ".xlsx" : ""), in: folder)
    }
  }

  /// Makes them all, or none: forms are built and targets looked at before anything is written.
  func write(into folder: String, overwrite: Bool) throws(Problem) -> [String] {
    let paths = try paths(into: folder)
    if format == .csv { return try writeCSV(to: paths, overwrite: overwrite) }
    var moulds: [FormMould] = []
    for template in templates {
      moulds.append(try Workbooks.mould(try Workbooks.form(template), brand: brand, order))
    }
    if !overwrite { try Outputs.refuseExisting(paths) }
    try Outputs.makeFolder(folder)
    for (path, mould) in zip(paths, moulds) {
      try Workbooks.write(mould, order, to: path, overwrite: overwrite)
    }
    return paths
  }

  private func writeCSV(to paths: [String], overwrite: Bool) throws(Problem) -> [String] {
    var folders: [(path: String, form: CSVForm)] = []
    for (path, template) in zip(paths, templates) {
      folders.append((path, CSVForm(try Workbooks.form(template), answers: order.answers)))
    }
    if !overwrite { try Outputs.refuseExisting(paths) }
    for (path, form) in folders {
      try Outputs.makeFolder(path)
      for file in form.files { try Outputs.write(file.bytes, to: "\(path)/\(file.name)") }
    }
    return paths
  }
}
