import Assessment

extension PipelineScore {
  var json: JSONValue {
    [
      "open": open?.json ?? .null, "weightedEntered": JSONValue(weightedEntered),
      "weighted": JSONValue(weighted),
      "sd": JSONValue(sd), "band80": JSONValue(band80), "largestShare": JSONValue(largestShare),
      "deals": .array(deals.map(\.json)), "bottleneck": JSONValue(bottleneck),
      "byCurrency": .array(byCurrency.map(\.json)),
    ]
  }
}

extension PipelineScore.OpenDeals {
  fileprivate var json: JSONValue { ["count": .integer(count), "amount": JSONValue(amount)] }
}

extension PipelineScore.Deal {
  fileprivate var json: JSONValue {
    [
      "id": JSONValue(id), "enteredStage": JSONValue(enteredStage),
      "supportedStage": JSONValue(supportedStage),
      "probability": JSONValue(probability), "adjusted": JSONValue(adjusted), "health": JSONValue(health),
      "next": JSONValue(next),
    ]
  }
}

extension PipelineScore.CurrencyForecast {
  fileprivate var json: JSONValue {
    [
      "currency": JSONValue(currency), "open": open.json, "weightedEntered": .number(weightedEntered),
      "weighted": .number(weighted), "sd": .number(sd), "band80": JSONValue(band80),
      "largestShare": JSONValue(largestShare),
    ]
  }
}
