import Assessment
import Forms
import Planning
import Spreadsheet

extension LinksReport {
  /// Everything but the whole lists of records, which the CSV has.
  public var json: JSONValue {
    [
      "path": .string(counted.path), "crm": .string(counted.crm), "asOf": .string(judged.asOf.description),
      "files": .array(counted.files.map(Self.file)),
      "passedOver": .array(
        counted.passedOver.map { ["path": .string($0.path), "reason": .string($0.reason)] }),
      "notes": JSONValue(counted.notes),
      "linking": LinkingPage(score: judged.score, names: names).json,
      "counts": .array(counted.counts.map(count)),
      "clusters": .array(
        counted.clusters.largest.map { cluster in
          [
            "object": .string(cluster.object.rawValue), "size": .integer(cluster.size),
            "rows": .array(cluster.rows.map(row)),
          ]
        }),
      "objects": .array(
        counted.objects.map { object in
          [
            "object": .string(object.object.rawValue), "rows": .integer(object.rows),
            "asked": .integer(object.asked), "filled": .integer(object.filled),
            "missing": JSONValue(object.missing),
          ]
        }),
      "evidence": .array(judged.evidence.map { JSONValue($0) }),
      "findings": CheckReport([CheckReport.Entry(path: counted.path, result: judged.check)]).json["findings"]
        ?? [],
    ]
  }

  /// What the exports prove, as answers for a maturity scorecard (`planner fill`).
  public var evidenceAnswers: JSONValue { JSONValue.evidenceAnswers(judged.evidence) }

  private static func file(_ file: CountedExports.File) -> JSONValue {
    [
      "path": .string(file.path), "sheet": JSONValue(file.sheet), "object": .string(file.object.rawValue),
      "rows": .integer(file.rows), "leftOut": .integer(file.leftOut),
      "columns": .array(
        file.columns.map {
          ["field": .string($0.name), "head": .string($0.head), "column": .integer($0.column)]
        }), "unused": JSONValue(file.unused),
    ]
  }

  private func count(_ count: LinkCount) -> JSONValue {
    [
      "code": .string(count.code), "rule": .string(count.key), "scope": JSONValue(count.scope),
      "failing": JSONValue(count.failing), "reason": JSONValue(count.reason),
      "leftOut": JSONValue(count.leftOut), "rows": .array(count.rows.map(row)),
    ]
  }

  private func row(_ row: LinkRow) -> JSONValue {
    [
      "object": .string(row.object.rawValue), "id": JSONValue(row.id), "file": .string(fileName(row.file)),
      "row": .integer(row.line),
    ]
  }
}
