import Forms
import Planning
import Spreadsheet

extension DealFlow {
  /// Deals of one quarter from which on its rate counts.
  static let fewestDeals = StageProbability.fewestDeals
  /// Multiple of the usual days from which on a stage is slow (domain P6).
  static let slowFactor = 1.5
  /// Marks of a deal that is about to be lost (domain P7), by the rules that see them, and how many are enough.
  static let marks: Set = ["DEAL005", "DEAL006", "DEAL008", "DEAL009", "DEAL013"]
  static let enoughMarks = 3

  /// - Parameters:
  ///   - deals: the deals of the export, all in one currency or none.
  ///   - check: what the rules said of them.
  ///   - weighted: what the open deals are worth; nil where that is no single amount.
  ///   - quota: what is still to be won.
  init(
    _ deals: DealsContext, _ check: CheckResult, isProved: Bool, quota: Double?
  ) {
    let all = deals.rows.map(ExportedDeal.init)
    let closed = all.filter { !$0.row.isOpen }
    let wonDeals = closed.filter(\.isWon)
    let isMixed = Set(all.compactMap { $0.row.choice(.currency) }).count > 1
    var gaps: [String] = []
    if closed.isEmpty { gaps.append("No deal of the export is closed.") }
    let unplaced = closed.count { $0.reached == nil }
    if unplaced > 0 {
      gaps.append(
        "Of \(Shown.counted(unplaced, "lost deal")) the export does not tell how far \(unplaced == 1 ? "it" : "they") came."
      )
    }
    if isMixed { gaps.append("Amounts in several currencies do not add up.") }
    let measures = FlowMeasures(
      all: all, closed: unplaced > 0 ? [] : closed, deals: deals, hasAmounts: !isMixed)
    let stages = measures.stages
    if closed.count > 0, unplaced == 0, stages.allSatisfy({ $0.best == nil }) {
      gaps.append("No quarter has ten closed deals in one stage: no bottleneck can be told.")
    }
    let rate = Proportion(successes: Double(wonDeals.count), of: Double(closed.count))
    let amounts = wonDeals.compactMap { $0.row.number(.amount) }
    let cycles = wonDeals.compactMap { deal -> Double? in
      guard let created = deal.row.date(.created), let closed = deal.closed, closed >= created else {
        return nil
      }
      return Double(closed.days(since: created))
    }
    let open = all.filter { $0.row.openStage != nil && $0.row.isOpen }
    let meanAmount = isMixed ? nil : Self.mean(amounts)
    self.init(
      stages: stages, won: wonDeals.count, lost: closed.count - wonDeals.count, winRate: rate?.share,
      winRateInterval: rate?.wilsonInterval(), meanAmount: meanAmount, cycleDays: Self.mean(cycles),
      velocity: rate.flatMap { rate in
        meanAmount.flatMap { amount in
          Self.mean(cycles).flatMap {
            Rates.velocity(
              openOpportunities: Double(open.count), winRate: rate.share, dealSize: amount, cycleDays: $0)
          }
        }
      },
      bottleneck: stages.filter { ($0.gain ?? 0) > 0 }.max { ($0.gain ?? 0) < ($1.gain ?? 0) }?.number,
      losses: closed.isEmpty || unplaced > 0 ? nil : Self.losses(closed.filter(\.isLost), isProved),
      derailing: Self.derailing(check), coverage: nil, gaps: gaps)
    if let quota, !isMixed { coverage = Self.coverage(quota, open, stages, deals) }
  }

  static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private static func losses(_ lost: [ExportedDeal], _ isProved: Bool) -> Losses {
    func counts(_ stage: (ExportedDeal) -> Int?) -> [Int] {
      (1...6).map { number in lost.count { stage($0) == number } }
    }
    return Losses(
      entered: counts(\.reached), supported: isProved ? counts { min($0.milestones, 6) } : nil)
  }

  private static func derailing(_ check: CheckResult) -> [Int] {
    var marks: [Int: Set<String>] = [:]
    for finding in check.findings where Self.marks.contains(finding.code) {
      if case .cell(DealsContext.table, let row, _) = finding.location {
        marks[row, default: []].insert(finding.code)
      }
    }
    return marks.filter { $0.value.count >= enoughMarks }.keys.sorted()
  }

