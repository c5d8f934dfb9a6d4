import Assessment

extension Portfolio {
  /// The object under `portfolio` (Documentation/portfolio.md).
  public var json: JSONValue {
    [
      "workbooks": .integer(workbooks), "kinds": JSONValue(kinds),
      "clients": .array(clients.map(\.json)),
      "notReturned": .array(
        incomplete.map {
          [
            "client": JSONValue($0.client), "round": JSONValue($0.round), "missing": JSONValue($0.missing),
            "blank": JSONValue($0.blank),
          ]
        }),
      "distribution": distribution.json,
      "findings": .array(
        findings.map {
          [
            "code": .string($0.code), "severity": .string($0.severity.rawValue),
            "clients": .integer($0.clients),
            "findings": .integer($0.findings),
          ]
        }),
    ]
  }
}

extension PortfolioClient {
  fileprivate var json: JSONValue {
    [
      "client": JSONValue(client), "round": JSONValue(round), "returned": JSONValue(returned),
      "blank": JSONValue(blank), "missing": JSONValue(missing), "results": .array(results.map(\.json)),
      "errors": .integer(errors), "warnings": .integer(warnings), "infos": .integer(infos),
      "worst": .array(
        worst.map {
          [
            "code": .string($0.code), "severity": .string($0.severity.rawValue), "path": .string($0.path),
            "sheet": JSONValue($0.sheet), "cell": JSONValue($0.cell), "field": .string($0.field),
            "message": .string($0.message), "remedy": .string($0.remedy),
            "fingerprint": .string($0.fingerprint),
          ]
        }), "contradictions": .array(contradictions.map(\.json)),
    ]
  }
}

extension Contradiction {
  var json: JSONValue {
    [
      "code": .string(code), "severity": .string(severity.rawValue), "claim": claim.json,
      "evidence": evidence.json, "message": .string(message), "remedy": .string(remedy),
      "fingerprint": .string(fingerprint),
    ]
  }
}

extension ContradictionSide {
  fileprivate var json: JSONValue {
    [
      "path": .string(path), "kind": .string(kind), "sheet": JSONValue(sheet), "cell": JSONValue(cell),
      "field": .string(field), "value": JSONValue(value),
    ]
  }
}

extension PortfolioDistribution {
  fileprivate var json: JSONValue {
    .object(known + others.map { JSONMember($0.kind, Self.spreads($0.spreads)) })
  }

  private static func spreads(_ parts: [Part]) -> JSONValue {
    .object(parts.map { JSONMember($0.id, $0.spread.json) })
  }

  /// The kinds that have more to tell than measures.
  private var known: [JSONMember] {
    [
      JSONMember(
        "readiness",
        [
          "verdicts": Self.counts(ReadinessVerdict.allCases.map { ($0.rawValue, verdicts[$0]) }),
          "overall": readiness.json,
          "areas": .array(areas.map { ["id": .string($0.id), "score": $0.spread.json] }),
        ]),
      JSONMember(
        "maturity",
        [
          "staged": Self.counts((1...5).map { (String($0), staged[$0]) }), "index": maturity.json,
          "dimensions": .array(
            dimensions.map {
              [
                "id": .string($0.id), "levels": .array($0.counts.map(JSONValue.integer)),
                "unrated": .integer($0.unrated), "median": JSONValue($0.median),
                "inflation": JSONValue($0.inflation),
              ]
            }),
        ]),
      JSONMember(
        "funnel-kpi",
        [
          "grades": Self.counts(
            [SetupGrade.Grade.usable, .usableWithWarnings, .notUsable].map { ($0.rawValue, grades[$0]) }),
          "score": setups.json,
        ]),
      JSONMember("pipeline", ["proved": proved.json]),
    ]
  }

  private static func counts(_ counts: [(String, Int?)]) -> JSONValue {
    .object(counts.map { JSONMember($0.0, .integer($0.1 ?? 0)) })
  }
}

extension PortfolioDistribution.Spread {
  fileprivate var json: JSONValue {
    [
      "clients": .integer(count), "low": JSONValue(low), "median": JSONValue(median), "high": JSONValue(high),
    ]
  }
}
