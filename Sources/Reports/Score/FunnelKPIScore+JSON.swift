import Assessment
import Planning

extension FunnelKPIScore {
  var json: JSONValue {
    [
      "score": JSONValue(score), "grade": .string(grade.rawValue), "errors": .integer(errors),
      "warnings": .integer(warnings), "infos": .integer(infos),
      "coverage": [
        "stages": coverage.stages.json, "goals": coverage.goals.json, "tactics": coverage.tactics.json,
      ],
      "kpis": .array(kpis.map(\.json)), "funnel": funnel.json,
    ]
  }
}

extension FunnelKPIScore.Share {
  fileprivate var json: JSONValue {
    ["covered": .integer(covered), "total": .integer(total), "missing": JSONValue(missing)]
  }
}

extension FunnelKPIScore.KPIRow {
  fileprivate var json: JSONValue {
    [
      "id": JSONValue(id), "stage": JSONValue(stage), "unit": JSONValue(unit?.rawValue),
      "baseline": JSONValue(baseline), "target": JSONValue(target),
      "direction": JSONValue(direction?.rawValue),
      "computable": .boolean(computable), "missing": JSONValue(missing),
    ]
  }
}

extension FunnelKPIScore.Funnel {
  fileprivate var json: JSONValue {
    [
      "volumes": volumes.json, "rates": rates.json, "product": JSONValue(product),
      "worstStage": JSONValue(worstStage), "required": JSONValue(required),
    ]
  }
}

extension FunnelKPIScore.Pair {
  fileprivate var json: JSONValue { ["actual": JSONValue(actual), "target": JSONValue(target)] }
}

extension JSONValue {
  /// An object with a number a key.
  init(_ numbers: [KeyedNumber]) { self = .object(numbers.map { JSONMember($0.key, JSONValue($0.value)) }) }
}
