import OfficeFiles
import Planning

/// What the records of a sheet are, by its heads as one CRM names them and by the name of its file.
struct ObjectRecognition {
  typealias Column = (column: CRMColumn, head: ExportSheet.Head)

  let object: CRMObject
  /// In the order of the file.
  let columns: [Column]

  /// All that is known of one CRM's heads: its own, then those that all have.
  struct Vocabulary {
    let profile: CRMProfile
    let heads: [CRMRecords.Head]
    let files: [(object: CRMObject, plain: String)]
    private let words: Set<String>

    init(_ profile: CRMProfile, _ catalogue: CRMCatalogue) {
      self.profile = profile
      let named = CRMObject.allCases.flatMap { object in
        object.columns.map {
          CRMRecords.Head(object: object, column: $0.name, text: $0.name)
        }
      }
      heads = profile.records.heads + catalogue.records.heads + named
      files = profile.records.files + catalogue.records.files
      words = Set(heads.map(\.plain))
    }

    func knows(_ plain: String) -> Bool { words.contains(plain) }
  }

  /// What speaks for a kind of record.
  private struct Candidate {
    let object: CRMObject
    let columns: [Column]
  }

  /// The heads of a sheet that one CRM knows, as the kind of record that most of them speak for; and those of them that
  /// it spells like that: `StageName`, where another writes `stage_name`.
  static func count(_ sheet: ExportSheet, _ vocabulary: Vocabulary) throws(FileError) -> (
    known: Int, spelled: Int
  ) {
    guard let best = try candidates(sheet, vocabulary).max(by: { $0.columns.count < $1.columns.count }) else {
      return (0, 0)
    }
    let own = Set(vocabulary.profile.records.heads.filter { $0.object == best.object }.map(\.text))
    return (best.columns.count, best.columns.count { own.contains($0.head.text) })
  }

  /// Nil where the heads are those of no kind of record.
  init?(_ sheet: ExportSheet, _ vocabulary: Vocabulary) throws(FileError) {
    let candidates = try Self.candidates(sheet, vocabulary)
    guard let most = candidates.map(\.columns.count).max() else { return nil }
    // The name of a file is somebody's word for what is in it; without one the heads decide.
    if let named = Self.named(sheet, vocabulary),
      let candidate = candidates.first(where: { $0.object == named })
    {
      self.init(object: candidate.object, columns: candidate.columns)
      return
    }
    let best = candidates.filter { $0.columns.count == most }
    guard best.count == 1, let first = best.first else {
      throw FileError(
        sheet.path, sheet: sheet.sheet,
        problem:
          "could be \(Suggestion.list(best.map(\.object.noun.many))) by its heads",
        remedy: "name the file after what is in it, as \(best.first?.object.rawValue ?? "accounts").csv")
    }
    self.init(object: first.object, columns: first.columns)
  }

  private init(object: CRMObject, columns: [Column]) {
    self.object = object
    self.columns = columns.sorted { $0.head.column < $1.head.column }
  }

  /// The kind of record that the name of the sheet or the file speaks of; the longest word decides.
  private static func named(_ sheet: ExportSheet, _ vocabulary: Vocabulary) -> CRMObject? {
    for name in sheet.plainNames {
      let found = vocabulary.files.filter { name.contains($0.plain) }
      if let best = found.max(by: { $0.plain.count < $1.plain.count }) { return best.object }
    }
    return nil
  }

  private static func candidates(_ sheet: ExportSheet, _ vocabulary: Vocabulary) throws(FileError)
    -> [Candidate]
  {
    var candidates: [Candidate] = []
    for object in CRMObject.allCases {
      let columns = try columns(of: object, sheet, vocabulary)
      let names = Set(columns.map(\.column.name))
      if columns.count > 1, names.isSuperset(of: object.required) {
        candidates.append(Candidate(object: object, columns: columns))
      }
    }
    return candidates
  }

  private static func columns(of object: CRMObject, _ sheet: ExportSheet, _ vocabulary: Vocabulary)
    throws(FileError) -> [Column]
  {
    var columns: [Column] = []
    var taken: Set<Int> = []
    let known = vocabulary.heads.filter { $0.object == object }
    for head in known where !columns.contains(where: { $0.column.name == head.column }) {
      let fitting = sheet.heads.filter { !taken.contains($0.column) && $0.plain == head.plain }
      guard let found = fitting.first, let column = object.columns.first(where: { $0.name == head.column })
      else { continue }
      if fitting.count > 1, named(sheet, vocabulary) == object {
        throw FileError(
          sheet.path, sheet: sheet.sheet, problem: "has \(fitting.count) columns \"\(found.text)\"",
          remedy: "keep the one that is meant, or rename the others")
      }
      columns.append((column, found))
      taken.insert(found.column)
    }
    return columns
  }
}
