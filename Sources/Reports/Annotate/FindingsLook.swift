import Assessment
import Spreadsheet

/// How the sheet of findings looks: as the planner's own workbooks do, and calm in any other.
struct FindingsLook {
  enum Role: Hashable {
    case title, subtitle, summary, hint, head, text, link
    /// Of findings that are fixed.
    case faded
    case state(FindingState)
    case severity(Severity)
  }

  /// Of the words in the list, in points.
  static let size = 10.0
  static let navy = Color(0x1F4E6B)
  private static let ink = Color(0x1B2733)
  private static let quiet = Color(0x51606E)
  private static let faded = Color(0x6B7783)
  private static let line = Color(0xDDE3E8)
  private static let headFill = Color(0xE3EBF1)

  /// Behind a cell with a finding of this severity; dark ink on it reads 12:1 and better.
  static func fill(_ severity: Severity) -> Color {
    switch severity {
    case .error: Color(0xF8D9D6)
    case .warning: Color(0xFCE8C8)
    case .info: Color(0xDDE9F2)
    }
  }

  private static func dark(_ severity: Severity) -> Color {
    switch severity {
    case .error: Color(0x7A1710)
    case .warning: Color(0x6B3F00)
    case .info: navy
    }
  }

  private var known: [Role: StyleID] = [:]

  mutating func id(_ role: Role, in table: inout StyleTable) -> StyleID {
    if let id = known[role] { return id }
    let id = table.id(of: Self.style(role))
    known[role] = id
    return id
  }

  private static func style(_ role: Role) -> Style {
    var style = Style()
    style.font.color = ink
    style.alignment.horizontal = .left
    style.alignment.vertical = .center
    switch role {
    case .title:
      style.font.size = 18
      style.font.isBold = true
      style.font.color = Color(0xFFFFFF)
      style.fill = navy
    case .subtitle:
      style.font.size = 11
      style.font.color = Color(0xDCE8F0)
      style.fill = navy
      style.alignment.vertical = .top
    case .summary:
      style.font.size = 12
      style.font.isBold = true
      style.font.color = navy
      style.alignment.vertical = .bottom
    case .hint:
      style.font.color = quiet
      style.alignment.vertical = .top
    case .head:
      style.font.isBold = true
      style.font.color = navy
      style.fill = headFill
      style.alignment.indent = 1
      style.border.bottom = .init(.thin, navy)
    case .text, .link, .faded, .state, .severity: row(role, &style)
    }
    return style
  }

  private static func row(_ role: Role, _ style: inout Style) {
    style.alignment.wrapsText = true
    style.alignment.indent = 1
    style.border.bottom = .init(.thin, line)
    switch role {
    case .link:
      style.font.color = navy
      style.font.isUnderlined = true
    case .faded: style.font.color = faded
    case .state(.new): style.font.isBold = true
    case .state(.fixed): style.font.color = Color(0x14532D)
    case .severity(let severity):
      style.font.isBold = severity == .error
      style.font.color = dark(severity)
      style.fill = fill(severity)
    default: break
    }
  }
}
