/// How a cell looks and whether it may be changed. A value; a workbook keeps each different one once
/// (``StyleTable``).
public struct Style: Hashable, Sendable {
  public var font = Font()
  public var fill: Color?
  public var border = Border()
  public var alignment = Alignment()
  public var numberFormat = NumberFormat.general
  /// A locked cell can't be changed while its sheet is protected. All cells are locked unless said otherwise.
  public var isLocked = true
  public init() {}
}

/// A colour, as red, green and blue.
public struct Color: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
  /// From `0x1F4E79`.
  public init(_ rgb: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
      blue: UInt8(truncatingIfNeeded: rgb))
  }
}

/// How the characters of a cell look.
public struct Font: Hashable, Sendable {
  public var name = "Arial"
  /// In points.
  public var size = 10.0
  public var isBold = false
  public var isItalic = false
  public var isUnderlined = false
  public var color: Color?
  public init() {}
}

/// The lines around a cell.
public struct Border: Hashable, Sendable {
  public enum Line: String, Hashable, Sendable {
    case thin, medium, thick, hair, dashed, dotted
    case double = "double"
  }
  public struct Edge: Hashable, Sendable {
    public var line: Line
    public var color: Color
    public init(_ line: Line, _ color: Color) {
      self.line = line
      self.color = color
    }
  }
  public var left: Edge?
  public var right: Edge?
  public var top: Edge?
  public var bottom: Edge?
  public init() {}
  /// The same edge on all four sides.
  public init(all edge: Edge) {
    left = edge
    right = edge
    top = edge
    bottom = edge
  }
}

/// Where in its cell a text stands, and whether it breaks into lines.
public struct Alignment: Hashable, Sendable {
  public enum Horizontal: String, Hashable, Sendable {
    case general, left, center, right, fill, justify, centerContinuous
  }
  public enum Vertical: String, Hashable, Sendable { case top, center, bottom }
  public var horizontal = Horizontal.general
  public var vertical = Vertical.bottom
  public var wrapsText = false
  public var indent = 0
  /// Degrees, counter-clockwise, -90 to 90.
  public var rotation = 0
  public init() {}
}

/// A number format by its code, as `0.0%`.
public struct NumberFormat: Hashable, Sendable {
  public let code: String
  public init(_ code: String) { self.code = code }
  public static let general = NumberFormat("General")
  public static let text = NumberFormat("@")
  public static let integer = NumberFormat("#,##0")
  public static let percent = NumberFormat("0%")
  public static let date = NumberFormat("yyyy\\-mm\\-dd")
}

/// The place of a style in its workbook's table.
public struct StyleID: Hashable, Sendable {
  public let index: Int
  /// The style of cells of which nothing is said.
  public static let standard = StyleID(index: 0)
}

/// All styles of a workbook, each once, in the order of their first use.
public struct StyleTable: Sendable {
  public private(set) var styles: [Style] = [Style()]
  private var indices: [Style: Int] = [Style(): 0]

  public init() {}

  public mutating func id(of style: Style) -> StyleID {
    if let index = indices[style] { return StyleID(index: index) }
    indices[style] = styles.count
    styles.append(style)
    return StyleID(index: styles.count - 1)
  }

  /// The style of an id of this table; the standard one for an id that is none of it.
  public subscript(_ id: StyleID) -> Style { styles.indices.contains(id.index) ? styles[id.index] : Style() }
}
