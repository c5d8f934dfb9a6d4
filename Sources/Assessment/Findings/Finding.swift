public import Forms
public import Planning

/// Something in a returned workbook that keeps it from being used, or that is worth a second look: where it
/// stands, what was read there, what was expected, and what to do.
public struct Finding: Hashable, Sendable {
  /// The rule's code, `KPI006`.
  public var code: String
  public var severity: Severity
  /// The file.
  public var path: String
  /// The sheet as it is called in that file; nil when the table or field is not in it.
  public var sheet: String?
  /// `E14`; nil when the finding concerns the sheet or the plan as a whole.
  public var cell: String?
  /// What it concerns, by id: `setup.target`, `revenueTarget`, `setup`.
  public var field: String
  /// The same by meaning, with the row of the answers.
  public var location: AnswerLocation
  /// What was read; nil where nothing stands.
  public var value: ReadValue?
  public var expected: String?
  /// One sentence that names the value: "Target 3 % is worse than the baseline 5 %, though higher is better."
  public var message: String
  /// What to do, in the imperative.
  public var remedy: String
  /// Whether the remedy can be applied without asking the person who filled the workbook in.
  public var isSafeToApply: Bool
  /// The same for the same trouble in the next return, however the rows are sorted, inserted or the sheets renamed:
  /// 16 hexadecimal digits.
  public var fingerprint: String

  public init(
    code: String, severity: Severity, path: String, sheet: String?, cell: String?, field: String,
    location: AnswerLocation, value: ReadValue?, expected: String?, message: String, remedy: String,
    isSafeToApply: Bool, fingerprint: String
  ) {
    self.code = code
    self.severity = severity
    self.path = path
    self.sheet = sheet
    self.cell = cell
    self.field = field
    self.location = location
    self.value = value
    self.expected = expected
    self.message = message
    self.remedy = remedy
    self.isSafeToApply = isSafeToApply
    self.fingerprint = fingerprint
  }
}

/// How much a finding matters. Rises from info to error.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Worth knowing.
  case info
  /// Likely wrong.
  case warning
  /// The set-up cannot be used, or contradicts itself.
  case error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// What was read at the place of a finding.
public struct ReadValue: Hashable, Sendable {
  /// As stored: a percentage as a fraction, a choice as its id.
  public var answer: AnswerValue
  /// As people see it: `3 %`, `2026-03-31`, a choice in the words of the cell.
  public var shown: String

  public init(answer: AnswerValue, shown: String) {
    self.answer = answer
    self.shown = shown
  }
}
