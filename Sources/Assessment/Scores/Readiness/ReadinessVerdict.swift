/// What a readiness check comes to (domain sections 5.1 and 5.2).
public enum ReadinessVerdict: String, Hashable, Sendable, CaseIterable {
  case implement
  case readinessProject = "readiness-project"
  case notYet = "not-yet"
}

extension ReadinessVerdict {
  static let overallForImplement = 70.0
  static let areaForImplement = 50.0
  static let overallForProject = 40.0
  static let criticalZerosForNotYet = 2

  /// The verdict from the three questions and from what the quiz came to.
  ///
  /// - Parameters:
  ///   - q1: `yes`, `no`, `unknown`, or nil for blank; all but yes count as no. So too `q2` and `q3`.
  ///   - overall: mean of the areas, 0 to 100; nil when none could be assessed.
  ///   - areas: the score of each area, nil where it could not be assessed, which forbids ``implement``.
  ///   - criticalZeros: how many critical items are answered no.
  ///   - criticalBelow: how many critical items have less than two points, or none at all.
  public static func of(
    q1: String?, q2: String?, q3: String?, overall: Double?, areas: [Double?], criticalZeros: Int,
    criticalBelow: Int
  ) -> ReadinessVerdict {
    let asked = ofQuestions(q1: q1, q2: q2, q3: q3)
    if asked == .notYet || criticalZeros >= criticalZerosForNotYet { return .notYet }
    guard let overall else { return .readinessProject }
    if !reaches(overall, overallForProject) { return .notYet }
    let areasHold = areas.allSatisfy { $0.map { reaches($0, areaForImplement) } ?? false }
    return asked == .implement && reaches(overall, overallForImplement) && areasHold && criticalBelow == 0
      ? .implement : .readinessProject
  }

  /// What the three questions say alone (domain 5.1).
  static func ofQuestions(q1: String?, q2: String?, q3: String?) -> ReadinessVerdict {
    let hasResources = q3 == "yes"
    guard q1 == "yes" else { return hasResources ? .readinessProject : .notYet }
    return q2 == "yes" && hasResources ? .implement : .readinessProject
  }

  /// At or above the threshold. A mean of thirds carries noise in its last binary digits, while scores that differ
  /// do so by more than 0.01: comparing at nine decimals is comparing the fractions that are meant.
  private static func reaches(_ score: Double, _ threshold: Double) -> Bool {
    (score * 1e9).rounded() >= threshold * 1e9
  }
}

/// Which kind of readiness project the three questions ask for.
public enum ReadinessVariant: String, Hashable, Sendable, CaseIterable {
  /// The process works; only the resources are missing.
  case small
  /// The process does not work, and there are resources to repair it.
  case repair
  case repairWithHelp = "repair-with-help"
  /// There is no process to automate.
  case vacuum

  /// Whatever the quiz says; nil where the questions ask for no project.
  public static func of(q1: String?, q2: String?, q3: String?) -> ReadinessVariant? {
    switch (q1 == "yes", q2 == "yes", q3 == "yes") {
    case (true, true, true): nil
    case (true, true, false): .small
    case (true, false, true): .repair
    case (true, false, false): .repairWithHelp
    case (false, _, true): .vacuum
    case (false, _, false): nil
    }
  }
}
