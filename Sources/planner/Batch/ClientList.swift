import Forms
import Planning

/// The clients that workbooks are made for at once, a line each: `client,language,brand,kinds,contact,round`.
struct ClientList {
  /// A client with all that the list says of him; what it leaves out is nil.
  struct Entry: Sendable {
    var line: Int
    var client: String
    var slug: String
    var language: String?
    var brand: String?
    var kinds: [String]?
    var contact: String?
    var round: String?
  }

  let path: String
  /// In the order of the lines; a line that cannot be used is a problem of its own.
  private(set) var entries: [Result<Entry, Problem>] = []

  /// `name` stands for `client`; `id` is the consultant's own number and says nothing here.
  static let columns = ["client", "language", "brand", "kinds", "contact", "round"]
  private static let others = ["name", "id"]

  init(_ path: String) throws(Problem) {
    self.path = path
    let table = try DelimitedText(try TextFile.read(path), file: path)
    guard let head = table.records.first else {
      throw .file(path, "is empty", "begin with the line \(ClientList.columns.joined(separator: ","))")
    }
    let columns = try ClientList.columns(of: head, path)
    guard table.records.count > 1 else {
      throw .file(path, "has no client in it", "write a line for each below the heads")
    }
    var slugs: [String: Int] = [:]
    for record in table.records.dropFirst() {
      entries.append(ClientList.entry(record, columns, path, &slugs))
    }
  }

  private static func columns(of head: DelimitedText.Record, _ path: String) throws(Problem) -> [String] {
    var columns: [String] = []
    for field in head.fields {
      let name = field.trimmed.lowercased()
      let place = "\(path):\(head.line)"
      guard name.isEmpty || (Self.columns + others).contains(name) else {
        throw .file(
          place, "\"\(name)\" is no known column", Suggestion.remedy(for: name, among: Self.columns))
      }
      let meaning = name == "name" ? "client" : name
      guard meaning.isEmpty || !columns.contains(meaning) else {
        throw .file(place, "the column \"\(meaning)\" stands there twice", "keep one of them")
      }
      columns.append(meaning)
    }
    guard columns.contains("client") else {
      throw .file(
        "\(path):\(head.line)", "there is no column \"client\"",
        "begin with the line \(Self.columns.joined(separator: ","))")
    }
    return columns
  }

  private static func entry(
    _ record: DelimitedText.Record, _ columns: [String], _ path: String, _ slugs: inout [String: Int]
  ) -> Result<Entry, Problem> {
    let place = "\(path):\(record.line)"
    if let stray = record.fields.dropFirst(columns.count).first(where: { !$0.trimmed.isEmpty }) {
      return .failure(
        .file(place, "\"\(stray.trimmed)\" stands beyond the last column", "put texts with a comma in quotes")
      )
    }
    var fields: [String: String] = [:]
    for (column, field) in zip(columns, record.fields) where !field.trimmed.isEmpty {
      fields[column] = field.trimmed
    }
    guard let client = fields["client"] else {
      return .failure(.file(place, "client: is empty", "name the client"))
    }
    let slug = FileSlug.make(client)
    guard !slug.isEmpty else {
      return .failure(
        .file(
          place, "client: \"\(client)\" has no letter or digit that a folder could be named by",
          "add one"))
    }
    if let earlier = slugs[slug.lowercased()] {
      return .failure(
        .file(
          place, "client: the folder \(slug) is that of line \(earlier) already", "tell the two names apart"))
    }
    slugs[slug.lowercased()] = record.line
    var entry = Entry(line: record.line, client: client, slug: slug)
    entry.language = fields["language"]?.lowercased()
    entry.brand = fields["brand"]
    entry.contact = fields["contact"]
    entry.round = fields["round"]
    if let words = fields["kinds"] {
      let kinds = words.lowercased().split { $0.isWhitespace || ",;+|/".contains($0) }.map(String.init)
      if let unknown = kinds.first(where: { !FormRegistry.kinds.contains($0) }) {
        return .failure(
          .file(
            place, "kinds: \"\(unknown)\" is no kind of workbook",
            Suggestion.remedy(for: unknown, among: FormRegistry.kinds)))
      }
      entry.kinds = FormRegistry.kinds.filter(kinds.contains)
    }
    return .success(entry)
  }
}
