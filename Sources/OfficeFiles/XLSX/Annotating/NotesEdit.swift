import Spreadsheet

/// The part of a sheet's notes: ours put in beside those that are there, and taken out again.
struct NotesEdit {
  let mark: AnnotationMark
  private let list: MarkupElements
  private let authorList: MarkupElement
  private let commentList: MarkupElement
  private let authors: [String]

  /// Nil for a part that isn't as the standard wants it.
  init?(_ bytes: [UInt8], mark: AnnotationMark) {
    guard let list = MarkupElements(bytes), list.scanner.isNamed(list.root.tag, "comments"),
      let authorList = list.child(of: list.root, named: "authors"),
      let commentList = list.child(of: list.root, named: "commentList")
    else { return nil }
    self.mark = mark
    self.list = list
    self.authorList = authorList
    self.commentList = commentList
    authors = list.children(of: authorList, named: "author").map { list.text(in: $0.content) }
  }

  // MARK: In

  /// What became of notes that were to be put in.
  struct Outcome {
    var edits = ByteEdits()
    /// Cells that need a box of their own.
    var newNotes: [CellNote] = []
    /// Cells where people talk to each other, of which programs show nothing else.
    var threaded: [CellReference] = []
  }

  func adding(_ notes: [CellNote]) -> Outcome {
    var outcome = Outcome()
    var known: [CellReference: MarkupElement] = [:]
    for comment in list.children(of: commentList, named: "comment") {
      guard let cell = cell(of: comment) else { continue }
      known[cell] = known[cell] ?? comment
    }
    var added: [UInt8] = []
    let author = authors.firstIndex(of: mark.author) ?? authors.count
    for note in notes {
      if let comment = known[note.cell] {
        if isThreaded(comment) {
          outcome.threaded.append(note.cell)
        } else {
          append(note.text, to: comment, &outcome.edits)
        }
      } else {
        added += list.names.fitting(CommentsPart.comment(note, author: author).bytes)
        outcome.newNotes.append(note)
      }
    }
    if !added.isEmpty {
      outcome.edits.append(added, to: commentList, of: list.scanner)
      if author == authors.count {
        var xml = XMLBuffer()
        xml.element("author", text: mark.author)
        outcome.edits.append(list.names.fitting(xml.bytes), to: authorList, of: list.scanner)
      }
    }
    return outcome
  }

  private func cell(of comment: MarkupElement) -> CellReference? {
    list.text("ref", of: comment).flatMap { CellReference($0) }
  }

  private func author(of comment: MarkupElement) -> String? {
    list.integer("authorId", of: comment).flatMap { authors.indices.contains($0) ? authors[$0] : nil }
  }

  /// A stand-in for a conversation (MS-XLSX 2.1.18): its author is the conversation's id.
  private func isThreaded(_ comment: MarkupElement) -> Bool { author(of: comment)?.hasPrefix("tc=") ?? false }

  private func append(_ text: RichText, to comment: MarkupElement, _ edits: inout ByteEdits) {
    var runs: [UInt8] = []
    for run in [RichText.Run("\n\n")] + text.runs {
      var xml = XMLBuffer()
      xml.richText(RichText([run]))
      runs += list.names.fitting(xml.bytes)
    }
    guard let old = list.child(of: comment, named: "text") else {
      var xml = XMLBuffer()
      xml.open("text")
      xml.richText(text)
      xml.close("text")
      return edits.append(list.names.fitting(xml.bytes), to: comment, of: list.scanner)
    }
    let children = list.children(of: old)
    // A text of one look becomes the first run.
    if let plain = children.first(where: { list.scanner.isNamed($0.tag, "t") }) {
      var xml = MarkupBuilder(list.scanner.prefix(of: plain.tag))
      xml.element("r") { $0.raw(list.bytes[plain.range]) }
      edits.replace(plain.range, with: xml.bytes)
    }
    if let phonetic = children.first(where: { list.scanner.isNamed($0.tag, oneOf: ["rPh", "phoneticPr"]) }) {
      edits.insert(runs, at: phonetic.range.lowerBound)
    } else {
      edits.append(runs, to: old, of: list.scanner)
    }
  }

  // MARK: Out

  /// Takes our notes out, and our words out of others' notes.
  ///
  /// - Returns: the cells that have no note now, and whether any note is left.
  func removing() -> (edits: ByteEdits, freed: [CellReference], isEmpty: Bool) {
    var edits = ByteEdits()
    var freed: [CellReference] = []
    var left = 0
    var speakers: Set<Int> = []
    for comment in list.children(of: commentList, named: "comment") {
      let speaker = list.integer("authorId", of: comment) ?? 0
      guard let text = list.child(of: comment, named: "text") else {
        left += 1
        speakers.insert(speaker)
        continue
      }
      let runs = list.children(of: text, named: "r")
      if author(of: comment) == mark.author, mark.opens(words(text)) {
        edits.remove(comment.range)
        if let cell = cell(of: comment) { freed.append(cell) }
        continue
      }
      left += 1
      speakers.insert(speaker)
      guard let first = runs.firstIndex(where: { mark.opens(words($0)) }) else { continue }
      // The blank line before our words, when no other program has joined it to the client's.
      let start = first > 0 && words(runs[first - 1]).allSatisfy(\.isNewline) ? first - 1 : first
      for run in runs[start...] { edits.remove(run.range) }
    }
    // Those behind the author would get another number.
    if let last = authors.indices.last, authors[last] == mark.author, !speakers.contains(last), !freed.isEmpty
    {
      edits.remove(list.children(of: authorList, named: "author")[last].range)
    }
    return (edits, freed, left == 0)
  }

  /// What `t` elements say, not what stands between them.
  private func words(_ element: MarkupElement) -> String {
    list.children(of: element).map { child in
      list.scanner.isNamed(child.tag, "t")
        ? list.text(in: child.content) : list.scanner.isNamed(child.tag, "r") ? words(child) : ""
    }.joined()
  }
}
