import Assessment
import Forms
import Foundation
import Planning
import Spreadsheet
import Testing

@testable import History

@Suite("The history of scores")
struct ScoreHistoryTests {
  /// A database in a folder of its own.
  private final class Scratch {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("history-\(UUID().uuidString)")
    var path: String { folder.appendingPathComponent("h.sqlite").path }
    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  private func workbook(
    _ client: String, _ answer: String, round: String = "1", day: String = "2026-03-31"
  ) throws -> JudgedWorkbook {
    let form = try FormRegistry.form(for: TemplateLibrary.builtIn(kind: "readiness"))
    var answers = form.defaults
    answers.fields["client"] = .text(client)
    answers.fields["round"] = .text(round)
    for id in ["q1", "q2", "q3"] { answers.fields[id] = .choice(answer) }
    let returned = ReturnedForm(
      path: "\(client).xlsx", schema: form.schema, answers: answers, placement: Placement(),
      template: form.template, producer: "", notices: [])
    return try JudgedWorkbook(returned, asOf: try #require(CalendarDate(day)))
  }

  private var today: CalendarDate { get throws { try #require(CalendarDate("2026-04-01")) } }

  @Test("a workbook is recorded once, whatever its file is called; the file stays as it is")
  func once() throws {
    let scratch = try Scratch()
    let history = try ScoreHistory(scratch.path, for: .writing)
    #expect(try history.record(workbook("Acme", "yes"), json: "{}", on: today))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
    var renamed = try workbook("Acme", "yes")
    renamed.path = "other.xlsx"
    #expect(try !history.record(renamed, json: "{}", on: today))
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == bytes)
    #expect(try history.record(workbook("Acme", "no"), json: "{}", on: today))
    let records = try ScoreHistory(scratch.path, for: .reading).records()
    #expect(records.count == 2)
    #expect(records.first?.measures.first?.id == "verdict")
    #expect(records.first?.measures.first?.better == "higher")
  }

  @Test("records come by client, whatever the case, and by day")
  func order() throws {
    let scratch = try Scratch()
    let history = try ScoreHistory(scratch.path, for: .writing)
    for (client, round, day) in [
      ("beta", "2", "2026-06-30"), ("Acme", "1", "2026-03-31"), ("Beta", "1", "2026-03-31"),
    ] {
      try history.record(workbook(client, "yes", round: round, day: day), json: "{}", on: today)
    }
    #expect(try history.records().map(\.round) == ["1", "1", "2"])
    #expect(try history.records(client: " BETA ").count == 2)
    #expect(try history.records(client: "nobody").isEmpty)
    let trends = HistoryTrend.all(try history.records())
    #expect(trends.map(\.client) == ["Acme", "Beta"])
    #expect(trends[1].points.map(\.asOf) == ["2026-03-31", "2026-06-30"])
  }

  @Test("several raters of a round are one point, at the lower median")
  func raters() throws {
    let scratch = try Scratch()
    let history = try ScoreHistory(scratch.path, for: .writing)
    try history.record(workbook("Acme", "yes"), json: "{}", on: today)
    try history.record(workbook("acme", "no"), json: "{}", on: today)
    let point = try #require(HistoryTrend.all(try history.records()).first?.points.first)
    #expect(point.workbooks == 2)
    #expect(point.measures.first { $0.id == "q1" }?.word == "no")
  }

  @Test("what is no database, not ours, or of a later version is told, and left alone")
  func foreign() throws {
    let scratch = try Scratch()
    #expect(throws: HistoryError.self) { try ScoreHistory(scratch.path, for: .reading) }
    try Data("not a database, but long enough to be looked at as one".utf8).write(
      to: URL(fileURLWithPath: scratch.path))
    let error = #expect(throws: HistoryError.self) { try ScoreHistory(scratch.path, for: .writing) }
    #expect(error?.problem == "is no database")
    #expect(error?.code == 26)
  }
}
