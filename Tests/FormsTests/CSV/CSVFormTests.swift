import Forms
import Foundation
import OfficeFiles
import Planning
import Spreadsheet
import Testing

@Suite("A form as CSV files") struct CSVFormTests {
  /// What a client's program makes of the files.
  enum Program: String, CaseIterable, Sendable {
    /// None has touched them.
    case none
    /// Excel in German: semicolons, decimal commas, days first, Windows-1252 where it suffices.
    case germanExcel
    /// Excel in English: months first.
    case englishExcel
    /// Excel's "Unicode text": tabs, UTF-16, `.txt`.
    case unicodeText
    /// A text editor of old: no mark, line feeds, quotes around everything.
    case quoting
  }

  private func withFolder(_ form: CSVForm, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in form.files { try Data(file.bytes).write(to: folder.appendingPathComponent(file.name)) }
    try body(folder.path)
  }

  @Test("whatever was answered is read back", arguments: FormRegistry.kinds, Program.allCases)
  func roundTrip(kind: String, program: Program) throws {
    let form = try builtInForm(kind)
    for seed in UInt64(1)...4 {
      var random = RandomAnswers(seed: seed)
      var answers = random.answers(form.schema)
      // Something has to tell days from months.
      answers.fields["asOf"] = CalendarDate("2026-03-31").map { .date($0) }
      try withFolder(CSVForm(form, answers: answers)) { folder in
        if program != .none { try Resaving(program, form.schema).resave(folder) }
        let back = try ReturnedForm.read(folder)
        #expect(back.notices == [], "seed \(seed)")
        #expect(back.answers.fields == answers.fields, "seed \(seed)")
        for table in form.tables {
          let found = back.answers.rows(table.id)
          #expect(found == answers.rows(table.id), "seed \(seed), \(table.id)")
        }
      }
    }
  }

  @Test("a folder of CSV files is one workbook, and what is gone from it is told")
  func missing() throws {
    let form = try builtInForm("funnel-kpi")
    try withFolder(CSVForm(form)) { folder in
      #expect(ReturnedForm.isFolderOfCSV(folder))
      try FileManager.default.removeItem(atPath: folder + "/setup.csv")
      let setup = try #require(form.schema.table("setup"))
      #expect(
        try ReturnedForm.read(folder).notices.map(\.message) == [
          "The table \"\(setup.label)\" is not in the folder any more."
        ])
      try Data("{}".utf8).write(to: URL(fileURLWithPath: folder + "/manifest.json"))
      #expect(throws: FileError.self) { try ReturnedForm.read(folder) }
    }
  }

  @Test("no text begins a formula")
  func formulas() throws {
    let form = try builtInForm("funnel-kpi")
    var answers = form.defaults
    answers.fields["contact"] = .text("=HYPERLINK(\"http://example.com\")")
    let files = CSVForm(form, answers: answers).files
    let text = files.filter { $0.name.hasSuffix(".csv") }.map { String(decoding: $0.bytes, as: UTF8.self) }
      .joined(separator: "\r\n")
    #expect(text.contains(",\"'=HYPERLINK("))
    for line in text.split(separator: "\r\n") {
      for field in line.split(separator: ",") { #expect(!field.hasPrefix("=") && !field.hasPrefix("\"=")) }
    }
  }
}

/// Saves the files of a folder anew, as another program does.
private struct Resaving {
  let program: CSVFormTests.Program
  let schema: FormSchema

  init(_ program: CSVFormTests.Program, _ schema: FormSchema) {
    self.program = program
    self.schema = schema
  }

  func resave(_ folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".csv") {
      let path = "\(folder)/\(name)"
      let records = Resaving.records(
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self))
      let kinds = kinds(of: String(name.dropLast(4)), records)
      let separator = program == .germanExcel ? ";" : program == .unicodeText ? "\t" : ","
      let end = program == .quoting ? "\n" : "\r\n"
      let lines = records.enumerated().map { row, record in
        record.enumerated().map { column, field in
          quoted(row == 0 ? field : shown(field, kinds(row, column)), separator)
        }.joined(separator: separator)
      }
      let text = lines.map { $0 + end }.joined()
      try FileManager.default.removeItem(atPath: path)
      let target = URL(fileURLWithPath: program == .unicodeText ? String(path.dropLast(3)) + "txt" : path)
      try data(text).write(to: target)
    }
  }

  private func data(_ text: String) -> Data {
    switch program {
    case .unicodeText: Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    case .germanExcel: text.data(using: .windowsCP1252) ?? Data([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    default: Data(text.utf8)
    }
  }

  /// What a cell asks for, so that the program shows a number or a date in its own way.
  private func kinds(of name: String, _ records: [[String]]) -> (Int, Int) -> AnswerKind? {
    if name == "fields" { return { row, column in column == 2 ? schema.field(records[row][0])?.kind : nil } }
    let columns = schema.table(name)?.columns ?? []
    return { _, column in columns.first { $0.label == records[0][column] }?.kind }
  }

  private func shown(_ field: String, _ kind: AnswerKind?) -> String {
    switch kind {
    case .date:
      let parts = field.split(separator: "-")
      guard parts.count == 3 else { return field }
      switch program {
      case .germanExcel, .unicodeText: return "\(parts[2]).\(parts[1]).\(parts[0])"
      case .englishExcel: return "\(Int(parts[1]) ?? 0)/\(Int(parts[2]) ?? 0)/\(parts[0])"
      default: return field
      }
    case .number, .percent, .money, .integer:
      return program == .germanExcel || program == .unicodeText
        ? String(field.map { $0 == "." ? "," : $0 }) : field
    default: return field
    }
  }

  private func quoted(_ field: String, _ separator: String) -> String {
    let needs =
      program == .quoting || field.contains(separator) || field.contains("\"") || field.utf8.contains(0x0A)
    return needs ? "\"\(field.replacingOccurrences(of: "\"", with: "\"\""))\"" : field
  }

  static func records(_ text: String) -> [[String]] {
    var records: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        field.unicodeScalars.append(scalar)
      case "\"": isQuoted.toggle()
      case "," where !isQuoted, "\n" where !isQuoted:
        records[records.count - 1].append(field)
        field = ""
        if scalar == "\n" { records.append([]) }
      case "\r" where !isQuoted: break
      default: field.unicodeScalars.append(scalar)
      }
    }
    return records.dropLast()
  }
}
