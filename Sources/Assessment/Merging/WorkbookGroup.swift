import Forms
import Planning
import Spreadsheet

/// The workbooks of one client, round and kind.
public struct WorkbookGroup: Sendable {
  /// As the first of them names it; nil where it has none.
  public var client: String?
  public var round: String?
  public var kind: String
  /// By path.
  public var members: [JudgedWorkbook]

  /// The members without those whose content another member has already: a workbook that was sent twice is one
  /// rater, not two.
  public var distinct: [JudgedWorkbook] {
    var seen: Set<String> = []
    return members.filter { seen.insert($0.contentHash).inserted }
  }

  /// What a client is recognised by: its name without regard to case and spaces.
  public static func identity(of name: String?) -> String { name?.folded ?? "" }

  /// Groups workbooks by client, round and kind: sorted by client, then round, then kind in the order of the kit;
  /// those without a client last. Case and spaces in the names of clients and rounds do not matter. A workbook that
  /// names no client stands alone: nobody knows whose it is.
  public static func groups(of workbooks: [JudgedWorkbook]) -> [WorkbookGroup] {
    let sorted = workbooks.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var groups: [GroupKey: WorkbookGroup] = [:]
    for workbook in sorted {
      let key = GroupKey(workbook)
      groups[
        key,
        default: WorkbookGroup(
          client: workbook.client, round: workbook.round, kind: workbook.kind, members: [])
      ].members.append(workbook)
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// Order and identity of a group.
private struct GroupKey: Hashable, Comparable {
  let client: String
  let round: String
  let kind: Int
  /// Only where no client is named.
  let path: String

  init(_ workbook: JudgedWorkbook) {
    client = WorkbookGroup.identity(of: workbook.client)
    round = WorkbookGroup.identity(of: workbook.round)
    kind = FormRegistry.kinds.firstIndex(of: workbook.kind) ?? FormRegistry.kinds.count
    path = client.isEmpty ? workbook.path : ""
  }

  static func < (one: GroupKey, other: GroupKey) -> Bool {
    if one.client != other.client {
      return !one.client.isEmpty && (other.client.isEmpty || precedes(one.client, other.client))
    }
    if one.path != other.path { return precedes(one.path, other.path) }
    if one.round != other.round { return precedes(one.round, other.round) }
    return one.kind < other.kind
  }

  /// By bytes: the same in every locale.
  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
