import Forms
import Planning
import Spreadsheet

/// Two rounds of one client: what moved between them.
public struct Comparison: Sendable {
  /// One side: all workbooks of one client and round.
  public struct Side: Hashable, Sendable {
    public var client: String?
    public var round: String?
    /// The latest day as of which its workbooks were judged.
    public var asOf: CalendarDate?
    public var paths: [String]
  }

  public var before: Side
  public var after: Side
  /// One a kind that both sides have, in the order of the kit.
  public var kinds: [KindComparison]
  /// Kinds that only one side has.
  public var onlyBefore: [String]
  public var onlyAfter: [String]
}

/// What moved in one kind of workbook.
public struct KindComparison: Sendable {
  public var kind: String
  public var before: MergedResult
  public var after: MergedResult
  /// Measures with another value, in the order of the score.
  public var moved: [Move]
  /// How many measures kept their value.
  public var unchanged: Int
  /// Found before and no longer.
  public var fixed: [Finding]
  /// Found in both rounds, as it stands now.
  public var open: [Finding]
  /// Found only now.
  public var new: [Finding]
  /// Found before, and now its rule could not be judged: neither fixed nor open.
  public var unknown: [Finding]
  /// KPI set-ups only.
  public var kpis: [KPIPath]
  /// Pipelines only.
  public var deals: [DealMove]
}

/// A measure with another value than before.
public struct Move: Hashable, Sendable {
  public var id: String
  public var before: Measure?
  public var after: Measure?

  /// After less before; nil where one of them is not known.
  public var change: Double? {
    before?.number.flatMap { before in after?.number.map { $0 - before } }
  }

  /// Nil where neither way is better, and where a value is not known.
  public var isBetter: Bool? {
    guard let change, change != 0, let direction = after?.direction ?? before?.direction else { return nil }
    switch direction {
    case .higher: return change > 0
    case .lower: return change < 0
    case .neither: return nil
    }
  }
}

/// Why two sides cannot be compared.
public enum ComparisonError: Error, Hashable, Sendable {
  /// A side has no workbook that could be read.
  case nothing
  /// A side has workbooks of several clients or rounds.
  case several([String])
  /// The sides are of different clients.
  case otherClient(String?, String?)
  /// The sides have no kind in common.
  case nothingInCommon
  case template(TemplateError)
}

extension Comparison {
  /// - Parameter acceptsOtherClients: compares even where the sides name different clients.
  public init(
    before: [JudgedWorkbook], after: [JudgedWorkbook], acceptsOtherClients: Bool = false,
    forms: FormCache = .shared
  ) throws(ComparisonError) {
    let (old, new) = (try ComparisonSide(before), try ComparisonSide(after))
    if !acceptsOtherClients, old.identity != new.identity || old.identity.isEmpty {
      throw .otherClient(old.side.client, new.side.client)
    }
    var kinds: [KindComparison] = []
    for kind in FormRegistry.kinds {
      guard let one = old.groups[kind], let other = new.groups[kind] else { continue }
      do throws(TemplateError) {
        if let compared = try KindComparison(one, other, forms) { kinds.append(compared) }
      } catch {
        throw .template(error)
      }
    }
    if kinds.isEmpty { throw .nothingInCommon }
    self.init(
      before: old.side, after: new.side, kinds: kinds,
      onlyBefore: FormRegistry.kinds.filter { old.groups[$0] != nil && new.groups[$0] == nil },
      onlyAfter: FormRegistry.kinds.filter { old.groups[$0] == nil && new.groups[$0] != nil })
  }
}

/// The workbooks of one side, which must be of one client and round.
private struct ComparisonSide {
  let side: Comparison.Side
  let groups: [String: WorkbookGroup]
  let identity: String

  init(_ workbooks: [JudgedWorkbook]) throws(ComparisonError) {
    let groups = WorkbookGroup.groups(of: workbooks)
    guard let first = groups.first else { throw .nothing }
    let rounds = groups.map { group in
      [group.client ?? "no client", group.round].compactMap(\.self).filter { !$0.isEmpty }.joined(
        separator: ", ")
    }
    let identities = groups.map {
      [WorkbookGroup.identity(of: $0.client), WorkbookGroup.identity(of: $0.round)]
    }
    guard Set(identities).count == 1 else {
      var seen: Set<String> = []
      throw .several(rounds.filter { seen.insert($0).inserted })
    }
    side = Comparison.Side(
      client: first.client, round: first.round, asOf: workbooks.map(\.asOf).max(),
      paths: groups.flatMap { $0.members.map(\.path) })
    self.groups = Dictionary(groups.map { ($0.kind, $0) }) { one, other in
      // Without a client each workbook is a group of its own.
      WorkbookGroup(
        client: one.client, round: one.round, kind: one.kind, members: one.members + other.members)
    }
    identity = WorkbookGroup.identity(of: first.client)
  }
}
