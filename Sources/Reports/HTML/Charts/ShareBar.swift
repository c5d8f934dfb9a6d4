/// A bar of which a share is filled, from 0 to 100 of its width, perhaps with a mark for what is needed.
struct ShareBar {
  /// What it shows, for those who can't see it.
  let label: String
  let width: String
  let mark: String?
  /// `good`, `caution`, `bad`, `plain`, `second`.
  let tone: String

  /// - Parameters:
  ///   - share: 0 to 1; what lies outside is cut, nothing known is an empty bar.
  ///   - mark: as `share`.
  init(_ share: Double?, mark: Double? = nil, tone: String = "plain", label: String) {
    self.label = label
    self.tone = tone
    width = SVG.number(100 * SVG.clamped(share ?? 0))
    self.mark = mark.map { SVG.number(100 * SVG.clamped($0) - 0.3) }
  }
}

/// Numbers in drawings.
enum SVG {
  /// At most two decimals, with a point whatever the language.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let text = NumberWords.decimal(min(1e6, max(-1e6, value)), places: 2)
    return text.replacing(",", with: "")
  }

  static func clamped(_ share: Double) -> Double { share.isFinite ? min(1, max(0, share)) : 0 }
}

/// From the least to the greatest of many values, with their middle.
struct RangeBar {
  let label: String
  let x: String
  let width: String
  let middle: String

  init(low: Double, median: Double, high: Double, label: String) {
    self.label = label
    x = SVG.number(100 * SVG.clamped(low))
    width = SVG.number(max(0.5, 100 * (SVG.clamped(high) - SVG.clamped(low))))
    middle = SVG.number(100 * SVG.clamped(median) - 0.5)
  }
}

/// Small columns of values from 0 to 100, for many charts side by side.
struct ColumnsChart {
  struct Column {
    let x, y, width, height: String
    let tone: String
  }
  let label: String
  let limit: String
  let bars: [Column]

  init(_ values: [Double?], least: Double, label: String) {
    self.label = label
    limit = SVG.number(99 - 0.98 * least)
    let step = 100 / Double(max(1, values.count))
    bars = values.enumerated().map { place, value in
      let height = 98 * SVG.clamped((value ?? 0) / 100)
      return Column(
        x: SVG.number(step * (Double(place) + 0.15)), y: SVG.number(99 - height),
        width: SVG.number(step * 0.7),
        height: SVG.number(height), tone: (value ?? 0) >= least ? "good" : "caution")
    }
  }
}
