import Assessment

/// What the notes and the sheet of findings say, in the language of the workbook in which they stand.
struct AnnotationWords: Sendable {
  /// The sheet's name, and its title.
  var sheet: String
  /// In what the sheet counts: one finding, several.
  var severities: [Severity: (one: String, many: String)]
  var states: [FindingState: String]
  var nothing: String
  var hint: String
  /// `{day}` stands for the day of judging.
  var asOf: String
  var heads: [String]
  var page: String

  /// English for a language that is not known.
  static func of(_ language: String) -> AnnotationWords { language == "de" ? german : english }

  /// A severity by any of its names, in any language.
  static func severity(_ word: String) -> Severity? {
    for words in [english, german] {
      if let found = words.severities.first(where: { $0.value.one.lowercased() == word.lowercased() }) {
        return found.key
      }
    }
    return nil
  }

  func count(_ number: Int, _ severity: Severity) -> String {
    let word = severities[severity]
    return "\(NumberWords.grouped(number)) \((number == 1 ? word?.one : word?.many) ?? severity.rawValue)"
  }

  func name(_ severity: Severity) -> String {
    let word = severities[severity]?.one ?? severity.rawValue
    return (word.first.map { String($0).uppercased() } ?? "") + word.dropFirst()
  }

  func name(_ state: FindingState) -> String { states[state] ?? state.rawValue }

  private static let english = AnnotationWords(
    sheet: "Findings",
    severities: [
      .error: ("error", "errors"), .warning: ("warning", "warnings"), .info: ("remark", "remarks"),
    ],
    states: [.new: "new", .open: "open", .fixed: "fixed"],
    nothing: "Nothing found.",
    hint: "Each finding is also a note in its cell. Correct the cells and send this file back as it is.",
    asOf: "as of {day}",
    heads: ["State", "Severity", "Where", "Finding", "What to do", "Rule"],
    page: "Page &P of &N")

  private static let german = AnnotationWords(
    sheet: "Anmerkungen",
    severities: [
      .error: ("Fehler", "Fehler"), .warning: ("Warnung", "Warnungen"), .info: ("Hinweis", "Hinweise"),
    ],
    states: [.new: "neu", .open: "offen", .fixed: "behoben"],
    nothing: "Nichts zu beanstanden.",
    hint:
      "Jede Anmerkung steht auch als Notiz in ihrer Zelle. Bitte die Zellen berichtigen und diese Datei zur\u{FC}cksenden.",
    asOf: "Stand {day}",
    heads: ["Stand", "Schwere", "Stelle", "Anmerkung", "Was zu tun ist", "Regel"],
    page: "Seite &P von &N")
}
