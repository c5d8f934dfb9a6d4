import Assessment
import Planning

/// A flow map on one page: the holes of each phase, how strongly each function pulls, what the data are for.
struct Conversion3CPage: ScorePage {
  let score: Conversion3CScore
  let names: Names

  static let headlineMeasures = ["flow", "justified"]

  var headline: String {
    guard let flow = score.flow else { return "Flow: not filled in yet" }
    return
      "Flow: the way is closed to \(NumberWords.percent(flow, places: 0)), \(score.led) of \(NumberWords.count(score.phases.count, "phase")) with one lead"
  }

  static let portfolioHead = "flow map"
  static let standingWords = "of the way closed"

  var cell: Span {
    guard let flow = score.flow else { return Span("–", .quiet) }
    return Span(NumberWords.percent(flow, places: 0), tone(flow))
  }

  private func tone(_ flow: Double) -> Terminal.Tone { flow >= 0.9 ? .good : flow >= 0.6 ? .caution : .bad }

  func write(on page: inout Page) {
    page.paragraph(headline, hanging: 2, tone: .strong)
    guard score.flow != nil else { return }
    phases(on: &page)
    holes(on: &page)
    pull(on: &page)
    fields(on: &page)
    labels(on: &page)
  }

  private func leaders(_ phase: Conversion3CScore.Phase) -> Span {
    if phase.leads.isEmpty { return Span("nobody", .bad) }
    return Span(
      phase.leads.map { names[$0] }.joined(separator: ", "), phase.leads.count == 1 ? .plain : .caution)
  }

  private func phases(on page: inout Page) {
    page.blank()
    page.line(Span("Phase by phase", .strong))
    var table = TextTable(
      .words("", least: 8), .words("leads", least: 8), .number("calls"), .number("strength"),
      .number("fields"), .number("so far"), .number("points"))
    for phase in score.phases {
      table.row(
        Span(names[phase.id]), leaders(phase), Span(String(phase.calls), phase.calls == 0 ? .bad : .plain),
        Span(phase.strength.map(String.init) ?? "–"), Span(String(phase.fields)), Span(String(phase.soFar)),
        Span("\(phase.points) of \(phase.of)", phase.points == phase.of ? .good : .caution))
    }
    page.table(table)
  }

  private func holes(on page: inout Page) {
    let open = score.phases.filter { !$0.open.isEmpty }
    guard !open.isEmpty else { return }
    page.blank()
    page.line(Span("What is open", .strong))
    for phase in open {
      page.paragraph("\(names[phase.id]): \(phase.open)", indent: 2, hanging: 2, tone: .caution)
    }
  }

  private func pull(on page: inout Page) {
    guard score.cells.contains(where: { $0.strength != nil }) else { return }
    page.blank()
    page.line(Span("Strongest call to action of each function", .strong), Span("  (0 to 3)", .quiet))
    var table = TextTable(.words("", least: 10), .words("by phase", least: 20))
    for start in stride(from: 0, to: score.cells.count, by: max(1, score.phases.count)) {
      let cells = score.cells[start...].prefix(score.phases.count)
      let words = cells.compactMap { cell in cell.strength.map { "\(names[cell.phase]) \($0)" } }
      guard !words.isEmpty else { continue }
      table.row(Span(names[score.cells[start].function]), Span(words.joined(separator: ", ")))
    }
    page.table(table)
  }

  private func fields(on page: inout Page) {
    let fields = score.fields
    guard fields.asked > 0 else { return }
    page.blank()
    page.line(Span("Data", .strong))
    let share = fields.justified.map {
      "; \(NumberWords.percent($0, places: 0)) with a purpose, a place and a basis"
    }
    page.paragraph(
      "\(NumberWords.count(fields.asked, "field")) asked\(share ?? "").", indent: 2, hanging: 2)
    page.paragraph(
      "Before people say who they are: \(fields.early), at most \(fields.most).", indent: 2, hanging: 2,
      tone: fields.early > fields.most ? .caution : .plain)
  }

  private func labels(on page: inout Page) {
    let words = score.labels.map { "\(names[$0.id]) \($0.calls)" }.joined(separator: ", ")
    page.blank()
    page.paragraph("Calls to action live on: \(words).", hanging: 2)
  }
}

extension Conversion3CPage {
  var json: JSONValue {
    [
      "flow": JSONValue(score.flow), "led": .integer(score.led), "called": .integer(score.called),
      "phases": .array(score.phases.map(Self.json)), "cells": .array(score.cells.map(Self.json)),
      "fields": [
        "asked": .integer(score.fields.asked), "early": .integer(score.fields.early),
        "most": .integer(score.fields.most), "justified": JSONValue(score.fields.justified),
      ],
      "labels": .array(score.labels.map { ["id": .string($0.id), "calls": .integer($0.calls)] }),
    ]
  }

  private static func json(_ phase: Conversion3CScore.Phase) -> JSONValue {
    [
      "id": .string(phase.id), "leads": JSONValue(phase.leads), "calls": .integer(phase.calls),
      "onward": .integer(phase.onward), "strength": JSONValue(phase.strength),
      "fields": .integer(phase.fields), "soFar": .integer(phase.soFar), "points": .integer(phase.points),
      "of": .integer(phase.of), "open": .string(phase.open),
    ]
  }

  private static func json(_ cell: Conversion3CScore.Cell) -> JSONValue {
    [
      "function": .string(cell.function), "phase": .string(cell.phase), "role": JSONValue(cell.role),
      "strength": JSONValue(cell.strength),
    ]
  }
}
