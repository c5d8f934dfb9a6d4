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

  static func read(_ path: String) throws(Problem) -> ReturnedForm {
    do { return try ReturnedForm.read(path) } catch { throw .file(error) }
  }
}

extension Workbooks {
  /// Answers by field id as values without kinds: from JSON, from the demonstration.
  static func answers(_ plain: PlainValue, schema: FormSchema, file: String) throws(Problem) -> Answers {
    throw .file(file, "answers cannot be taken over yet", "fill the workbook in by hand")
  }
}
