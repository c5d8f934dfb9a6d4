import Assessment
import Forms
import OfficeFiles
import Planning
import Reports
import Spreadsheet

/// What the commands do with workbooks, with the errors of the layers below as problems.
enum Workbooks {
  static func form(_ template: Template) throws(Problem) -> Form {
    do { return try FormRegistry.form(for: template) } catch { throw .template(error) }
  }

  static func write(_ layout: FormLayout, to path: String, overwrite: Bool) throws(Problem) {
    do { try layout.write(to: path, overwrite: overwrite) } catch { throw .file(error) }
  }

  /// What all workbooks of the form have in common that are made on an order's day.
  static func mould(_ form: Form, brand: Brand?, _ order: Order) throws(Problem) -> FormMould {
    var common = Answers()
    common.fields["asOf"] = .date(order.asOf)
    do { return try FormMould(form, brand: brand, answers: common) } catch { throw .file(error) }
  }

  static func write(_ mould: FormMould, _ order: Order, to path: String, overwrite: Bool) throws(Problem) {
    do {
      try mould.write(answers: order.answers, client: order.client, to: path, overwrite: overwrite)
    } catch { throw .file(error) }
  }

  /// What stands in a workbook before anything is filled in.
  static func defaults(of returned: ReturnedForm, _ forms: FormCache) throws(Problem) -> Answers {
    do { return try forms.defaults(returned.template) } catch { throw .template(error) }
  }

  static func read(_ path: String, depth: ReadingDepth = .answers) throws(Problem) -> ReturnedForm {
    do { return try ReturnedForm.read(path, depth: depth) } catch { throw .file(error) }
  }
}

extension Workbooks {
  /// Answers of any origin put over those of a workbook; what was put in though it is of the wrong kind is told.
  static func merge(
    _ plain: PlainValue, into answers: Answers, schema: FormSchema, file: String, console: Console
  ) throws(Problem) -> Answers {
    do {
      let merged = try answers.merging(plain, schema: schema)
      for remark in merged.remarks { console.note("\(file): \(remark)") }
      return merged.answers
    } catch {
      throw .answers(error, file: file)
    }
  }
}
