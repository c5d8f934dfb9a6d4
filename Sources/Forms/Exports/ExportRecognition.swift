import OfficeFiles
import Planning

/// Which CRM wrote a table, and which of its columns is what.
struct ExportRecognition {
  let profile: CRMProfile
  let language: String?
  /// One column a field.
  let columns: [DealExport.Column]
  /// Columns with the day on which a deal came into a stage, by the name of the stage.
  let entered: [(stage: String, column: DealExport.Column)]

  /// The least share of the heads known to any CRM that the right profile knows.
  private static let leastShare = 0.6
  /// Heads that it must know beyond the next one.
  private static let leastLead = 2

  /// - Parameters:
  ///   - wanted: the profile that was asked for; nil to find it out.
  ///   - labels: the heads of the deal sheet, by field.
  init(
    _ table: ExportTable, _ catalogue: CRMCatalogue, wanted: String?, map: DealMap,
    labels: [(field: CRMField, text: String)]
  ) throws(FileError) {
    let heads = table.heads.map { ($0, CRMWord.plain($0.text)) }
    if let wanted {
      guard let profile = catalogue.profile(wanted) else {
        throw FileError(
          table.path, problem: "cannot be read as one of \"\(wanted)\"",
          remedy: Suggestion.remedy(for: wanted, among: catalogue.profiles.map(\.id)))
      }
      self.profile = profile
    } else {
      profile = try Self.detected(table, catalogue)
    }
    let known = KnownHeads(profile)
    var columns: [DealExport.Column] = []
    var taken: Set<Int> = []
    func take(_ field: CRMField, _ head: ExportTable.Head) {
      columns.append(DealExport.Column(field: field, head: head.text, column: head.column))
      taken.insert(head.column)
    }
    // What the mapping file says comes first.
    for (field, text) in map.columns {
      let plain = CRMWord.plain(text)
      guard let head = heads.first(where: { $0.0.text == text }) ?? heads.first(where: { $0.1 == plain })
      else {
        throw FileError(
          table.path, sheet: table.sheet,
          problem: "has no column \"\(text)\", which the mapping file names for \(field.rawValue)",
          remedy: Suggestion.remedy(for: text, among: table.heads.map(\.text)))
      }
      take(field, head.0)
    }
    let candidates =
      known.heads + catalogue.common.map { ($0.field, CRMWord.plain($0.text)) }
      + labels.map { ($0.field, CRMWord.plain($0.text)) }
    for (field, plain) in candidates where !columns.contains(where: { $0.field == field }) {
      let fitting = heads.filter { !taken.contains($0.0.column) && known.plain($0.0.text) == plain }
      guard let head = fitting.first else { continue }
      if fitting.count > 1 {
        throw FileError(
          table.path, sheet: table.sheet, problem: "has \(fitting.count) columns \"\(head.0.text)\"",
          remedy: "keep the one that is meant, or rename the others")
      }
      take(field, head.0)
    }
    language = Self.language(of: columns, profile, known, catalogue)
    entered = heads.filter { !taken.contains($0.0.column) }.compactMap { head, plain in
      known.stage(enteredIn: head.text, plain).map {
        ($0, DealExport.Column(field: .stageSince, head: head.text, column: head.column))
      }
    }
    self.columns = columns.sorted { $0.column < $1.column }
    try demand(table)
  }

  /// The same words may stand in several languages: the language is that of most heads, and none where most are names
  /// that programs use.
  private static func language(
    of columns: [DealExport.Column], _ profile: CRMProfile, _ known: KnownHeads, _ catalogue: CRMCatalogue
  ) -> String? {
    let plain = columns.map { ($0.field, known.plain($0.head)) }
    func count(_ language: String?) -> Int {
      let heads = profile.heads.filter { $0.language == language }
      return plain.count { field, head in
        heads.contains { $0.field == field && CRMWord.plain($0.text) == head }
      }
    }
    var best: (language: String?, count: Int) = (nil, count(nil))
    for language in catalogue.languages.map(\.code) {
      let count = count(language)
      if count > best.count || best.language == nil && count == best.count && count > 0 {
        best = (language, count)
      }
    }
    return best.language
  }

