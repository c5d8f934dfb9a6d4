/// Why a text is no formula, or none that can be read here, and where.
public struct FormulaSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Problem: Hashable, Sendable {
    /// The text ended where something was still due.
    case unexpectedEnd
    /// Something stands where it can't.
    case unexpected(String)
    case unknownError(String)
    /// References to other files, to parts of tables, intersections, whole rows.
    case unsupported(String)
    /// More levels than a formula may have.
    case tooDeep
    case tooLong
  }
  /// Counted in Unicode scalars from 0.
  public let position: Int
  public let problem: Problem

  public var description: String {
    switch problem {
    case .unexpectedEnd: return "the formula ends too early"
    case .unexpected(let text): return "'\(text)' was not expected at character \(position + 1)"
    case .unknownError(let text): return "'\(text)' at character \(position + 1) is no error value"
    case .unsupported(let what): return "\(what) at character \(position + 1) can't be read"
    case .tooDeep: return "the formula is nested too deeply at character \(position + 1)"
    case .tooLong: return "the formula is longer than \(SpreadsheetLimits.formula) characters"
    }
  }
}
