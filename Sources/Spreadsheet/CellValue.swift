/// What stands in a cell, or comes out of a formula. Dates are numbers (see ``CalendarDate/serial``), as they
/// are in a spreadsheet; that a number is a date is said by its format.
public enum CellValue: Hashable, Sendable {
  case blank
  case number(Double)
  case text(String)
  case boolean(Bool)
  case error(ErrorValue)
}

/// An error that a cell holds, by the name that the standard gives it. An open set: files hold others too.
public struct ErrorValue: Hashable, Sendable, CustomStringConvertible {
  public let code: String
  public init(_ code: String) { self.code = code }
  public var description: String { code }

  public static let null = ErrorValue("#NULL!")
  public static let divisionByZero = ErrorValue("#DIV/0!")
  public static let value = ErrorValue("#VALUE!")
  public static let reference = ErrorValue("#REF!")
  public static let name = ErrorValue("#NAME?")
  public static let number = ErrorValue("#NUM!")
  public static let notAvailable = ErrorValue("#N/A")
}

extension CellValue: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension CellValue {
  public var number: Double? { if case .number(let value) = self { value } else { nil } }
  public var text: String? { if case .text(let value) = self { value } else { nil } }
}
