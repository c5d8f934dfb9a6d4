public import Assessment
import OfficeFiles
import Planning
import Spreadsheet

/// A finding as it is handed back in a workbook, whoever found it.
public struct NotedFinding: Hashable, Sendable {
  public var code: String
  public var severity: Severity
  /// As the workbook calls it; nil when the finding concerns the workbook as a whole.
  public var sheet: String?
  /// `E14`.
  public var cell: String?
  public var message: String
  public var remedy: String
  /// By which it is known again in the next return.
  public var fingerprint: String

  public init(
    code: String, severity: Severity, sheet: String?, cell: String?, message: String, remedy: String,
    fingerprint: String
  ) {
    self.code = code
    self.severity = severity
    self.sheet = sheet
    self.cell = cell
    self.message = message
    self.remedy = remedy
    self.fingerprint = fingerprint
  }

  public init(_ finding: Finding) {
    self.init(
      code: finding.code, severity: finding.severity, sheet: finding.sheet, cell: finding.cell,
      message: finding.message, remedy: finding.remedy, fingerprint: finding.fingerprint)
  }

  /// `Set-up!E14`, the sheet alone, or nothing.
  var place: String { [sheet, cell].compactMap(\.self).joined(separator: "!") }
}

/// What became of a finding since the workbook was annotated before.
public enum FindingState: String, Hashable, Sendable, CaseIterable {
  /// Not there the last time.
  case new
  /// There the last time, too.
  case open
  /// Gone since.
  case fixed
}

extension NotedFinding {
  /// What is wrong with a list of findings, as the end of a sentence.
  public struct Failure: Error, Hashable, Sendable {
    public var problem: String
  }

  /// Reads findings as `planner check --format json` prints them: an object with the key `findings`, or the list
  /// itself. Of each, `severity` and `message` must be there.
  public static func all(in value: JSONValue) throws(Failure) -> [NotedFinding] {
    let list: JSONValue? = if case .array = value { value } else { value["findings"] }
    guard case .array(let items)? = list else {
      throw Failure(problem: "has no list of findings")
    }
    var findings: [NotedFinding] = []
    for (place, item) in items.enumerated() {
      do { findings.append(try NotedFinding(item)) } catch {
        throw Failure(problem: "finding \(place + 1) \(error.problem)")
      }
    }
    return findings
  }

  private init(_ value: JSONValue) throws(Failure) {
    guard case .object = value else { throw Failure(problem: "is no object") }
    func text(_ key: String) throws(Failure) -> String? {
      switch value[key] {
      case nil, .null?: return nil
      case .string(let text)?: return text
      default: throw Failure(problem: "has a \"\(key)\" that is no text")
      }
    }
    guard let message = try text("message"), !message.isEmpty else {
      throw Failure(problem: "has no \"message\"")
    }
    let word = try text("severity") ?? ""
    guard let severity = Severity(rawValue: word) else {
      throw Failure(
        problem:
          "has the severity \"\(word)\", not one of \(Severity.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    let cell = try text("cell")
    if let cell, CellReference(cell)?.isInGrid != true {
      throw Failure(problem: "has \"\(cell)\" for a cell")
    }
    let sheet = try text("sheet")
    if cell != nil, sheet == nil { throw Failure(problem: "names a cell but no sheet") }
    let code = try text("code") ?? ""
    self.init(
      code: code, severity: severity, sheet: sheet, cell: cell, message: message,
      remedy: try text("remedy") ?? "",
      fingerprint: try text("fingerprint")
        ?? StableHash.hexadecimal(of: [code, sheet ?? "", cell ?? "", message].joined(separator: "\u{1F}")))
  }
}
