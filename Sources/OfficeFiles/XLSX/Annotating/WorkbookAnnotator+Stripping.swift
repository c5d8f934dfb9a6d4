import Spreadsheet

extension WorkbookAnnotator {
  /// Takes out all that is ours; false when there is nothing.
  func strip(_ package: inout PackageParts) throws(FileError) -> Bool {
    let record = try package.links(of: package.workbookPart).first { $0.type == mark.recordType }?.target
    if let record, package.hasPart(record), let changes = ChangeRecord(try package.looseText(of: record)),
      try package.takeBack(changes, keptIn: record)
    {
      return true
    }
    // Another program has saved the workbook meanwhile: what is ours is found by its marks.
    let book = try bookEdit(package)
    let listing = book.sheet(named: mark.listingName)
    guard book.hasVisibleSheet(without: listing) else {
      throw FileError(
        path, problem: "would have no sheet to look at without the list of findings",
        remedy: "show another sheet in Excel, and save the workbook")
    }
    let links = try package.links(of: package.workbookPart)
    var found = record != nil || listing != nil
    var parts: [Int: String] = [:]
    for index in book.sheetNames.indices {
      let id = book.relationship(ofSheet: index)
      guard let link = links.first(where: { $0.id == id && !$0.isExternal }), package.hasPart(link.target)
      else {
        continue
      }
      parts[index] = link.target
      guard link.type == "worksheet", index != listing else { continue }
      if try strip(&package, sheet: link.target, book.sheetNames[index]) { found = true }
    }
    if let record, package.hasPart(record) { try package.remove(record, of: package.workbookPart) }
    let text = try package.text(of: package.workbookPart)
    guard let current = WorkbookSheetEdit(text) else { return found }
    let edits = current.removing(listing, name: mark.listingName)
    if !edits.isEmpty { found = true }
    try package.edit(package.workbookPart, text, edits)
    if let part = listing.flatMap({ parts[$0] }) { try removeListing(part, &package) }
    return found
  }

  private func strip(
    _ package: inout PackageParts, sheet part: String, _ name: String
  ) throws(FileError) -> Bool {
    let text = try package.text(of: part, sheet: name)
    guard let sheet = MarkupElements(text) else { return false }
    var edits = HighlightEdit(mark: mark).removal(from: sheet)
    let links = try package.links(of: part)
    var found = !edits.isEmpty
    if let comments = links.first(where: { $0.type == "comments" && !$0.isExternal })?.target,
      package.hasPart(comments),
      let notes = NotesEdit(try package.text(of: comments, sheet: name), mark: mark)
    {
      let outcome = notes.removing()
      if !outcome.edits.isEmpty {
        found = true
        let drawing = Self.drawing(of: sheet)
        let id = drawing.flatMap { sheet.qualified("id", of: $0.element) }
        let boxes = links.first { $0.id == id && !$0.isExternal }?.target
        let isBare = try removeBoxes(outcome.freed, boxes, &package)
        if outcome.isEmpty, isBare {
          try package.remove(comments, of: part)
          if let boxes { try package.remove(boxes, of: part) }
          if let drawing { edits.remove(drawing.whole.range) }
        } else {
          try package.edit(comments, try package.text(of: comments), outcome.edits)
        }
      }
    }
    try package.edit(part, text, edits)
    return found
  }

  /// What leads to the boxes of notes, and the choice between forms in which it may stand.
  private static func drawing(of sheet: MarkupElements) -> (element: MarkupElement, whole: MarkupElement)? {
    for child in sheet.children(of: sheet.root) {
      if sheet.scanner.isNamed(child.tag, "legacyDrawing") { return (child, child) }
      guard sheet.scanner.isNamed(child.tag, "AlternateContent") else { continue }
      for choice in sheet.children(of: child) {
        if let found = sheet.child(of: choice, named: "legacyDrawing") { return (found, child) }
      }
    }
    return nil
  }

  /// - Returns: whether the drawing holds nothing more.
  private func removeBoxes(
    _ cells: [CellReference], _ part: String?, _ package: inout PackageParts
  ) throws(FileError) -> Bool {
    guard let part, package.hasPart(part) else { return true }
    guard let text = try? package.text(of: part), let drawing = MarkupElements(text) else { return false }
    let outcome = NoteBoxesEdit.removing(Set(cells), from: drawing)
    try package.edit(part, text, outcome.edits)
    return outcome.isEmpty
  }

  /// The list's sheet with what belongs to it alone.
  private func removeListing(_ part: String, _ package: inout PackageParts) throws(FileError) {
    let text = try package.text(of: part)
    var scanner = MarkupScanner(text)
    while let tag = scanner.next() {
      if scanner.isNamed(tag, "f") {
        try package.removeCalculationChain()
        break
      }
    }
    for link in try package.links(of: part) where Self.ownKinds.contains(link.type) && !link.isExternal {
      if package.hasPart(link.target) { try package.remove(link.target, of: part) }
    }
    try package.remove(part, of: package.workbookPart)
  }

  private static let ownKinds: Set<String> = [
    "printerSettings", "drawing", "vmlDrawing", "comments", "threadedComment", "table",
  ]
}
