public import OfficeFiles
public import Planning
import Spreadsheet

/// Puts answers into a workbook that may have become the client's own: with renamed and added sheets, charts, notes
/// and formats of his. Only the cells of answers are changed, and the stored results of the form's formulas.
public enum FormFilling {
  /// Puts answers in and writes the workbook to a file, which may be the same.
  ///
  /// - Parameters:
  ///   - returned: the workbook, as it was read.
  ///   - answers: all that shall stand in it: where it has nothing for a cell, the cell is emptied.
  ///   - out: the file to write; everything in it that isn't an answer is as in the workbook.
  ///   - overwrite: false refuses a file that is there already.
  /// - Throws: ``OfficeFiles/FileError`` when an answer has no place in the workbook any more, or its place can't be
  ///   changed; nothing is written then.
  @discardableResult
  public static func fill(
    _ returned: ReturnedForm, with answers: Answers, to out: String, overwrite: Bool,
    limits: ReadLimits = ReadLimits()
  ) throws(FileError) -> FilledForm {
    var target = try FillingTarget(returned, limits: limits)
    var plan = FillingPlan(returned: returned, wanted: answers.withoutEmptyRows(in: returned.schema))
    try plan.make(target)
    for put in plan.puts { try target.put(put) }
    target.raiseRows(of: plan)
    target.remarks.append(contentsOf: plan.remarks)
    target.storeResults(of: plan)
    target.storeFunnels()
    try target.editor.write(to: out, overwrite: overwrite)
    return FilledForm(
      answers: plan.wanted, changed: plan.changed, remarks: returned.notices.map(\.message) + target.remarks)
  }

  /// Puts answers as `planner read` prints them over those that a workbook has.
  ///
  /// - Parameters:
  ///   - path: the workbook.
  ///   - given: `{"fields": {ID: VALUE}, "tables": {ID: [{"key": KEY, COLUMN: VALUE}]}}`; what it doesn't name stays.
  @discardableResult
  public static func fill(
    _ path: String, with given: PlainValue, to out: String, overwrite: Bool,
    limits: ReadLimits = ReadLimits()
  ) throws(FileError) -> FilledForm {
    let returned = try ReturnedForm.read(path, limits: limits)
    let merged: (answers: Answers, remarks: [String])
    do {
      merged = try returned.answers.merging(given, schema: returned.schema)
    } catch {
      throw FileError(
        path, problem: "can't take these answers: \(error.problems.joined(separator: "; "))",
        remedy: "correct the answers and try again")
    }
    var filled = try fill(returned, with: merged.answers, to: out, overwrite: overwrite, limits: limits)
    filled.remarks.insert(contentsOf: merged.remarks, at: 0)
    return filled
  }
}

extension Answers {
  /// A row that the client may add exists by what stands in it.
  fileprivate func withoutEmptyRows(in schema: FormSchema) -> Answers {
    var result = self
    for table in schema.tables where table.hasFreeRows {
      result.tables[table.id]?.removeAll { $0.values.isEmpty }
    }
    return result
  }
}
