import Assessment
import Forms
import Planning
import Spreadsheet

extension DealsReport {
  /// Everything: how the file was read, the forecast, the deals, the findings.
  public var json: JSONValue {
    let check = CheckReport([CheckReport.Entry(path: export.path, result: judged.check)]).json
    return [
      "path": .string(export.path), "crm": .string(export.crm), "language": JSONValue(export.language),
      "sheet": .string(export.sheet), "headRow": .integer(export.headRow),
      "asOf": .string(judged.asOf.description),
      "columns": .array(export.columns.map(\.json)), "unused": JSONValue(export.unused),
      "style": export.style.json,
      "stages": .array(export.stages.map(\.json)), "pipelines": JSONValue(export.pipelines),
      "leftOut": .integer(export.leftOut), "milestones": .boolean(export.hasMilestones),
      "forecast": forecast, "history": judged.flow.json,
      "evidence": .array(judged.evidence.map { JSONValue($0) }),
      "deals": .array(deals), "findings": check["findings"] ?? [], "skipped": check["skipped"] ?? [],
    ]
  }

  /// What the export proves, as answers for a maturity scorecard (`planner fill`).
  public var evidenceAnswers: JSONValue { JSONValue.evidenceAnswers(judged.evidence) }

  /// A line a deal.
  public var ndjson: String { deals.map { JSONWriter.text($0, .compact) + "\n" }.joined() }

  private var forecast: JSONValue {
    guard case .object(let members) = judged.score.json else { return .null }
    return .object(members.filter { $0.key != "deals" })
  }

  /// The deals in the order of the file: the same keys for every CRM, then what was made of them.
  private var deals: [JSONValue] {
    rows.enumerated().map { index, row in
      var members = [JSONMember("row", JSONValue(line(index)))]
      members += Self.dealKeys.map { JSONMember($0, key($0, row)) }
      let score = judged.score.deals.indices.contains(index) ? judged.score.deals[index] : nil
      members += [
        JSONMember("supportedStage", JSONValue(score?.supportedStage)),
        JSONMember("probabilityUsed", JSONValue(score?.probability)),
        JSONMember("adjusted", JSONValue(score?.adjusted)), JSONMember("health", JSONValue(score?.health)),
        JSONMember("next", JSONValue(score?.next)),
        JSONMember("derailing", JSONValue(score?.health.map { _ in judged.flow.derailing.contains(index) })),
      ]
      return .object(members)
    }
  }

  private func key(_ key: String, _ row: AnswerRow) -> JSONValue {
    // Stages are numbers here as in the scores.
    if key == "stage" { return JSONValue(row[key]?.choice.flatMap { Int($0) }) }
    return JSONValue(row[key])
  }
}

extension DealExport.Column {
  fileprivate var json: JSONValue {
    ["field": .string(field.rawValue), "head": .string(head), "column": .integer(column)]
  }
}

extension DealExport.Stage {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "stage": .string(stage.word), "deals": .integer(count),
      "mapped": .boolean(isMapped),
    ]
  }
}

extension DealExport.Style {
  fileprivate var json: JSONValue {
    [
      "days": JSONValue(isDayFirst.map { $0 ? "day-first" : "month-first" }),
      "decimal": JSONValue(decimal.map(String.init)),
      "probability": JSONValue(probability?.rawValue),
    ]
  }
}
