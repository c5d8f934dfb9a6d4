import Planning

/// How a KPI of the catalogue is computed from others and from base figures, where that is plain arithmetic (domain
/// section 13, V22).
struct KnownFormula: Sendable {
  /// `K17 / B02`.
  let text: String
  let inputs: [String]
  private let compute: @Sendable ([Double]) -> Double?

  /// Nil where an input is unknown, and for a division by 0.
  func value(_ figure: (String) -> Double?) -> Double? {
    let values = inputs.compactMap(figure)
    return values.count == inputs.count ? compute(values) : nil
  }

  private static func ratio(_ upper: String, _ lower: String) -> KnownFormula {
    KnownFormula(text: "\(upper) / \(lower)", inputs: [upper, lower]) { $0[1] == 0 ? nil : $0[0] / $0[1] }
  }

  /// A part by both parts together.
  private static func share(_ part: String, _ rest: String) -> KnownFormula {
    KnownFormula(text: "\(part) / (\(part) + \(rest))", inputs: [part, rest]) {
      $0[0] + $0[1] == 0 ? nil : $0[0] / ($0[0] + $0[1])
    }
  }

  static let all: [String: KnownFormula] = [
    "K16": ratio("K17", "B02"), "K18": ratio("B01", "K17"), "K23": ratio("K24", "K17"),
    "K26": ratio("B03", "K24"), "K30": ratio("K29", "B03"), "K35": share("B07", "B08"),
    "K36": share("B09", "B10"), "K37": ratio("B09", "B07"), "K43": ratio("K42", "K44"),
    "K45": ratio("K46", "K43"),
  ]
}
