import Assessment

extension MaturityScore {
  var json: JSONValue {
    [
      "dimensions": .array(dimensions.map(\.json)), "staged": JSONValue(staged),
      "blocking": JSONValue(blocking),
      "index": JSONValue(index), "interval": JSONValue(interval), "agreement": agreement?.json ?? .null,
      "flags": JSONValue(flags.map(\.rawValue)),
    ]
  }
}

extension MaturityScore.Dimension {
  fileprivate var json: JSONValue {
    [
      "id": .string(id), "rated": JSONValue(rated), "evidence": JSONValue(evidence),
      "scored": JSONValue(scored),
      "target": JSONValue(target), "gap": JSONValue(gap), "inflation": JSONValue(inflation),
      "confidence": .string(confidence.rawValue),
    ]
  }
}

extension MaturityScore.Agreement {
  fileprivate var json: JSONValue {
    [
      "alpha": JSONValue(alpha), "raters": .integer(raters),
      "byDimension": .array(
        byDimension.map {
          [
            "id": .string($0.id), "n": .integer($0.n), "range": JSONValue($0.range), "rwg": JSONValue($0.rwg),
            "rwgMv": JSONValue($0.rwgMv), "awg": JSONValue($0.awg),
          ]
        }),
      "icc": icc.map { ["single": JSONValue($0.single), "average": JSONValue($0.average)] } ?? .null,
      "interval": JSONValue(interval),
    ]
  }
}

extension JSONValue {
  /// `[low, high]`.
  init(_ interval: Interval?) {
    self = interval.map { .array([.number($0.low), .number($0.high)]) } ?? .null
  }
}