  private func demand(_ table: ExportTable) throws(FileError) {
    for (field, words) in [(CRMField.deal, "the deals' names"), (.stage, "their stages")]
    where !columns.contains(where: { $0.field == field }) {
      throw FileError(
        table.path, sheet: table.sheet, problem: "has no column with \(words)",
        remedy: "export it too, or name it in a mapping file (--map) as columns: {\(field.rawValue): ...}")
    }
  }

  private static func detected(_ table: ExportTable, _ catalogue: CRMCatalogue) throws(FileError)
    -> CRMProfile
  {
    let heads = table.heads.map(\.text)
    let candidates = catalogue.profiles.map { profile in
      let known = KnownHeads(profile)
      return (profile: profile, heads: known, count: heads.count(where: known.knows))
    }
    let known = heads.count { head in candidates.contains { $0.heads.knows(head) } }
    let ranked = candidates.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    guard let best = ranked.first, best.count > 1, Double(best.count) >= leastShare * Double(known) else {
      throw FileError(
        table.path, sheet: table.sheet, problem: "could be of no CRM that is known by its heads",
        remedy:
          "say --crm with \(Suggestion.list(catalogue.profiles.map(\.id))), and name the columns in a mapping file (--map)"
      )
    }
    // What a deal is called tells CRMs apart best.
    let namesDeals = heads.contains { best.heads.means(.deal, $0) }
    let rivals = ranked.dropFirst().filter { rival in
      rival.count > best.count - leastLead && (!namesDeals || heads.contains { rival.heads.means(.deal, $0) })
    }
    guard rivals.isEmpty else {
      let profiles = [best.profile] + rivals.map(\.profile)
      throw FileError(
        table.path, sheet: table.sheet,
        problem: "could be of \(Suggestion.list(profiles.map(\.name))) by its heads",
        remedy: "say which: --crm \(Suggestion.list(profiles.map(\.id)))")
    }
    return best.profile
  }
}

/// The heads that a profile knows, in plain letters.
private struct KnownHeads {
  let heads: [(field: CRMField, plain: String)]
  private let words: Set<String>
  private let prefixes: [String]
  private let entered: [(before: String, after: String)]

  init(_ profile: CRMProfile) {
    heads = profile.heads.map { ($0.field, CRMWord.plain($0.text)) }
    words = Set(heads.map(\.plain))
    prefixes = profile.prefixes.map { $0.lowercased() }
    entered = profile.entered.map { (CRMWord.plain($0.before), CRMWord.plain($0.after)) }
  }

  /// A head in plain letters, without what may stand before it.
  func plain(_ head: String) -> String {
    let whole = CRMWord.plain(head)
    if words.contains(whole) { return whole }
    let lower = head.lowercased()
    for prefix in prefixes where lower.hasPrefix(prefix) {
      return CRMWord.plain(String(lower.dropFirst(prefix.count)))
    }
    return whole
  }

  func knows(_ head: String) -> Bool { words.contains(plain(head)) || isEntered(CRMWord.plain(head)) }

  func means(_ field: CRMField, _ head: String) -> Bool {
    let plain = plain(head)
    return heads.contains { $0.field == field && $0.plain == plain }
  }

  private func isEntered(_ head: String) -> Bool {
    entered.contains {
      head.hasPrefix($0.before) && head.hasSuffix($0.after) && head.count > $0.before.count + $0.after.count
    }
  }

  /// The stage that a column of days belongs to, in plain letters; what stands in brackets at its end names a pipeline.
  func stage(enteredIn head: String, _ plain: String) -> String? {
    for (before, after) in entered where plain.hasPrefix(before) && plain.hasSuffix(after) {
      let bare = head.lastIndex(of: "(").map { CRMWord.plain(String(head[..<$0])) } ?? plain
      let whole = bare.hasPrefix(before) && bare.count > before.count ? bare : plain
      let stage = whole.dropFirst(before.count).dropLast(whole.hasSuffix(after) ? after.count : 0)
      if !stage.isEmpty { return String(stage) }
    }
    return nil
  }
}
