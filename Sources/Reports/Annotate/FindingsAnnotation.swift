import Assessment
import Forms
public import OfficeFiles
public import Spreadsheet

/// Findings as they are handed back in the client's own workbook: notes for the cells, and the sheet that lists them
/// with their states.
public struct FindingsAnnotation: Sendable {
  /// A finding in the list.
  struct Entry: Hashable, Sendable {
    var finding: NotedFinding
    var state: FindingState
  }

  /// New and open findings by severity, then those fixed.
  let entries: [Entry]
  private let words: AnnotationWords
  private let heading: String
  private let linked: Set<String>

  /// - Parameters:
  ///   - previous: the list of the last annotation (``OfficeFiles/WorkbookAnnotator/listing()``); nil for the first.
  ///   - language: of the workbook; English when it is not known.
  ///   - heading: of whom and which round the findings are.
  ///   - asOf: the day as of which was judged.
  ///   - sheets: those of the workbook; a link can lead to visible ones only.
  public init(
    _ findings: [NotedFinding], previous: [[CellValue]]?, language: String, heading: [String],
    asOf: CalendarDate,
    sheets: [SheetInfo]
  ) {
    words = .of(language)
    self.heading =
      (heading + [words.asOf.replacing("{day}", with: asOf.description)]).joined(separator: " \u{B7} ")
    linked = Set(sheets.filter { $0.state == .visible }.map(\.name))
    let before = previous.map(Self.read) ?? []
    let known = Set(before.map(\.fingerprint))
    let current = Set(findings.map(\.fingerprint))
    let present = findings.enumerated().sorted { left, right in
      (right.element.severity, left.offset) < (left.element.severity, right.offset)
    }.map { Entry(finding: $0.element, state: known.contains($0.element.fingerprint) ? .open : .new) }
    entries =
      present + before.filter { !current.contains($0.fingerprint) }.map { Entry(finding: $0, state: .fixed) }
  }

  /// How many findings are in a state.
  public func count(_ state: FindingState) -> Int { entries.count { $0.state == state } }

  /// `2 new, 3 open, 1 fixed`, in English, for the console.
  public var summary: String {
    FindingState.allCases.compactMap { state in
      count(state) == 0 ? nil : "\(count(state)) \(state.rawValue)"
    }.joined(separator: ", ")
  }

  /// Notes are kept to what a person reads in a small box.
  private static let longestText = 2_000

  public var annotations: [Annotation] {
    entries.compactMap { entry in
      let finding = entry.finding
      guard entry.state != .fixed, let sheet = finding.sheet,
        let cell = finding.cell.flatMap({ CellReference($0) })
      else { return nil }
      let title = [words.name(finding.severity), finding.code].filter { !$0.isEmpty }.joined(
        separator: " \u{B7} ")
      let remedy = finding.remedy.isEmpty ? "" : "\n\u{2192} " + finding.remedy.prefix(Self.longestText)
      return Annotation(
        sheet: sheet, cell: cell, title: title, text: finding.message.prefix(Self.longestText) + remedy,
        highlight: FindingsLook.fill(finding.severity))
    }
  }

  // MARK: The last list

  /// The head and each row: state, severity, place, message, remedy, code, fingerprint. Findings that were fixed then
  /// are forgotten.
  private static func read(_ rows: [[CellValue]]) -> [NotedFinding] {
    rows.dropFirst().compactMap { row in
      let texts = row.map { $0.text ?? "" }
      guard texts.count >= Column.allCases.count, let fingerprint = texts.last, !fingerprint.isEmpty,
        !AnnotationWords.isFixed(texts[Column.state.place])
      else { return nil }
      return NotedFinding(
        code: texts[Column.code.place],
        severity: AnnotationWords.severity(texts[Column.severity.place]) ?? .info,
        sheet: texts[Column.place.place], cell: nil, message: texts[Column.finding.place],
        remedy: texts[Column.remedy.place], fingerprint: fingerprint)
    }
  }

  /// The list's columns.
  private enum Column: Int, CaseIterable {
    case state, severity, place, finding, remedy, code, fingerprint
    /// Within the list.
    var place: Int { rawValue }
    /// In the sheet, behind a margin.
    var number: Int { rawValue + 2 }

    var width: Double {
      switch self {
      case .state: 10
      case .severity: 11
      case .place: 24
      case .finding: 60
      case .remedy: 48
      case .code: 12
      case .fingerprint: 20
      }
    }
  }

  // MARK: The sheet

  private static let headRow = 5
  /// What an indented cell has less room for words, in characters.
  private static let indentWidth = 1.6

