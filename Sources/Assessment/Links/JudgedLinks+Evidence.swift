import Forms
import Planning

extension JudgedLinks {
  /// What the exports prove of the client's maturity (domain 4.3): nothing that was not counted. A gate that asks for
  /// several periods, or for more than exports tell, is met with a weakness at best.
  public var evidence: [ComputedEvidence] {
    [
      sound(
        "D03.4.1", of: measured, least: 5,
        "rules of data quality counted and within their limits, one measurement"),
      fact("D04.2.1", "L02", least: 5, "deals have an account"),
      fact("D04.3.2", "L03", least: 20, "deals have their contacts with a role"),
      sound("D04.4.1", of: links, least: 3, "rules of linking counted and within their limits, one period"),
      fact("D08.2.1", "L04", least: 5, "open deals were followed up in time"),
      fact("D08.3.2", "L05", least: 5, "open deals have a next activity with its day").map(weakened),
      counted.openDeals.flatMap { deals in
        evidence(
          "D09.3.2", good: deals.closeAhead, of: deals.count, least: 10, "open deals have a close date ahead",
          from: files(of: .deals))
      }.map(weakened),
    ].compactMap(\.self)
  }

  /// Rules about what stands in records, and about what must be linked.
  private var measured: [LinkingScore.Rule] { score.rules.filter { !$0.isLink && $0.rate != nil } }
  private var links: [LinkingScore.Rule] { score.rules.filter { $0.isLink && $0.rate != nil } }

  private func weakened(_ evidence: ComputedEvidence) -> ComputedEvidence {
    var evidence = evidence
    evidence.hasWeakness = true
    return evidence
  }

  private func fact(_ item: String, _ rule: String, least: Int, _ words: String) -> ComputedEvidence? {
    guard let count = counted.counts.first(where: { $0.key == rule }), let scope = count.scope,
      let failing = count.failing
    else { return nil }
    return evidence(item, good: scope - failing, of: scope, least: least, words, from: files(of: .deals))
  }

  private func sound(
    _ item: String, of rules: [LinkingScore.Rule], least: Int, _ words: String
  ) -> ComputedEvidence? {
    evidence(
      item, good: rules.count { $0.isWithin == true }, of: rules.count, least: least, words,
      from: Self.name(counted.path)
    ).map(weakened)
  }

  private func evidence(
    _ item: String, good: Int, of all: Int, least: Int, _ words: String, from file: String
  ) -> ComputedEvidence? {
    let origin = counted.isOfKnownCRM ? "\(file), \(counted.crmName)" : file
    let count = good == all ? "\(all)" : "\(good) of \(all)"
    return ComputedEvidence(
      item, good: good, of: all, least: least, source: "\(origin), as of \(asOf): \(count) \(words)")
  }

  private func files(of object: CRMObject) -> String {
    counted.files.filter { $0.object == object }.map { Self.name($0.path) }.joined(separator: ", ")
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
