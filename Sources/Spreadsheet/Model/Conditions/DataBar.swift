/// A bar in each cell, as long as its number is large.
public struct DataBar: Hashable, Sendable {
  public var color: Color
  /// Nil: zero, or the lowest value where that is below zero; and the highest value.
  public var minimum: ConditionalFormat.Threshold?
  public var maximum: ConditionalFormat.Threshold?
  /// Else faded to the right.
  public var isSolid = true
  public var borderColor: Color?
  public var negativeColor = Color(0xE15759)
  public var negativeBorderColor: Color?
  /// Between the bars above and below zero.
  public var axis = Axis.automatic
  public var axisColor = Color(0x7F7F7F)
  public var isFromRight = false
  /// Else the bar alone.
  public var showsValue = true

  public init(
    _ color: Color, minimum: ConditionalFormat.Threshold? = nil, maximum: ConditionalFormat.Threshold? = nil
  ) {
    self.color = color
    self.minimum = minimum
    self.maximum = maximum
  }

  /// `ST_DataBarAxisPosition`.
  public enum Axis: String, Hashable, Sendable {
    /// Where the values demand it.
    case automatic
    case middle
    /// Bars below zero start at the left too.
    case none
  }
}

/// A sign in each cell for the size of its number.
public struct IconSet: Hashable, Sendable {
  public var icons: Icons
  /// From which value on the second, third ... sign stands. Empty: equal parts of the way.
  public var thresholds: [ConditionalFormat.Threshold]
  public var isReversed: Bool
  public var showsValue = true

  public init(_ icons: Icons, from thresholds: [ConditionalFormat.Threshold] = [], isReversed: Bool = false) {
    self.icons = icons
    self.thresholds = thresholds
    self.isReversed = isReversed
  }

  /// `ST_IconSetType`, each with the number of its signs in front.
  public enum Icons: String, Hashable, Sendable, CaseIterable {
    case arrows3 = "3Arrows"
    case greyArrows3 = "3ArrowsGray"
    case flags3 = "3Flags"
    case trafficLights3 = "3TrafficLights1"
    case framedTrafficLights3 = "3TrafficLights2"
    case signs3 = "3Signs"
    case circledSymbols3 = "3Symbols"
    case symbols3 = "3Symbols2"
    case arrows4 = "4Arrows"
    case greyArrows4 = "4ArrowsGray"
    case redToBlack4 = "4RedToBlack"
    case rating4 = "4Rating"
    case trafficLights4 = "4TrafficLights"
    case arrows5 = "5Arrows"
    case greyArrows5 = "5ArrowsGray"
    case rating5 = "5Rating"
    case quarters5 = "5Quarters"

    public var count: Int {
      switch rawValue.utf8.first {
      case UInt8(ascii: "3"): 3
      case UInt8(ascii: "4"): 4
      default: 5
      }
    }
  }
}
