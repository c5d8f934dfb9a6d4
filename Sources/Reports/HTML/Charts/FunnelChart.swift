/// The steps of a funnel as centred bars, one below the other. Their widths follow the square root of the volumes:
/// to a linear scale all steps but the first would be hairlines.
struct FunnelChart {
  struct Box { let x, y, width: String }
  struct Rate { let text, y: String }
  struct Step {
    let name: String
    let value: String
    let textY: String
    let actual: Box?
    let target: Box?
    /// What goes on to the next step.
    let rate: Rate?
    /// Whether most is lost after it.
    let isWorst: Bool
  }

  let label: String
  let height: String
  let steps: [Step]

  struct Volume {
    var name: String
    var actual: Double?
    var target: Double?
    /// As shown: number and rate.
    var value: String
    var rate: String?
    var isWorst: Bool
  }

  init(_ volumes: [Volume], label: String) {
    let pitch = 58.0
    let widest = volumes.flatMap { [$0.actual, $0.target] }.compactMap(\.self).filter(\.isFinite).max() ?? 0
    func box(_ value: Double?, _ y: Double) -> Box? {
      guard let value, value.isFinite, value >= 0, widest > 0 else { return nil }
      let width = max(2, 352 * (value / widest).squareRoot())
      return Box(x: SVG.number(180 - width / 2), y: SVG.number(y), width: SVG.number(width))
    }
    self.label = label
    height = SVG.number(pitch * Double(volumes.count) - 14)
    steps = volumes.enumerated().map { place, volume in
      let top = pitch * Double(place)
      return Step(
        name: volume.name, value: volume.value, textY: SVG.number(top + 13),
        actual: box(volume.actual, top + 19),
        target: box(volume.target, top + 19),
        rate: volume.rate.map { Rate(text: "↓ \($0)", y: SVG.number(top + 48)) }, isWorst: volume.isWorst)
    }
  }
}
