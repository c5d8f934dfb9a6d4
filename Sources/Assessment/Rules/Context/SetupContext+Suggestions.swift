import Planning

extension SetupContext {
  /// `, such as K08 Engaged-visit rate or K12 E-mail click rate`: what the catalogue has and the plan has not.
  func suggestions(_ isFitting: (KPI) -> Bool) -> String { suggestions(of: catalogue.kpis.filter(isFitting)) }

  func suggestions(of kpis: [KPI]) -> String {
    let used = Set(rows.map(\.foldedID))
    let names = kpis.filter { !used.contains($0.id.folded) && !$0.isVanity }.prefix(offered).map {
      "\($0.id) \($0.name)"
    }
    return names.isEmpty ? "" : ", such as " + names.joined(separator: " or ")
  }

  /// More than two would be a list to read.
  private var offered: Int { 2 }
}
