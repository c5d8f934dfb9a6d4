/// Two workbooks of one client that say what cannot both be so: each with its cell.
public struct Contradiction: Hashable, Sendable {
  /// `CROSS001`.
  public var code: String
  public var severity: Severity
  public var client: String?
  public var round: String?
  /// What was claimed, and what stands against it.
  public var claim: ContradictionSide
  public var evidence: ContradictionSide
  /// One sentence with both values.
  public var message: String
  /// What to do, in the imperative.
  public var remedy: String
  /// The same for the same contradiction in the next round: 16 hexadecimal digits.
  public var fingerprint: String
}

/// A cell that takes part in a contradiction.
public struct ContradictionSide: Hashable, Sendable {
  public var path: String
  public var kind: String
  /// As the sheet is called in that file; nil where it is not there.
  public var sheet: String?
  /// Nil where the whole table is meant.
  public var cell: String?
  /// By id: `quiz.10.answer`, `deals.amount`.
  public var field: String
  /// What was read, in words; nil where nothing stands.
  public var value: String?
}