  public var listing: WorkbookAnnotator.Listing {
    var workbook = Workbook()
    var sheet = Worksheet(name: words.sheet)
    var look = FindingsLook()
    func put(_ text: String, _ row: Int, _ column: Int, _ role: FindingsLook.Role) {
      let id = look.id(role, in: &workbook.styles)
      sheet[CellReference(row: row, column: column)] = Cell(text.isEmpty ? .blank : .text(text), style: id)
    }

    sheet.showsGridLines = false
    sheet.tabColor = FindingsLook.navy
    sheet.columns[1] = ColumnProperties(width: 2)
    for column in Column.allCases { sheet.columns[column.number] = ColumnProperties(width: column.width) }
    sheet.columns[Column.fingerprint.number]?.isHidden = true

    let last = Column.code.number
    for column in 1...last {
      put(column == 2 ? words.sheet : "", 1, column, .title)
      put(column == 2 ? heading : "", 2, column, .subtitle)
    }
    sheet.setHeight(34, ofRow: 1)
    sheet.setHeight(22, ofRow: 2)
    put(counts, 3, 2, .summary)
    put(entries.isEmpty ? "" : words.hint, 4, 2, .hint)
    for row in 3...4 { sheet.mergedRanges.append(CellRange(rows: row...row, columns: 2...last)) }
    sheet.setHeight(26, ofRow: 3)
    sheet.setHeight(24, ofRow: 4)

    for (column, head) in zip(Column.allCases, words.heads + [""]) where column != .fingerprint {
      put(head, Self.headRow, column.number, .head)
    }
    sheet.setHeight(22, ofRow: Self.headRow)
    for (place, entry) in entries.enumerated() {
      let row = Self.headRow + 1 + place
      let finding = entry.finding
      let isFixed = entry.state == .fixed
      put(words.name(entry.state), row, Column.state.number, .state(entry.state))
      put(
        words.name(finding.severity), row, Column.severity.number,
        isFixed ? .faded : .severity(finding.severity))
      let target = isFixed ? nil : link(finding)
      put(finding.place, row, Column.place.number, isFixed ? .faded : target == nil ? .text : .link)
      if let target {
        sheet.hyperlinks.append(
          Hyperlink(CellReference(row: row, column: Column.place.number), .location(target)))
      }
      let texts: [(Column, String)] = [
        (.place, finding.place),
        (.finding, finding.message), (.remedy, finding.remedy), (.code, finding.code),
      ]
      for (column, text) in texts where column != .place {
        put(String(text.prefix(Self.longestText)), row, column.number, isFixed ? .faded : .text)
      }
      let lines = texts.map { column, text in
        TextMetrics.lines(
          String(text.prefix(Self.longestText)), width: column.width - Self.indentWidth,
          size: FindingsLook.size)
      }
      let height = TextMetrics.height(lines: lines.max() ?? 1, size: FindingsLook.size, extra: 3)
      sheet.setHeight(height, ofRow: row, growing: true)
      put(finding.fingerprint, row, Column.fingerprint.number, .text)
    }

    let end = Self.headRow + entries.count
    sheet.pane = Pane(rows: Self.headRow, columns: 0)
    sheet.activeCell = CellReference(row: Self.headRow + 1, column: 2)
    sheet.pageSetup.isLandscape = true
    sheet.pageSetup.fit = (wide: 1, tall: 0)
    sheet.pageSetup.titleRows = Self.headRow...Self.headRow
    sheet.pageSetup.area = CellRange(rows: 1...end, columns: 1...last)
    sheet.pageSetup.footer = "&L&A&R" + words.page
    workbook.sheets = [sheet]
    return WorkbookAnnotator.Listing(
      workbook, table: CellRange(rows: Self.headRow...end, columns: 2...Column.fingerprint.number))
  }

  private var counts: String {
    let present = entries.filter { $0.state != .fixed }
    let severities = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = present.count { $0.finding.severity == severity }
      return count == 0 ? nil : words.count(count, severity)
    }
    let states = FindingState.allCases.compactMap { state -> String? in
      count(state) == 0 ? nil : "\(NumberWords.grouped(count(state))) \(words.name(state))"
    }
    let first = severities.isEmpty ? words.nothing : severities.joined(separator: ", ")
    return ([first] + (states.isEmpty ? [] : [states.joined(separator: ", ")])).joined(
      separator: "   \u{B7}   ")
  }

  private func link(_ finding: NotedFinding) -> String? {
    guard let sheet = finding.sheet, linked.contains(sheet) else { return nil }
    let cell = finding.cell.flatMap { CellReference($0) } ?? CellReference(row: 1, column: 1)
    return QualifiedRange(sheet: sheet, CellRange(cell)).description
  }
}

extension AnnotationWords {
  /// Whether a word of a list says that a finding was fixed, in any language.
  fileprivate static func isFixed(_ word: String) -> Bool {
    ["en", "de"].contains { AnnotationWords.of($0).name(.fixed) == word }
  }
}
