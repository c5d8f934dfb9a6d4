import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

/// A thousand mistakes in set-ups that clients sorted and put rows into.
@Suite struct MutatedPlanTests {
  @Test func `a clean plan yields nothing, however it is sorted`() throws {
    let day = try CleanPlan.day()
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SplitMix(seed: seed)
      var plan = try CleanPlan()
      if seed > 1 { plan.shuffle(&random) }
      let result = Checker().check(plan.returned(&random), asOf: day)
      #expect(result.findings.map { "\($0.code) \($0.cell ?? ""): \($0.message)" } == [], "seed \(seed)")
    }
  }

  /// Ten hundreds, so that they run side by side.
  @Test(arguments: 0..<10)
  func `a planted fault is found by its rule at its cell`(_ hundred: Int) throws {
    let clean = try CleanPlan()
    let day = try CleanPlan.day()
    for number in 0..<100 {
      let seed = UInt64(hundred * 100 + number)
      var random = SplitMix(seed: seed)
      // Every fault in turn, everything else by chance.
      let fault = PlantedFault.all[Int(seed) % PlantedFault.all.count]
      let kpi = fault.kpis.randomElement(using: &random) ?? ""
      var plan = clean
      plan.shuffle(&random)
      let location = try plan.plant(fault, kpi: kpi)
      let form = plan.returned(&random)
      let place = try #require(form.placement.place(of: location))
      let checker = Checker(selection: try RuleSelection(select: [fault.code], ignore: []))
      let found = checker.check(form, asOf: day).findings.filter { $0.code == fault.code }
      let cells = found.map { "\($0.sheet ?? "?")!\($0.cell ?? "-")" }
      #expect(
        cells.contains("\(place.sheet)!\(place.cell?.description ?? "-")"),
        "seed \(seed): \(fault.code) in \(fault.changes) of \(kpi); found at \(cells)")
    }
  }
}

/// Numbers that look random and are the same for the same seed. (SplitMix64; Steele, Lea, Flood 2014.)
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
