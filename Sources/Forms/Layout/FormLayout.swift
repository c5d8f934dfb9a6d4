public import OfficeFiles
public import Planning
public import Spreadsheet

/// A form laid out as a workbook, with answers in it or still empty.
public struct FormLayout: Sendable {
  public let workbook: Workbook
  public let placement: Placement

  /// - Parameters:
  ///   - form: what to lay out.
  ///   - answers: what stands in the input cells; where it has nothing for a cell, the form's own default does.
  ///   - company: the client's name, for the document's properties and the printed pages.
  ///   - brand: colours, logo and foot of the page, where a consultancy has its own.
  public init(_ form: Form, answers: Answers = Answers(), client: String = "", brand: Brand? = nil) {
    let complete = form.withDefaults(answers)
    var builder = LayoutBuilder(form: form, answers: complete, client: client, brand: brand)
    builder.build()
    self.init(builder)
  }

  init(_ builder: LayoutBuilder) {
    workbook = builder.workbook
    placement = builder.placement
  }

  /// Writes the workbook.
  public func write(to path: String, overwrite: Bool) throws(FileError) {
    try workbook.write(to: path, overwrite: overwrite)
  }
}

extension Form {
  /// The answers of an empty workbook: what its input cells hold from the start.
  public var defaults: Answers { withDefaults(Answers()) }

  /// The answers with the form's defaults where nothing was answered, and all fixed rows in the form's order.
  func withDefaults(_ answers: Answers) -> Answers {
    var result = answers
    for field in fields {
      if case .input(let value?) = field.content, answers[field.schema.id] == nil {
        result.fields[field.schema.id] = value
      }
    }
    for table in tables {
      guard case .fixed(let rows) = table.rows else { continue }
      let isNew = answers.tables[table.id] == nil
      result.tables[table.id] = rows.map { row in
        if let given = answers.row(table.id, key: row.key) { return given }
        return AnswerRow(key: row.key, values: isNew ? row.defaults : [:])
      }
    }
    return result
  }
}
