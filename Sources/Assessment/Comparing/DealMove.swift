import Planning

/// One deal from round to round.
public struct DealMove: Hashable, Sendable {
  /// `open`, `won`, `lost`, with stage and amount; nil on the side where the deal is not.
  public struct Standing: Hashable, Sendable {
    public var status: String
    public var stage: Int?
    public var amount: Double?
    public var currency: String?
  }

  public var deal: String?
  public var account: String?
  public var before: Standing?
  public var after: Standing?

  /// Deals that are new, gone, or stand elsewhere; those of the later round in its order, then those that are gone.
  static func all(_ before: [JudgedWorkbook], _ after: [JudgedWorkbook]) -> [DealMove] {
    let old = rows(before)
    let new = rows(after)
    let earlier = Dictionary(old.map { ($0.identity, $0) }) { first, _ in first }
    let later = Set(new.map(\.identity))
    let moves =
      new.map { DealMove(earlier[$0.identity], $0) }
      + old.filter { !later.contains($0.identity) }.map { DealMove($0, nil) }
    return moves.filter { $0.before != $0.after }
  }

  private static func rows(_ workbooks: [JudgedWorkbook]) -> [DealRow] {
    guard let workbook = workbooks.first, workbook.kind == "pipeline" else { return [] }
    return workbook.answers.rows(DealsContext.table).enumerated().map { DealRow(index: $0, answers: $1) }
      .filter { !$0.isEmpty(.deal) }
  }

  private init(_ old: DealRow?, _ new: DealRow?) {
    deal = (new ?? old)?.text(.deal)
    account = (new ?? old)?.text(.account)
    before = old.map(Standing.init)
    after = new.map(Standing.init)
  }
}

extension DealMove.Standing {
  fileprivate init(_ row: DealRow) {
    self.init(
      status: row.status.rawValue, stage: row.enteredStage, amount: row.number(.amount),
      currency: row.choice(.currency))
  }
}
