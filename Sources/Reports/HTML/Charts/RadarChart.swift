/// Several series of levels over the same axes, drawn around a centre.
struct RadarChart {
  struct Ring { let points: String }
  struct Spoke { let x1, y1, x2, y2: String }
  struct Dot { let x, y, r, role: String }
  struct Shape {
    let role: String
    /// Nil where fewer than three values are known.
    let outline: String?
    let dots: [Dot]
  }
  struct Label { let x, y, text, anchor: String }

  let label: String
  let size: String
  let height: String
  let rings: [Ring]
  let spokes: [Spoke]
  let shapes: [Shape]
  let scale: [Label]
  let names: [Label]

  struct Series {
    /// The class that gives it its look.
    var role: String
    /// A level an axis; nil where none is known.
    var values: [Double?]
  }

  /// - Parameters:
  ///   - axes: what stands at the end of each spoke, clockwise from the top; none are written on a small chart.
  ///   - highest: the level of the outermost ring.
  init(axes: [String], series: [Series], highest: Int = 5, isSmall: Bool = false, label: String) {
    let size = isSmall ? 100.0 : 360.0
    let radius = isSmall ? 46.0 : 140.0
    let centre = size / 2
    let count = max(1, axes.count)
    func place(_ axis: Int, _ level: Double) -> (x: Double, y: Double) {
      let turn = Double(axis) / Double(count)
      let distance = radius * SVG.clamped(level / Double(highest))
      let (sine, cosine) = Circle.sineAndCosine(ofTurn: turn)
      return (centre + distance * sine, centre - distance * cosine)
    }
    func point(_ axis: Int, _ level: Double) -> String {
      let place = place(axis, level)
      return "\(SVG.number(place.x)),\(SVG.number(place.y))"
    }
    self.label = label
    self.size = SVG.number(size)
    height = self.size
    rings = (1...highest).map { level in
      Ring(points: axes.indices.map { point($0, Double(level)) }.joined(separator: " "))
    }
    spokes = axes.indices.map { axis in
      let end = place(axis, Double(highest))
      return Spoke(
        x1: SVG.number(centre), y1: SVG.number(centre), x2: SVG.number(end.x), y2: SVG.number(end.y))
    }
    shapes = series.map { series in
      let known = axes.indices.compactMap { axis in
        series.values.indices.contains(axis) ? series.values[axis].map { (axis: axis, level: $0) } : nil
      }
      let dots = known.map { value -> Dot in
        let place = place(value.axis, value.level)
        return Dot(
          x: SVG.number(place.x), y: SVG.number(place.y), r: isSmall ? "1.6" : "3.2", role: series.role)
      }
      let outline = known.map { point($0.axis, $0.level) }.joined(separator: " ")
      return Shape(role: series.role, outline: known.count > 2 ? outline : nil, dots: dots)
    }
    scale =
      isSmall
      ? []
      : (1...highest).map { level in
        let place = place(0, Double(level))
        return Label(
          x: SVG.number(place.x + 3), y: SVG.number(place.y + 10), text: String(level), anchor: "start")
      }
    names =
      isSmall
      ? []
      : axes.enumerated().map { axis, name in
        let (sine, cosine) = Circle.sineAndCosine(ofTurn: Double(axis) / Double(count))
        let x = centre + (radius + 14) * sine
        let y = centre - (radius + 14) * cosine
        let anchor = sine > 0.2 ? "start" : sine < -0.2 ? "end" : "middle"
        return Label(x: SVG.number(x), y: SVG.number(y + 4), text: name, anchor: anchor)
      }
  }
}

/// Sine and cosine without a mathematics library: exact enough for drawings, and the same on every machine.
enum Circle {
  /// - Parameter turn: 0 to 1 for a whole turn.
  static func sineAndCosine(ofTurn turn: Double) -> (sine: Double, cosine: Double) {
    let whole = turn - turn.rounded(.down)
    let quarter = Int((whole * 4).rounded())
    let angle = (whole - Double(quarter) / 4) * 2 * Double.pi
    // At most an eighth of a turn: the series' next terms are below a ten-millionth.
    let square = angle * angle
    let sine = angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)))
    let cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
    switch quarter % 4 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }
}
