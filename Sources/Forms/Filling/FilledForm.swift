public import Planning

/// What became of answers that were put into a workbook.
public struct FilledForm: Sendable {
  /// What stands in the workbook now.
  public var answers: Answers
  /// How many answers it didn't have before, or had otherwise.
  public var changed: Int
  /// A sentence each: what is missing in the workbook, and what its owner might want to look at.
  public var remarks: [String]
}
