import Forms
import Planning

/// Many returned workbooks side by side: each client with what it scored and what it has not returned, and how the
/// clients spread.
public struct Portfolio: Sendable {
  /// How many workbooks there are, blank ones and copies among them.
  public var workbooks: Int
  /// The kinds that any client has a workbook of, in the order of the kit: what each is expected to return.
  public var kinds: [String]
  /// One a client and round, sorted.
  public var clients: [PortfolioClient]
  public var distribution: PortfolioDistribution
  /// All rules that found something, the worst first.
  public var findings: [FindingTally]

  /// Who has not returned everything.
  public var incomplete: [PortfolioClient] { clients.filter { !$0.missing.isEmpty || !$0.blank.isEmpty } }
}

/// One client's round.
public struct PortfolioClient: Sendable {
  public var client: String?
  public var round: String?
  /// Kinds with a workbook that something is filled into.
  public var returned: [String]
  /// Kinds of which there are only workbooks as they were sent out.
  public var blank: [String]
  /// Expected kinds without a workbook.
  public var missing: [String]
  /// One a returned kind, several raters merged.
  public var results: [MergedResult]
  public var errors: Int
  public var warnings: Int
  public var infos: Int
  /// The gravest findings, at most ``worstCount``.
  public var worst: [Finding]
  public var contradictions: [Contradiction]

  static let worstCount = 3

  /// The result of a kind; nil where it was not returned.
  public func result(_ kind: String) -> MergedResult? { results.first { $0.kind == kind } }
}

/// How often one rule found something, over all clients.
public struct FindingTally: Hashable, Sendable {
  public var code: String
  public var severity: Severity
  /// Clients' rounds with such a finding.
  public var clients: Int
  public var findings: Int
}

extension Portfolio {
  /// - Throws: ``TemplateError`` when a workbook's own template makes no form.
  public init(_ workbooks: [JudgedWorkbook], forms: FormCache = .shared) throws(TemplateError) {
    let expected = Set(workbooks.map(\.kind))
    let kinds = FormRegistry.kinds.filter(expected.contains)
    var clients: [PortfolioClient] = []
    var current: [WorkbookGroup] = []
    for group in WorkbookGroup.groups(of: workbooks) {
      if let first = current.first, !Self.isSameRound(first, group) {
        clients.append(try PortfolioClient(current, kinds: kinds, forms: forms))
        current = []
      }
      current.append(group)
    }
    if !current.isEmpty { clients.append(try PortfolioClient(current, kinds: kinds, forms: forms)) }
    self.init(
      workbooks: workbooks.count, kinds: kinds, clients: clients,
      distribution: PortfolioDistribution(clients.flatMap(\.results)),
      findings: FindingTally.all(in: workbooks))
  }

  private static func isSameRound(_ one: WorkbookGroup, _ other: WorkbookGroup) -> Bool {
    !WorkbookGroup.identity(of: one.client).isEmpty
      && WorkbookGroup.identity(of: one.client) == WorkbookGroup.identity(of: other.client)
      && WorkbookGroup.identity(of: one.round) == WorkbookGroup.identity(of: other.round)
  }
}

extension PortfolioClient {
  fileprivate init(_ groups: [WorkbookGroup], kinds: [String], forms: FormCache) throws(TemplateError) {
    var results: [MergedResult] = []
    var filled: [JudgedWorkbook] = []
    for group in groups {
      var group = group
      group.members.removeAll(where: \.isBlank)
      filled += group.distinct
      if let result = try MergedResult(group, forms: forms) { results.append(result) }
    }
    let returned = results.map(\.kind)
    let sent = groups.map(\.kind)
    let findings = filled.flatMap(\.check.findings)
    self.init(
      client: groups.first?.client, round: groups.first?.round, returned: returned,
      blank: sent.filter { !returned.contains($0) }, missing: kinds.filter { !sent.contains($0) },
      results: results, errors: findings.count { $0.severity == .error },
      warnings: findings.count { $0.severity == .warning }, infos: findings.count { $0.severity == .info },
      worst: Self.worst(of: findings), contradictions: ContradictionRegistry.contradictions(in: filled))
  }

  /// The gravest first, else as they were found; one a rule, so that a repeated fault doesn't hide the others.
  private static func worst(of findings: [Finding]) -> [Finding] {
    var seen: Set<String> = []
    var worst: [Finding] = []
    for severity in Severity.allCases.reversed() where severity != .info {
      for finding in findings where finding.severity == severity && worst.count < worstCount {
        if seen.insert(finding.code).inserted { worst.append(finding) }
      }
    }
    return worst
  }
}

extension FindingTally {
  /// By severity, then by the number of clients, of findings, and by code.
  static func all(in workbooks: [JudgedWorkbook]) -> [FindingTally] {
    var tallies: [String: FindingTally] = [:]
    var seen: [String: Set<String>] = [:]
    for workbook in workbooks where !workbook.isBlank {
      let name = WorkbookGroup.identity(of: workbook.client)
      let client = name.isEmpty ? workbook.path : name + "\u{1F}" + WorkbookGroup.identity(of: workbook.round)
      for finding in workbook.check.findings {
        var tally =
          tallies[finding.code]
          ?? FindingTally(code: finding.code, severity: finding.severity, clients: 0, findings: 0)
        tally.findings += 1
        if seen[finding.code, default: []].insert(client).inserted { tally.clients += 1 }
        tallies[finding.code] = tally
      }
    }
    return tallies.values.sorted { one, other in
      if one.severity != other.severity { return one.severity > other.severity }
      if one.clients != other.clients { return one.clients > other.clients }
      if one.findings != other.findings { return one.findings > other.findings }
      return one.code < other.code
    }
  }
}
