import Assessment
import Forms
import OfficeFiles
import Planning

/// The exports of a folder, each with what is in it, and the CRM that they are of.
struct ExportFolder {
  struct Export {
    let file: SpreadsheetFile
    let sheet: ExportSheet
    let recognition: ObjectRecognition
  }

  let vocabulary: ObjectRecognition.Vocabulary
  let exports: [Export]
  let passedOver: [CountedExports.PassedOver]

  /// Heads that a CRM must know beyond the next one.
  private static let leastLead = 2

  /// - Parameters:
  ///   - folder: its name, for what is wrong with it as a whole.
  ///   - paths: its files.
  init(_ folder: String, _ paths: [String], _ catalogue: CRMCatalogue, _ hints: LinkHints) throws(FileError) {
    let profiles = [catalogue.neutral] + catalogue.profiles
    let vocabularies = profiles.map { ObjectRecognition.Vocabulary($0, catalogue) }
    var passedOver: [CountedExports.PassedOver] = []
    var sheets: [(file: SpreadsheetFile, sheet: ExportSheet)] = []
    for path in paths {
      do {
        let file = try SpreadsheetFile.open(path, limits: Self.limits, separatedValues: .asText)
        if file.isPlannerWorkbook {
          passedOver.append(.init(path: path, reason: "is a workbook that planner made"))
          continue
        }
        let found = try ExportSheet.sheets(of: file) { plain in vocabularies.contains { $0.knows(plain) } }
        if found.isEmpty { passedOver.append(.init(path: path, reason: "has no heads that are known")) }
        sheets += found.map { (file, $0) }
      } catch {
        passedOver.append(.init(path: path, reason: error.problem))
      }
    }
    vocabulary = try Self.chosen(
      folder, sheets.map(\.sheet), vocabularies, wanted: hints.crm ?? hints.map.crm)
    var exports: [Export] = []
    for (file, sheet) in sheets {
      if let recognition = try ObjectRecognition(sheet, vocabulary) {
        exports.append(Export(file: file, sheet: sheet, recognition: recognition))
      } else {
        let name = sheet.sheet.map { "\(sheet.path), sheet \($0)" } ?? sheet.path
        passedOver.append(.init(path: name, reason: "its heads are those of no records"))
      }
    }
    self.exports = exports
    self.passedOver = passedOver
    if exports.isEmpty {
      throw FileError(
        folder, problem: "has no export of records in it",
        remedy: "put the CRM's exports there, as CSV or workbooks, with their heads")
    }
  }

  /// Exports may be large; nothing of them is kept in memory.
  static let limits: ReadLimits = {
    var limits = ReadLimits()
    limits.cells = .max
    limits.entryBytes = 16 << 30
    limits.totalBytes = 16 << 30
    limits.seconds = 60
    limits.secondsPerMebibyte = 3
    return limits
  }()

  private static func chosen(
    _ folder: String, _ sheets: [ExportSheet], _ vocabularies: [ObjectRecognition.Vocabulary],
    wanted: String?
  ) throws(FileError) -> ObjectRecognition.Vocabulary {
    if let wanted {
      if let vocabulary = vocabularies.first(where: { $0.profile.id == wanted }) { return vocabulary }
      throw FileError(
        folder, problem: "cannot be read as exports of \"\(wanted)\"",
        remedy: Suggestion.remedy(for: wanted, among: vocabularies.map(\.profile.id)))
    }
    var counts: [Int] = []
    var spelled: [Int] = []
    for vocabulary in vocabularies {
      counts.append(0)
      spelled.append(0)
      for sheet in sheets {
        let count = try ObjectRecognition.count(sheet, vocabulary)
        counts[counts.count - 1] += count.known
        spelled[spelled.count - 1] += count.spelled
      }
    }
    // The first knows nothing but what all have in common.
    let neutral = counts[0]
    let ranked = counts.indices.sorted {
      (counts[$1], spelled[$1], $0) < (counts[$0], spelled[$0], $1)
    }
    guard let best = ranked.first, counts[best] > neutral else { return vocabularies[0] }
    let rivals = ranked.dropFirst().filter {
      counts[$0] > neutral && counts[$0] > counts[best] - leastLead && spelled[$0] > spelled[best] - leastLead
    }
    guard rivals.isEmpty else {
      let profiles = ([best] + rivals).map { vocabularies[$0].profile }
      throw FileError(
        folder, problem: "could be of \(Suggestion.list(profiles.map(\.name))) by its heads",
        remedy: "say which: --crm \(Suggestion.list(profiles.map(\.id)))")
    }
    return vocabularies[best]
  }
}