  /// By the rates of the client's own past where there are enough deals, else by the chart (domain P8).
  private static func coverage(
    _ quota: Double, _ open: [ExportedDeal], _ stages: [Stage], _ deals: DealsContext
  ) -> Coverage? {
    let amount = open.reduce(0) { $0 + $1.amount }
    let expected = open.reduce(0) { sum, deal in
      let stage = stages.first { $0.number == deal.row.openStage }
      return sum + deal.amount * (stage?.probability ?? stage?.chart ?? 0)
    }
    guard amount > 0, expected > 0 else { return nil }
    let rate = expected / amount
    return Coverage(quota: quota, winRate: rate, required: quota / rate, open: amount)
  }
}

/// The figures of the single stages.
private struct FlowMeasures {
  let all: [ExportedDeal]
  /// Empty where it isn't known how far each came.
  let closed: [ExportedDeal]
  let deals: DealsContext
  let hasAmounts: Bool

  var stages: [DealFlow.Stage] {
    var stages = (1...6).map(stage)
    // Where the past is too short the chart stays as it is.
    let known = stages.indices.filter { stages[$0].closed >= DealFlow.fewestDeals && stages[$0].chart != nil }
    let shrunk = known.map { index in
      StageProbability.shrunk(
        won: stages[index].won, closed: stages[index].closed, chart: stages[index].chart ?? 0) ?? 0
    }
    let weights = known.map { Double(stages[$0].closed) + StageProbability.chartWeight }
    for (index, probability) in zip(known, StageProbability.nonDecreasing(shrunk, weights: weights)) {
      stages[index].probability = probability
    }
    return stages
  }

  private func stage(_ number: Int) -> DealFlow.Stage {
    let came = closed.filter { ($0.reached ?? 0) >= number }
    let won = came.count(where: \.isWon)
    let open = all.filter { $0.row.isOpen && $0.row.openStage == number }
    let ages = open.compactMap { $0.row.date(.stageSince) }.map { Double(deals.asOf.days(since: $0)) }
    let usual = deals.medianDays(inStage: number)
    let conversion = rate(number, came)
    let best = bestQuarter(number, came)
    return DealFlow.Stage(
      number: number, closed: came.count, won: won,
      interval: Proportion(successes: Double(won), of: Double(came.count))?.wilsonInterval(),
      chart: deals.probability(ofStage: number), probability: nil, conversion: conversion?.share, best: best,
      isFalling: isFalling(number, came), gain: gain(conversion?.share, best), medianDays: usual,
      open: open.count, openAmount: hasAmounts ? open.reduce(0) { $0 + $1.amount } : 0,
      openDays: median(ages),
      expectedDays: expectedDays(number, open.count),
      isSlow: usual.flatMap { usual in median(ages).map { $0 > DealFlow.slowFactor * usual } } ?? false)
  }

  /// Of deals that came to a stage, those that went on.
  private func rate(_ stage: Int, _ came: [ExportedDeal]) -> Proportion? {
    let on = came.count { stage == 6 ? $0.isWon : ($0.reached ?? 0) > stage }
    return Proportion(successes: Double(on), of: Double(came.count))
  }

  private func bestQuarter(_ stage: Int, _ came: [ExportedDeal]) -> Double? {
    let quarters = Dictionary(grouping: came.filter { $0.closed != nil }) { $0.closed?.quarter ?? 0 }
    return quarters.values.filter { $0.count >= DealFlow.fewestDeals }.compactMap { rate(stage, $0)?.share }
      .max()
  }

  private func gain(_ conversion: Double?, _ best: Double?) -> Double? {
    guard let conversion, let best, conversion > 0, hasAmounts else { return nil }
    let won = closed.filter(\.isWon).reduce(0) { $0 + $1.amount }
    return max(0, won * (best / conversion - 1))
  }

  private func isFalling(_ stage: Int, _ came: [ExportedDeal]) -> Bool {
    let year = came.filter { $0.closed.map { (0..<365).contains(deals.asOf.days(since: $0)) } ?? false }
    let last = year.filter { $0.closed.map { deals.asOf.days(since: $0) < 91 } ?? false }
    guard last.count >= DealFlow.fewestDeals, let band = rate(stage, year)?.wilsonInterval(),
      let now = rate(stage, last)
    else { return false }
    return now.share < band.low
  }

  private func expectedDays(_ stage: Int, _ open: Int) -> Double? {
    let exits = all.count { deal in
      deal.left(stage).map { (0..<365).contains(deals.asOf.days(since: $0)) } ?? false
    }
    return exits > 0 ? Double(open) / (Double(exits) / 365) : nil
  }
}
