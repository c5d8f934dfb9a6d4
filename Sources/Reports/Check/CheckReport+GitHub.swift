import Assessment

extension CheckReport {
  /// A line a finding that GitHub shows beside the file of a change: a workflow command, with all that a command
  /// could be made of taken out of the client's words.
  public var github: String {
    entries.flatMap(\.result.findings).map(Self.annotation).joined()
  }

  private static func annotation(_ finding: Finding) -> String {
    let title = "\(finding.code) \(place(of: finding))"
    let text = [finding.message, "-> \(finding.remedy)"].map { data(TextSafety.line($0)) }.joined(
      separator: "%0A")
    return "::\(command(finding.severity)) file=\(property(finding.path)),title=\(property(title))::\(text)\n"
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// What stands behind the second `::`.
  private static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The value of a property: also without what ends it.
  private static func property(_ text: String) -> String {
    var result = ""
    for scalar in data(TextSafety.line(text)).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
