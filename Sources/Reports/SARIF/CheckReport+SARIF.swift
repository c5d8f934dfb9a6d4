import Assessment

extension CheckReport {
  /// The findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), for viewers and code hosts that
  /// know it: the rules with their help, a result a finding with sheet and cell as its logical location, findings
  /// that the client accepted as suppressed results, and rules that could not be judged as notifications.
  ///
  /// - Parameter version: of the program.
  public func sarif(version: String) -> JSONValue {
    let log = SARIFLog(self)
    return [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "planner", "version": .string(version), "semanticVersion": .string(version),
              "language": "en", "rules": .array(log.rules.map(SARIFLog.rule)),
            ]
          ],
          "invocations": [
            ["executionSuccessful": .boolean(true), "toolExecutionNotifications": .array(log.notifications)]
          ],
          "artifacts": .array(log.paths.map { ["location": ["uri": .string(SARIFLog.uri($0))]] }),
          "columnKind": "unicodeCodePoints", "results": .array(log.results),
        ]
      ],
    ]
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
}

/// The parts of a log.
private struct SARIFLog {
  let report: CheckReport
  /// Those that the log speaks of, by code.
  let rules: [RuleDescription]
  let paths: [String]

  init(_ report: CheckReport) {
    self.report = report
    let results = report.entries.map(\.result)
    let codes = Set(
      results.flatMap(\.findings).map(\.code) + results.flatMap(\.accepted).map(\.finding.code)
        + results.flatMap(\.skipped).map(\.code))
    rules = RuleRegistry.all.filter { codes.contains($0.code) }
    var seen: Set<String> = []
    paths = report.entries.map(\.path).filter { seen.insert($0).inserted }
  }

  static func rule(_ rule: RuleDescription) -> JSONValue {
    let help = "\(rule.fix) Why: \(rule.why) Source: \(rule.source)"
    let markdown =
      "**How to fix:** \(MarkdownText.escaped(rule.fix))\n\n**Why:** \(MarkdownText.escaped(rule.why))\n\n"
      + "**Source:** \(MarkdownText.escaped(rule.source))"
    return [
      "id": .string(rule.code), "name": .string(pascal(rule.name)),
      "shortDescription": ["text": .string(message(rule.what))],
      "fullDescription": ["text": .string(message("\(rule.what) \(rule.why)"))],
      "help": ["text": .string(message(help)), "markdown": .string(markdown)],
      "defaultConfiguration": ["level": .string(level(rule.severity))],
      "properties": ["tags": JSONValue(rule.kinds)],
    ]
  }

  var results: [JSONValue] {
    report.entries.flatMap { entry in
      entry.result.findings.map { JSONValue.object(members($0)) }
        + entry.result.accepted.map { accepted in
          let suppression: JSONValue = [
            "kind": "inSource", "status": "accepted",
            "justification": .string(accepted.why.isEmpty ? "no reason given" : accepted.why),
          ]
          return .object(members(accepted.finding) + [JSONMember("suppressions", [suppression])])
        }
    }
  }

  private func members(_ finding: Finding) -> [JSONMember] {
    var members = [JSONMember("ruleId", .string(finding.code))]
    // A rule of a later version of the settings could be unknown: then its code alone has to do.
    if let index = rules.firstIndex(where: { $0.code == finding.code }) {
      members.append(JSONMember("ruleIndex", .integer(index)))
    }
    members += [
      JSONMember("level", .string(Self.level(finding.severity))),
      JSONMember(
        "message",
        [
          "text": .string(
            Self.message("\(CheckReport.place(of: finding)): \(finding.message) \(finding.remedy)"))
        ]),
      JSONMember("locations", [location(finding)]),
      JSONMember("partialFingerprints", ["planner/v1": .string(finding.fingerprint)]),
      JSONMember(
        "properties",
        [
          "field": .string(finding.field), "value": JSONValue(finding.value?.answer),
          "expected": JSONValue(finding.expected), "remedy": .string(finding.remedy),
        ]),
    ]
    return members
  }

  private func location(_ finding: Finding) -> JSONValue {
    var artifact = [JSONMember("uri", .string(Self.uri(finding.path)))]
    if let index = paths.firstIndex(of: finding.path) {
      artifact.append(JSONMember("index", .integer(index)))
    }
    let logical: JSONValue =
      if let sheet = finding.sheet {
        [
          "name": .string(finding.cell ?? sheet),
          "fullyQualifiedName": .string(CheckReport.place(of: finding)),
          "kind": .string(finding.cell == nil ? "sheet" : "cell"),
        ]
      } else {
        ["name": .string(finding.field), "fullyQualifiedName": .string(finding.field), "kind": "field"]
      }
    return ["physicalLocation": ["artifactLocation": .object(artifact)], "logicalLocations": [logical]]
  }

  var notifications: [JSONValue] {
    report.entries.flatMap(\.result.skipped).map { skipped in
      [
        "level": "note", "message": ["text": .string(Self.message("Not judged: \(skipped.reason)"))],
        "associatedRule": ["id": .string(skipped.code)],
        "locations": [
          ["physicalLocation": ["artifactLocation": ["uri": .string(Self.uri(skipped.path))]]]
        ],
      ]
    }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// Plain text of a message: brackets would be links, braces the places of arguments (clauses 3.11.5 and 3.11.6).
  static func message(_ text: String) -> String {
    var result = ""
    for scalar in TextSafety.line(text).unicodeScalars {
      switch scalar {
      case "\\", "[", "]": result += "\\"
      case "{", "}": result.unicodeScalars.append(scalar)
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// `target-beats-baseline` as `TargetBeatsBaseline`, the form that the standard asks for.
  private static func pascal(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// A path as a URI reference (RFC 3986): relative ones stay relative.
  static func uri(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let isPlain =
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || "-._~/".utf8.contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
