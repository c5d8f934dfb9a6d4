import Spreadsheet

/// Puts annotations into a package that has none.
struct AnnotationPlacing {
  private(set) var package: PackageParts
  private(set) var remarks: [String] = []
  private let mark: AnnotationMark
  private var types = PartTypes(isStrict: false)

  init(_ package: PackageParts, _ mark: AnnotationMark) {
    self.package = package
    self.mark = mark
  }

  private var workbookPart: String { package.workbookPart }
  /// The folder of new parts.
  private var folder: String { PackageParts.folder(of: workbookPart) }

  mutating func place(_ annotations: [Annotation], _ listing: WorkbookAnnotator.Listing) throws(FileError) {
    guard let book = WorkbookSheetEdit(try package.text(of: workbookPart)),
      var sheet = listing.workbook.sheets.first
    else { throw damaged(workbookPart, "lists no sheets") }
    types = PartTypes(isStrict: book.isStrict)
    let links = try package.links(of: workbookPart)
    let looks = OrderedTable(annotations.map(\.highlight))
    let places = try addLooks(
      Array(listing.workbook.styles.styles.dropFirst()), looks.items.map { DifferentialStyle(fill: $0) },
      links)

    var unplaced = Set(annotations.map(\.sheet))
    for (index, name) in book.sheetNames.enumerated() {
      guard let id = book.relationship(ofSheet: index),
        let link = links.first(where: { $0.id == id && !$0.isExternal }), package.hasPart(link.target)
      else { continue }
      let mine = link.type == "worksheet" ? annotations.filter { $0.sheet == name } : []
      if !mine.isEmpty { unplaced.remove(name) }
      try annotate(
        link.target, name, index, mine.map { ($0, places.differentials[looks.index(of: $0.highlight)]) })
    }
    for name in unplaced.sorted() {
      remarks.append("The sheet \"\(name)\" has no cells: what concerns it stands in the list only.")
    }

    sheet.name = Self.freeName(sheet.name, book.sheetNames)
    try addListing(sheet, listing, places.styles)
    let record = package.freeName(folder + mark.author + "Changes", ".xml")
    _ = try package.link(workbookPart, to: record, type: mark.recordType)
    try package.addRecord(named: record, contentType: "application/xml")
  }

  private func damaged(_ part: String, sheet: String? = nil, _ problem: String) -> FileError {
    FileError(
      package.package.path, part: part, sheet: sheet, problem: problem,
      remedy: "open it in Excel or LibreOffice and save it again")
  }

  /// `Findings`, or `Findings (2)` where that is taken; names are the same in small letters and in capitals.
  private static func freeName(_ name: String, _ taken: [String]) -> String {
    let taken = Set(taken.map { $0.lowercased() })
    var number = 1
    var free = name
    while taken.contains(free.lowercased()) {
      number += 1
      free = "\(name.prefix(24)) (\(number))"
    }
    return free
  }

  // MARK: Looks

  private mutating func addLooks(
    _ styles: [Style], _ differentials: [DifferentialStyle], _ links: [Relationship]
  ) throws(FileError) -> (styles: [Int], differentials: [Int]) {
    let known = links.first { $0.type == "styles" && !$0.isExternal }?.target
    if let known, package.hasPart(known) {
      let text = try package.text(of: known)
      let sheet = try package.outline(text, known)
      guard sheet.root.tag.kind == .open else { throw damaged(known, "is empty") }
      var edit = StyleSheetEdit(sheet)
      let places = edit.add(styles, differentials)
      try package.edit(known, text, edit.edits)
      return places
    }
    var table = StyleTable()
    var looks = DifferentialStyleTable()
    let ids = styles.map { table.id(of: $0).index }
    let numbers = differentials.map { looks.index(of: $0) }
    try add(
      known,
      orElse: package.hasPart(folder + "styles.xml")
        ? folder + mark.author + "Styles.xml" : folder + "styles.xml",
      types.fitting(StyleSheetPart(table, looks).bytes()), PartTypes.styles, to: workbookPart, as: "styles")
    return (ids, numbers)
  }

  /// Adds a part to which another leads; to which one may lead already, though it is missing.
  private mutating func add(
    _ known: String?, orElse name: String, _ content: [UInt8], _ contentType: String, to owner: String,
    as kind: String
  ) throws(FileError) {
    try package.add(known ?? name, content, contentType: contentType)
    if known == nil { _ = try package.link(owner, to: name, type: types.relationship(kind)) }
  }

  // MARK: Sheets

