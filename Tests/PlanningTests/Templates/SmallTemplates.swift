import Planning
import Testing

/// The smallest templates that have all that the program computes with, to break one thing at a time.
enum SmallTemplates {
  static let readiness = """
    kind: readiness
    version: 1
    language: en
    questions:
      - {id: q1, text: Plätze frei?, help: a}
      - {id: q2, text: Läuft es?, help: b}
      - {id: q3, text: Geht noch was?, help: c}
    areas:
      - {id: process, name: Prozeß, weight: 1}
    items:
      - {id: '01', area: process, text: Erste Frage?, critical: true, action: Tun., dimension: D01}
      - id: '02'
        area: process
        text: Zweite Frage?
        action: Lassen.
        dimension: D02
    texts:
      title: Titel
      subtitle: Untertitel
    """

  static let funnel = """
    kind: funnel-kpi
    version: 1
    language: en
    stages:
      - {id: S1, name: Awareness, question: Who?}
    goals:
      - {id: G01, name: Be found, question: Where?}
    tactics:
      - {id: T01, name: Blog, definition: Articles}
    baseFigures:
      - {id: B01, name: Spend, unit: money}
    funnel:
      - {id: visitors, name: Visitors, rateKPI: K01}
      - {id: leads, name: Leads, rateKPI: K01}
      - {id: mql, name: MQLs, rateKPI: K01}
      - {id: sql, name: SQLs, rateKPI: K01}
      - {id: opportunities, name: Opportunities, rateKPI: K01}
      - {id: won, name: Won}
    kpis:
      - id: K01
        name: Umsätze je Café
        stage: S1
        goal: G01
        tactics: [T01]
        formula: a / b
        unit: percent
        direction: higher
        source: CRM
        cadence: weekly
        timing: leading
        needs: [B01]
        band: {low: 0.1, high: 0.2, year: 2020, population: p, denominator: d, source: s}
      - {id: K02, name: Two, stage: S1, goal: G01, formula: f, unit: count, direction: lower, source: CRM,
         cadence: monthly, timing: lagging, needs: [K01]}
    texts:
      title: T
    """

  static let pipeline =
    """
    kind: pipeline
    version: 1
    language: en
    stages:

    """
    + (1...8).map { number in
      """
        - {number: \(number), name: N\(number), summary: s, activities: a, milestone: m, documents: d, crmTasks: c,
           partnerForecast: p, probability: 0.\(number), cap: 0.9}

      """
    }.joined() + """
      currencies: [EUR, USD]
      texts: {title: T}
      """

  static let maturity = """
    kind: maturity
    version: 1
    language: en
    levels:
      - {number: 1, numeral: I, name: A, summary: s}
      - {number: 2, numeral: II, name: B, summary: s}
      - {number: 3, numeral: III, name: C, summary: s}
      - {number: 4, numeral: IV, name: D, summary: s}
      - {number: 5, numeral: V, name: E, summary: s}
    dimensions:
      - id: D01
        name: Goals
        entryLevel: 2
        weight: 1
        anchors: [a, b, c, d, e]
        gates:
          - {level: 2, items: [x]}
          - {level: 3, items: [x, y]}
          - {level: 4, items: [x]}
          - {level: 5, items: [x]}
    texts: {title: T}
    """

  /// What is said about `yaml` under the name my.yaml, after one change; empty when it can be read.
  static func problems(
    in yaml: String, replacing old: String = "", with new: String = ""
  ) -> [String] {
    guard old.isEmpty || yaml.contains(old) else { return ["the text to replace is not there"] }
    var changed = yaml
    if let range = yaml.firstRange(of: old), !old.isEmpty { changed.replaceSubrange(range, with: new) }
    do throws(TemplateError) {
      _ = try Template(yaml: changed, file: "my.yaml")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }
}

/// One change to a template, and what is to be said about it.
struct Change: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let problems: [String]

  init(_ old: String, _ new: String, _ problems: [String]) {
    self.old = old
    self.new = new
    self.problems = problems
  }

  var testDescription: String { "\(old.debugDescription) -> \(new.debugDescription)" }
}
