import Assessment

extension ReadinessScore {
  var json: JSONValue {
    [
      "verdict": .string(verdict.rawValue), "variant": JSONValue(variant?.rawValue),
      "questions": [
        "q1": JSONValue(questions.q1), "q2": JSONValue(questions.q2), "q3": JSONValue(questions.q3),
      ],
      "overall": JSONValue(overall),
      "areas": .array(
        areas.map {
          ["id": .string($0.id), "score": JSONValue($0.score), "assessable": .boolean($0.assessable)]
        }),
      "gaps": .array(
        gaps.map {
          [
            "item": .string($0.item), "priority": .number($0.priority), "action": .string($0.action),
            "effort": .integer($0.effort),
          ]
        }),
      "decidingAnswers": .array(
        decidingAnswers.map {
          [
            "item": .string($0.item), "from": JSONValue($0.from), "to": .string($0.to),
            "verdict": .string($0.verdict.rawValue),
          ]
        }),
      "contradictions": .array(
        contradictions.map { ["code": .string($0.code), "items": JSONValue($0.items)] }),
    ]
  }
}