  private mutating func annotate(
    _ part: String, _ name: String, _ index: Int, _ annotations: [(annotation: Annotation, look: Int)]
  ) throws(FileError) {
    let text = try package.text(of: part, sheet: name)
    let rows = Set(
      annotations.flatMap { annotation in
        let row = annotation.annotation.cell.row
        return max(1, row - 1)...(row + 40)
      })
    let outline = SheetOutline(text, rows: rows)
    var edits = ByteEdits()
    for view in outline.chosenViews { edits.set("tabSelected", to: "0", of: view, outline.scanner) }
    if !annotations.isEmpty {
      guard let root = outline.root, root.kind == .open else { throw damaged(part, sheet: name, "is empty") }
      let names = MarkupNames(scanner: outline.scanner, root: root)
      var cells: [CellReference: [(annotation: Annotation, look: Int)]] = [:]
      for annotation in annotations where annotation.annotation.cell.isInGrid {
        cells[outline.shownCell(annotation.annotation.cell), default: []].append(annotation)
      }
      let sorted = cells.sorted { $0.key < $1.key }
      let highlights = HighlightEdit(mark: mark).markup(
        sorted.compactMap { cell, all in all.first.map { (cell, $0.look) } }, above: outline.highestPriority)
      for highlight in highlights {
        edits.insert(names.fitting(highlight), at: outline.place(of: .conditionalFormatting))
      }
      let notes = sorted.map { cell, all in note(cell, all.map(\.annotation)) }
      try addNotes(notes, part, name, index, outline, names, &edits)
    }
    try package.edit(part, text, edits)
  }

  private func note(_ cell: CellReference, _ annotations: [Annotation]) -> CellNote {
    var runs: [RichText.Run] = []
    var lines = 0
    for (place, annotation) in annotations.enumerated() {
      let title = (place == 0 ? mark.opening : "\n\n") + annotation.title
      runs.append(RichText.Run(title, font: NoteLook.title))
      runs.append(RichText.Run("\n" + annotation.text, font: NoteLook.text))
      lines += NoteLook.lines(title) + NoteLook.lines(annotation.text)
    }
    var note = CellNote(cell, RichText(runs), author: mark.author)
    note.width = NoteLook.width
    note.height = min(NoteLook.lineHeight * Double(lines) + NoteLook.margin, NoteLook.highest)
    return note
  }

  private mutating func addNotes(
    _ notes: [CellNote], _ part: String, _ name: String, _ index: Int, _ outline: SheetOutline,
    _ names: MarkupNames, _ edits: inout ByteEdits
  ) throws(FileError) {
    let links = try package.links(of: part)
    var boxed = notes
    let comments = links.first { $0.type == "comments" && !$0.isExternal }?.target
    if let comments, package.hasPart(comments) {
      let text = try package.text(of: comments, sheet: name)
      guard let edit = NotesEdit(text, mark: mark) else {
        throw damaged(comments, sheet: name, "holds no notes")
      }
      let outcome = edit.adding(notes)
      try package.edit(comments, text, outcome.edits)
      boxed = outcome.newNotes
      for cell in outcome.threaded {
        remarks.append("\(name)!\(cell) has a conversation, beside which no note is shown: see the list.")
      }
    } else {
      try add(
        comments, orElse: package.freeName(folder + "comments", ".xml"),
        types.fitting(CommentsPart(notes: notes).bytes()), PartTypes.comments, to: part, as: "comments")
    }
    guard !boxed.isEmpty else { return }
    guard let drawing = outline.legacyDrawing else {
      let boxes = package.freeName(folder + "drawings/vmlDrawing", ".vml")
      let content = NoteBoxesPart(notes: boxed, sheet: outline.measures, position: index).bytes()
      try package.add(boxes, content, contentType: PartTypes.boxes)
      let id = try package.link(part, to: boxes, type: types.relationship("vmlDrawing"))
      return edits.insert(drawingMarkup(id, names), at: outline.place(of: .legacyDrawing))
    }
    let id = outline.scanner.qualified("id", of: drawing)
    guard let boxes = links.first(where: { $0.id == id && !$0.isExternal })?.target, package.hasPart(boxes)
    else {
      throw damaged(part, sheet: name, "leads to a drawing of notes that is missing")
    }
    let text = try package.looseText(of: boxes)
    guard let added = NoteBoxesEdit(text).adding(boxed, measures: outline.measures) else {
      throw damaged(boxes, sheet: name, "has no end")
    }
    try package.edit(boxes, text, added)
  }

  /// The strict standard doesn't know the old drawings: there they stand where only programs that do look for them.
  private func drawingMarkup(_ id: String, _ names: MarkupNames) -> [UInt8] {
    let drawing = plainDrawingMarkup(id, names)
    guard types.isStrict else { return drawing }
    var xml = XMLBuffer()
    xml.open("mc:AlternateContent", ["xmlns:mc": .plain(Namespace.compatibility)])
    xml.open("mc:Choice", ["xmlns:v": .plain(NoteBox.vml), "Requires": "v"])
    return xml.bytes + drawing + Array("</mc:Choice></mc:AlternateContent>".utf8)
  }

  private func plainDrawingMarkup(_ id: String, _ names: MarkupNames) -> [UInt8] {
    var xml = XMLBuffer()
    if let prefix = names.prefix(of: [types.relationshipNamespace]) {
      xml.empty("legacyDrawing", ["\(prefix):id": .plain(id)])
    } else {
      xml.empty("legacyDrawing", ["xmlns:r": .plain(types.relationshipNamespace), "r:id": .plain(id)])
    }
    return names.fitting(xml.bytes)
  }

