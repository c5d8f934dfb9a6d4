import Spreadsheet

/// The workbook's own part: a sheet put before all others, and taken out again. All that counts sheets by their
/// places follows.
struct WorkbookSheetEdit {
  private let book: MarkupElements
  private let list: MarkupElement
  private let sheets: [MarkupElement]

  /// Nil when the part lists no sheets.
  init?(_ bytes: [UInt8]) {
    guard let book = MarkupElements(bytes), let list = book.child(of: book.root, named: "sheets") else {
      return nil
    }
    self.book = book
    self.list = list
    sheets = book.children(of: list, named: "sheet")
  }

  var sheetNames: [String] { sheets.map { book.text("name", of: $0) ?? "" } }

  /// Whether programs keep its parts in the namespaces of the strict standard.
  var isStrict: Bool { book.names.namespace.hasPrefix("http://purl.oclc.org/") }

  /// The id of the relationship that leads to a sheet's part.
  func relationship(ofSheet index: Int) -> String? {
    sheets.indices.contains(index) ? book.qualified("id", of: sheets[index]) : nil
  }

  // MARK: In

  func inserting(_ name: String, relationship: String, names: [WrittenName]) -> ByteEdits {
    var edits = ByteEdits()
    let id = (sheets.compactMap { book.integer("sheetId", of: $0) }.max() ?? 0) + 1
    let prefix = book.names.prefix(of: [Namespace.relationships, Namespace.strictRelationships])
    var xml = XMLBuffer()
    let attributes: XMLBuffer.Attributes =
      if let prefix {
        [
          "name": .text(name), "sheetId": .integer(id), "\(prefix):id": .plain(relationship),
        ]
      } else {
        [
          "name": .text(name), "sheetId": .integer(id),
          "xmlns:r": .plain(isStrict ? Namespace.strictRelationships : Namespace.relationships),
          "r:id": .plain(relationship),
        ]
      }
    xml.empty("sheet", attributes)
    let markup = book.names.fitting(xml.bytes)
    if let first = sheets.first {
      edits.insert(markup, at: first.range.lowerBound)
    } else {
      edits.append(markup, to: list, of: book.scanner)
    }
    moveViews(&edits) { _ in 0 }
    add(names, &edits)
    return edits
  }

  private func add(_ names: [WrittenName], _ edits: inout ByteEdits) {
    var markup: [UInt8] = []
    for name in names {
      var xml = XMLBuffer()
      xml.element(
        "definedName",
        [
          "name": .text(name.name), "localSheetId": name.sheet.map { .integer($0) },
          "hidden": .onlyIf(name.isHidden),
        ], text: name.text)
      markup += book.names.fitting(xml.bytes)
    }
    if let known = book.child(of: book.root, named: "definedNames") {
      for name in book.children(of: known) {
        if let sheet = book.integer("localSheetId", of: name), sheet < Int(Int32.max) {
          edits.set("localSheetId", to: String(sheet + 1), of: name.tag, book.scanner)
        }
      }
      return edits.append(markup, to: known, of: book.scanner)
    }
    var xml = XMLBuffer()
    xml.open("definedNames")
    let whole = book.names.fitting(xml.bytes) + markup + Array("</definedNames>".utf8)
    let later = WorkbookElement.allCases.drop { $0 != .definedNames }.dropFirst().map(\.rawValue)
    if let next = book.children(of: book.root).first(where: { later.contains(book.local($0)) }) {
      edits.insert(whole, at: next.range.lowerBound)
    } else {
      edits.append(whole, to: book.root, of: book.scanner)
    }
  }

  private func moveViews(_ edits: inout ByteEdits, _ moved: (Int) -> Int) {
    guard let views = book.child(of: book.root, named: "bookViews") else { return }
    for view in book.children(of: views) {
      for name: StaticString in ["activeTab", "firstSheet"] {
        if let place = book.integer(name, of: view) {
          edits.set(name, to: String(moved(place)), of: view.tag, book.scanner)
        }
      }
    }
  }

  // MARK: Out

  /// The place of the sheet that a hidden name refers to; nil when there is none any more.
  func sheet(named listing: String) -> Int? {
    guard let known = book.child(of: book.root, named: "definedNames") else { return nil }
    for name in book.children(of: known) where book.text("name", of: name) == listing {
      guard let range = QualifiedRange(Self.trimmed(book.text(in: name.content))) else { continue }
      if let index = sheetNames.firstIndex(where: { $0.lowercased() == range.sheet.lowercased() }) {
        return index
      }
    }
    return nil
  }

  /// Whether a sheet would be left to look at without one.
  func hasVisibleSheet(without index: Int?) -> Bool {
    sheets.indices.contains { place in
      place != index && (book.text("state", of: sheets[place]) ?? "visible") == "visible"
    }
  }

  /// - Parameter index: the sheet, nil when it is gone already.
  func removing(_ index: Int?, name listing: String) -> ByteEdits {
    var edits = ByteEdits()
    if let known = book.child(of: book.root, named: "definedNames") {
      let all = book.children(of: known)
      let unwanted = all.map { name in
        book.text("name", of: name) == listing
          || index.map { book.integer("localSheetId", of: name) == $0 } ?? false
      }
      // The standard wants no empty list.
      if !unwanted.contains(false), unwanted.contains(true) {
        edits.remove(known.range)
      } else {
        for (name, isUnwanted) in zip(all, unwanted) {
          if isUnwanted {
            edits.remove(name.range)
          } else if let index, let sheet = book.integer("localSheetId", of: name), sheet > index {
            edits.set("localSheetId", to: String(sheet - 1), of: name.tag, book.scanner)
          }
        }
      }
    }
    if let index {
      edits.remove(sheets[index].range)
      let visible = sheets.indices.first { place in
        place != index && (book.text("state", of: sheets[place]) ?? "visible") == "visible"
      }
      let first = visible.map { $0 > index ? $0 - 1 : $0 } ?? 0
      moveViews(&edits) { $0 == index ? first : $0 > index ? $0 - 1 : max(0, $0) }
    }
    return edits
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
