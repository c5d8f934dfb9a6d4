import Assessment
import Forms
import Planning
import Spreadsheet

/// Small templates, forms and scores; some of their texts are as bad as a stranger's can be.
enum Samples {
  /// An escape sequence, a title, bidi controls, a line break, wide and combining characters.
  static let hostile = "\u{1B}[31mBäckerei\u{1B}]0;x\u{7} \u{202E}GmbH\u{2069}\n東京 e\u{301}שלום"

  static let day = CalendarDate(year: 2026, month: 3, day: 31)

  static func template(_ kind: String, _ content: any TemplateContent) -> Template {
    Template(
      kind: kind, version: 1, language: "en", texts: Texts([]), content: content, source: "kind: \(kind)\n")
  }

  static let readiness = template(
    "readiness",
    ReadinessContent(
      questions: [
        ReadinessQuestion(id: "q1", text: "Are your processes in place?", help: ""),
        ReadinessQuestion(id: "q2", text: "Do they work?", help: ""),
        ReadinessQuestion(id: "q3", text: "Do you have the resources to close the gaps?", help: ""),
      ],
      areas: [
        ReadinessArea(id: "process", name: "Process", weight: 1),
        ReadinessArea(id: "data", name: "Daten & Qualität", weight: 1),
        ReadinessArea(id: "people", name: hostile, weight: 1),
      ],
      items: [
        ReadinessItem(
          id: "01", area: "process",
          text: "Is the path from first contact to signed customer written down?",
          isCritical: true, action: "Write it down in one meeting, with the people who walk it every day.",
          dimension: "D02"),
        ReadinessItem(
          id: "10", area: "data", text: "Do 80 % of open deals have an account and an amount?",
          isCritical: false,
          action: hostile, dimension: "D03"),
      ]))

  static let maturity = template(
    "maturity",
    MaturityContent(
      levels: [
        MaturityLevel(number: 1, numeral: "I", name: "Ad hoc", summary: "Depends on people."),
        MaturityLevel(number: 2, numeral: "II", name: "Repeatable", summary: "Works again."),
        MaturityLevel(number: 3, numeral: "III", name: "Defined", summary: "Written and shared."),
      ],
      dimensions: [
        MaturityDimension(
          id: "D01", name: "Strategy", entryLevel: 2, weight: 1, anchors: [],
          gates: [
            EvidenceGate(level: 3, items: ["The plan, with owners", "A frontline person names the goals"])
          ]),
        MaturityDimension(
          id: "D02", name: "A dimension with a name that is far too long for the table", entryLevel: 2,
          weight: 1,
          anchors: [], gates: [EvidenceGate(level: 2, items: ["The list of stages"])]),
        MaturityDimension(id: "D03", name: hostile, entryLevel: 2, weight: 1, anchors: [], gates: []),
      ]))

  static let funnelKPI = template(
    "funnel-kpi",
    FunnelKPIContent(
      stages: [
        FunnelStage(id: "S1", name: "Awareness", question: ""),
        FunnelStage(id: "S2", name: "Interest", question: ""),
      ],
      goals: [Goal(id: "G01", name: "Be found", question: "")],
      tactics: [Tactic(id: "T01", name: "Blog", definition: "")],
      kpis: [
        KPI(
          id: "K03", name: "Click-through rate", stage: "S1", goal: "G01", tactics: [],
          formula: "clicks / impressions",
          unit: .percent, direction: .higher, source: "ads", cadence: .weekly, timing: .leading,
          isVanity: false,
          needs: ["K01", "B01"], band: nil)
      ],
      baseFigures: [BaseFigure(id: "B01", name: "Media spend", unit: .money)],
      funnel: [
        FunnelStep(id: "visitors", name: "Visitors", rateKPI: "K16"),
        FunnelStep(id: "leads", name: "Leads", rateKPI: "K23"),
        FunnelStep(id: "won", name: "Won deals", rateKPI: nil),
      ]))

  static let pipeline = template(
    "pipeline",
    PipelineContent(
      stages: ["Suspect", "Prospect", "Qualified", "Scoped", "Evaluated", "Proposed", "Won", "Post-mortem"]
        .enumerated().map { index, name in
          PipelineStage(
            number: index + 1, name: name, summary: "", activities: "", milestone: "They reply.",
            documents: "",
            crmTasks: "", probability: nil, cap: nil, partnerForecast: "", partnerProbability: nil,
            ageLimit: nil)
        }, currencies: ["EUR"]))
}