  // MARK: The listing

  private mutating func addListing(
    _ sheet: Worksheet, _ listing: WorkbookAnnotator.Listing, _ styles: [Int]
  ) throws(FileError) {
    var workbook = listing.workbook
    workbook.sheets = [sheet]
    workbook.activeSheet = 0
    try workbook.check()
    var tables = SharedTables()
    var written = WorksheetPart(sheet, of: workbook, at: 0, inliningTexts: true)
    let bytes = Self.restyled(try written.bytes(adding: &tables), styles)
    let part = package.freeName(folder + "worksheets/sheet", ".xml")
    try package.add(part, types.fitting(bytes), contentType: PartTypes.worksheet)
    let id = try package.link(workbookPart, to: part, type: types.relationship("worksheet"))
    let text = try package.text(of: workbookPart)
    guard let book = WorkbookSheetEdit(text) else { throw damaged(workbookPart, "lists no sheets") }
    let place = SheetPrefix.text(sheet.name) + listing.table.fixedText
    let names =
      WrittenName.all(of: workbook) + [WrittenName(name: mark.listingName, text: place, isHidden: true)]
    try package.edit(workbookPart, text, book.inserting(sheet.name, relationship: id, names: names))
  }

  /// The sheet with its looks at their places in the other workbook.
  private static func restyled(_ bytes: [UInt8], _ styles: [Int]) -> [UInt8] {
    var scanner = MarkupScanner(bytes)
    var edits = ByteEdits()
    while let tag = scanner.next() {
      let name: StaticString
      if scanner.isNamed(tag, "c") {
        name = "s"
      } else if scanner.isNamed(tag, "col") {
        name = "style"
      } else {
        continue
      }
      guard tag.kind != .close, let index = scanner.text(name, of: tag).flatMap({ Int($0) }), index > 0,
        index <= styles.count
      else { continue }
      edits.set(name, to: String(styles[index - 1]), of: tag, scanner)
    }
    return Self.strictSides(edits.applied(to: bytes))
  }

  /// Borders with the names that the strict standard has for their sides.
  static func strictSides(_ bytes: [UInt8]) -> [UInt8] {
    var scanner = MarkupScanner(bytes)
    var edits = ByteEdits()
    while let tag = scanner.next() {
      for (name, strict) in [("left", "start"), ("right", "end")] as [(StaticString, String)]
      where scanner.isNamed(tag, name) {
        edits.replace(tag.local..<tag.name.upperBound, with: Array(strict.utf8))
      }
    }
    return edits.applied(to: bytes)
  }
}

/// How our notes look.
private enum NoteLook {
  static let width = 230.0
  static let lineHeight = 12.5
  static let margin = 10.0
  static let highest = 400.0
  /// Of the text's font in a line.
  private static let characters = 46

  static let title: Font = {
    var font = text
    font.isBold = true
    return font
  }()

  static let text: Font = {
    var font = Font()
    font.size = 9
    font.color = Color(0x1B2733)
    return font
  }()

  static func lines(_ text: String) -> Int {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .reduce(0) { $0 + max(1, ($1.count + characters - 1) / characters) }
  }
}

/// What kinds of parts there are and how they are tied, in either form of the standard.
struct PartTypes {
  let isStrict: Bool

  private static let office = "application/vnd.openxmlformats-officedocument."
  static let worksheet = office + "spreadsheetml.worksheet+xml"
  static let styles = office + "spreadsheetml.styles+xml"
  static let comments = office + "spreadsheetml.comments+xml"
  static let boxes = office + "vmlDrawing"

  var relationshipNamespace: String { isStrict ? Namespace.strictRelationships : Namespace.relationships }

  func relationship(_ kind: String) -> String { relationshipNamespace + "/" + kind }

  /// A part of ours in the namespaces of the package.
  func fitting(_ bytes: [UInt8]) -> [UInt8] {
    guard isStrict else { return bytes }
    var scanner = MarkupScanner(bytes)
    guard let root = scanner.next() else { return bytes }
    var edits = ByteEdits()
    for attribute in scanner.attributes(of: root) {
      switch scanner.text(of: attribute) {
      case Namespace.spreadsheet:
        edits.replace(attribute.value, with: Array(Namespace.strictSpreadsheet.utf8))
      case Namespace.relationships:
        edits.replace(attribute.value, with: Array(Namespace.strictRelationships.utf8))
      default: break
      }
    }
    return Self.strictSides(edits.applied(to: bytes))
  }

  /// Borders with the names that the strict standard has for their sides.
  static func strictSides(_ bytes: [UInt8]) -> [UInt8] {
    var scanner = MarkupScanner(bytes)
    var edits = ByteEdits()
    while let tag = scanner.next() {
      for (name, strict) in [("left", "start"), ("right", "end")] as [(StaticString, String)]
      where scanner.isNamed(tag, name) {
        edits.replace(tag.local..<tag.name.upperBound, with: Array(strict.utf8))
      }
    }
    return edits.applied(to: bytes)
  }
}
