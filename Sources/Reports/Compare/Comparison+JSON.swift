import Assessment
import Planning

extension Comparison {
  public var json: JSONValue {
    [
      "before": before.json, "after": after.json, "kinds": .array(kinds.map(\.json)),
      "onlyBefore": JSONValue(onlyBefore), "onlyAfter": JSONValue(onlyAfter),
    ]
  }
}

extension Comparison.Side {
  fileprivate var json: JSONValue {
    [
      "client": JSONValue(client), "round": JSONValue(round), "asOf": JSONValue(asOf),
      "paths": JSONValue(paths),
    ]
  }
}

extension KindComparison {
  fileprivate var json: JSONValue {
    [
      "kind": .string(kind),
      "moved": .array(
        moved.map {
          [
            "measure": .string($0.id), "before": Self.value($0.before), "after": Self.value($0.after),
            "change": JSONValue($0.change), "better": JSONValue($0.isBetter),
          ]
        }), "unchanged": .integer(unchanged),
      "findings": [
        "fixed": .array(fixed.map(Self.json)), "open": .array(open.map(Self.json)),
        "new": .array(new.map(Self.json)), "unknown": .array(unknown.map(Self.json)),
      ], "kpis": .array(kpis.map(\.json)), "deals": .array(deals.map(\.json)),
    ]
  }

  private static func value(_ measure: Measure?) -> JSONValue {
    measure?.word.map(JSONValue.string) ?? JSONValue(measure?.number)
  }

  private static func json(_ finding: Finding) -> JSONValue {
    [
      "code": .string(finding.code), "severity": .string(finding.severity.rawValue),
      "path": .string(finding.path), "sheet": JSONValue(finding.sheet), "cell": JSONValue(finding.cell),
      "field": .string(finding.field), "message": .string(finding.message), "remedy": .string(finding.remedy),
      "fingerprint": .string(finding.fingerprint),
    ]
  }
}

extension KPIPath {
  fileprivate var json: JSONValue {
    [
      "id": .string(id), "stage": JSONValue(stage), "tactic": JSONValue(tactic),
      "segment": JSONValue(segment),
      "unit": JSONValue(unit?.rawValue), "direction": JSONValue(direction?.rawValue),
      "baseline": JSONValue(baseline), "baselineDate": JSONValue(baselineDate), "target": JSONValue(target),
      "targetDate": JSONValue(targetDate), "actual": JSONValue(actual), "actualDate": JSONValue(actualDate),
      "newTarget": JSONValue(newTarget), "newTargetDate": JSONValue(newTargetDate),
      "progress": JSONValue(progress), "due": JSONValue(due), "state": .string(state.rawValue),
    ]
  }
}

extension DealMove {
  fileprivate var json: JSONValue {
    [
      "deal": JSONValue(deal), "account": JSONValue(account), "before": before?.json ?? .null,
      "after": after?.json ?? .null,
    ]
  }
}

extension DealMove.Standing {
  fileprivate var json: JSONValue {
    [
      "status": .string(status), "stage": JSONValue(stage), "amount": JSONValue(amount),
      "currency": JSONValue(currency),
    ]
  }
}
