import Assessment
import Planning
import Spreadsheet

/// A nurture tracker on one page: whom to call, what is stale, where content is missing.
struct NurturePage: ScorePage {
  let score: NurtureScore
  let names: Names

  static let headlineMeasures = ["raised", "overdue"]

  var headline: String {
    let leads = NumberWords.count(score.leads.count, "lead")
    let raised = score.raised == 0 ? "nobody raises a hand" : "\(score.raised) raised a hand"
    return "Nurturing: \(leads), \(raised), \(score.overdue) to be verified again"
  }

  static let standingWords = "of leads verified"

  var cell: Span {
    Span("\(score.raised) up, \(score.overdue) due", score.overdue > 0 ? .caution : .good)
  }

  func write(on page: inout Page) {
    page.paragraph(headline, hanging: 2, tone: .strong)
    if score.neverVerified > 0 {
      page.paragraph(
        "\(NumberWords.count(score.neverVerified, "lead")): priorities, needs and role not all verified yet.",
        indent: 2, tone: .caution)
    }
    calls(on: &page)
    overdue(on: &page)
    coverage(on: &page)
    forecast(on: &page)
    delay(on: &page)
  }

  private func calls(on page: inout Page) {
    let shown = score.calls.prefix(10)
    guard !shown.isEmpty else { return }
    page.blank()
    page.line(Span("Call first", .strong))
    for (number, name) in shown.enumerated() {
      let lead = score.leads.first { $0.id == name }
      let account = lead?.account.map { " (\($0))" } ?? ""
      page.entry(
        Span(String(number + 1)), "\(name)\(account): \(lead?.advice ?? "")", width: 2,
        tone: lead?.raised == true ? .good : .plain)
    }
  }

  private func overdue(on page: inout Page) {
    let due = score.leads.filter { $0.overdue != nil }.sorted { ($0.overdue ?? 0) > ($1.overdue ?? 0) }
    guard !due.isEmpty else { return }
    page.blank()
    let shown = due.prefix(10)
    let rest = due.count > shown.count ? "  (\(shown.count) of \(due.count))" : ""
    page.line(Span("To be verified again", .strong), Span(rest, .quiet))
    var table = TextTable(
      .words("", least: 12), .words("stage", least: 8), .number("days overdue"), .fixed("since"))
    for lead in shown {
      table.row(
        Span(lead.id), Span(lead.stage.map { names[$0] } ?? "–"), Span(String(lead.overdue ?? 0), .caution),
        Span(lead.nextVerify?.description ?? "–", .quiet))
    }
    page.table(table)
  }

  private func coverage(on page: inout Page) {
    page.blank()
    let coverage = score.coverage
    let share = coverage.total == 0 ? 0 : Double(coverage.covered) / Double(coverage.total)
    page.line(
      Span("Content", .strong),
      Span("  \(coverage.covered) of \(coverage.total) personas by stages have some  "),
      Span(Bar.filled(share, width: 20, on: page.terminal), share < 0.5 ? .caution : .good))
    for cell in coverage.cells where cell.content == 0 && cell.leads > 0 {
      page.paragraph(
        "Leads wait without content: \(names[cell.persona]), \(names[cell.stage])", indent: 2, hanging: 2,
        tone: .caution)
    }
  }

  private func forecast(on page: inout Page) {
    guard let haircut = score.forecast.haircut else { return }
    page.blank()
    page.line(Span("Forecast", .strong))
    page.paragraph(
      "\(NumberWords.money(score.forecast.entered)) as entered, \(NumberWords.money(score.forecast.held)) by what was verified: \(NumberWords.percent(haircut, places: 0)) rest on old or missing words.",
      indent: 2, tone: haircut > 0.1 ? .caution : .plain)
  }

  private func delay(on page: inout Page) {
    guard let rate = score.delay.rate, let cost = score.delay.costPerMonth else { return }
    page.blank()
    page.line(Span("What waiting costs", .strong), Span("  (to think with, no forecast)", .quiet))
    page.paragraph(
      "At \(NumberWords.fixed(rate, places: 2)) a year a month of delay costs \(NumberWords.money(cost)) of the benefit that was entered.",
      indent: 2)
  }
}

extension NurturePage {
  var json: JSONValue {
    [
      "raised": .integer(score.raised), "overdue": .integer(score.overdue),
      "neverVerified": .integer(score.neverVerified), "calls": JSONValue(score.calls),
      "coverage": [
        "covered": .integer(score.coverage.covered), "total": .integer(score.coverage.total),
        "missing": JSONValue(score.coverage.missing),
        "cells": .array(
          score.coverage.cells.map {
            [
              "persona": .string($0.persona), "stage": .string($0.stage), "content": .integer($0.content),
              "leads": .integer($0.leads),
            ]
          }),
      ],
      "forecast": [
        "entered": .number(score.forecast.entered), "held": .number(score.forecast.held),
        "haircut": JSONValue(score.forecast.haircut),
      ],
      "delay": ["rate": JSONValue(score.delay.rate), "costPerMonth": JSONValue(score.delay.costPerMonth)],
      "leads": .array(score.leads.map(Self.json)),
    ]
  }

  private static func json(_ lead: NurtureScore.Lead) -> JSONValue {
    [
      "id": .string(lead.id), "account": JSONValue(lead.account), "persona": JSONValue(lead.persona),
      "stage": JSONValue(lead.stage), "verified": JSONValue(lead.verified),
      "nextVerify": JSONValue(lead.nextVerify), "overdue": JSONValue(lead.overdue),
      "signal": JSONValue(lead.signal), "raised": .boolean(lead.raised), "entered": JSONValue(lead.entered),
      "held": JSONValue(lead.held), "advice": .string(lead.advice),
    ]
  }
}
