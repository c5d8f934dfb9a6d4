import Assessment

extension DealFlow {
  var json: JSONValue {
    [
      "won": .integer(won), "lost": .integer(lost), "winRate": JSONValue(winRate),
      "winRateInterval": JSONValue(winRateInterval), "meanAmount": JSONValue(meanAmount),
      "cycleDays": JSONValue(cycleDays), "velocity": JSONValue(velocity),
      "stages": .array(stages.map(\.json)), "bottleneck": JSONValue(bottleneck),
      "losses": losses?.json ?? .null, "coverage": coverage?.json ?? .null, "gaps": JSONValue(gaps),
    ]
  }
}

extension DealFlow.Stage {
  fileprivate var json: JSONValue {
    [
      "stage": .integer(number), "closed": .integer(closed), "won": .integer(won),
      "interval": JSONValue(interval), "chart": JSONValue(chart), "probability": JSONValue(probability),
      "conversion": JSONValue(conversion), "best": JSONValue(best), "falling": .boolean(isFalling),
      "gain": JSONValue(gain), "medianDays": JSONValue(medianDays), "open": .integer(open),
      "openAmount": .number(openAmount), "openDays": JSONValue(openDays),
      "expectedDays": JSONValue(expectedDays),
      "slow": .boolean(isSlow),
    ]
  }
}

extension DealFlow.Losses {
  fileprivate var json: JSONValue {
    [
      "entered": .array(entered.map { .integer($0) }),
      "supported": supported.map { .array($0.map { .integer($0) }) } ?? .null,
    ]
  }
}

extension DealFlow.Coverage {
  fileprivate var json: JSONValue {
    [
      "quota": .number(quota), "winRate": .number(winRate), "required": .number(required),
      "open": .number(open),
    ]
  }
}
