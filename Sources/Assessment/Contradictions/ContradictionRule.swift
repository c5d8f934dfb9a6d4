import Planning

/// A rule about two instruments: its words and its judgement. One file a rule; ``ContradictionRegistry`` lists them.
protocol ContradictionRule: Sendable {
  static var description: RuleDescription { get }
  static func judge(_ file: ClientFile) -> [CrossFlaw]
}

/// A contradiction before its places are looked up.
struct CrossFlaw {
  var claim: CrossPlace
  var evidence: CrossPlace
  var message: String
  var remedy: String
}

/// All rules about several instruments.
public enum ContradictionRegistry {
  /// In words, in the order of their codes.
  public static let all: [RuleDescription] = rules.map { $0.description }

  static let rules: [any ContradictionRule.Type] = [
    CROSS001QuizFitsMaturity.self,
    CROSS002DealsCompleteAsClaimed.self,
    CROSS003ReasonIsMeasured.self,
    CROSS004LeadDefinitionSigned.self,
    CROSS005DuplicatesBelowLimit.self,
    CROSS006StagesAreProved.self,
    CROSS007CloseDatesKept.self,
    CROSS008GoalsHaveNumbers.self,
    CROSS009DealsAreLinked.self,
    CROSS010OpenDealsCounted.self,
    CROSS011WinRateFitsDeals.self,
    CROSS012KPIOfBoxIsPlanned.self,
    CROSS013OrphansBelowLimit.self,
    CROSS014DuplicatesCounted.self,
  ]

  /// What the workbooks of one client and round say against each other, in the order of the codes.
  public static func contradictions(in workbooks: [JudgedWorkbook]) -> [Contradiction] {
    let file = ClientFile(workbooks)
    return rules.flatMap { rule in
      rule.judge(file).map { flaw in
        let claim = flaw.claim.side
        let evidence = flaw.evidence.side
        let identity = [rule.description.code, claim.kind, claim.field, evidence.kind, evidence.field]
        return Contradiction(
          code: rule.description.code, severity: rule.description.severity, client: file.client,
          round: file.round, claim: claim, evidence: evidence, message: flaw.message, remedy: flaw.remedy,
          fingerprint: StableHash.hexadecimal(of: identity.joined(separator: "\u{1F}")))
      }
    }
  }
}
