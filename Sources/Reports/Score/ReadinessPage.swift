import Assessment
import Planning

/// The readiness of a client on one page: the verdict, what it rests on, what to do next.
struct ReadinessPage {
  let score: ReadinessScore
  let names: Names

  /// Thresholds of the verdict (domain section 5.2), shown as marks under the bars.
  static let leastArea = 50.0
  static let leastOverall = 70.0
  static let notYetOverall = 40.0

  func write(on page: inout Page) {
    page.paragraph(headline, hanging: 2, tone: score.verdict == .implement ? .good : .strong)
    page.paragraph(reason, indent: 2)
    questions(on: &page)
    areas(on: &page)
    contradictions(on: &page)
    gaps(on: &page)
    deciding(on: &page)
  }

  private func questions(on page: inout Page) {
    page.blank()
    page.line(Span("The three questions", .strong))
    for (id, answer) in [("q1", score.questions.q1), ("q2", score.questions.q2), ("q3", score.questions.q3)] {
      page.entry(Span(Self.answer(answer), answer == "yes" ? .good : .caution), names[id], width: 10)
    }
  }

  private func areas(on page: inout Page) {
    let width = 36
    let label = min(20, score.areas.map { DisplayWidth.of(names[$0.id]) }.max() ?? 0)
    page.blank()
    page.line(Span("Areas", .strong), Span("  (0 to 100; each needs 50, their mean 70)", .quiet))
    for area in score.areas + [overall] {
      let name = area.id.isEmpty ? "Overall" : names[area.id]
      let bar = Bar.filled(area.score.map { $0 / 100 }, width: width, on: page.terminal)
      let least = area.id.isEmpty ? Self.leastOverall : Self.leastArea
      let tone: Terminal.Tone = area.score.map { $0 >= least ? .good : .caution } ?? .quiet
      let number = area.score.map { Fitting.right(NumberWords.fixed($0, places: 1), 5) } ?? "too few answers"
      page.line(
        Span(Fitting.left(Fitting.cut(TextSafety.line(name), to: label), label)), "  ", Span(bar, tone), "  ",
        Span(number, tone), indent: 2)
    }
    guard !page.terminal.isMarkdown else { return }
    let marks = Bar.marks([Int(Self.leastArea), Int(Self.leastOverall)], width: width)
    page.line(Span(marks, .quiet), indent: 2 + label + 2)
  }

  private var overall: ReadinessScore.Area {
    ReadinessScore.Area(id: "", score: score.overall, assessable: score.overall != nil)
  }

  private func contradictions(on page: inout Page) {
    guard !score.contradictions.isEmpty else { return }
    page.blank()
    page.line(Span("Answers that contradict each other", .strong))
    for contradiction in score.contradictions {
      let question = Self.questionOfRule[contradiction.code].map { names[$0] } ?? ""
      let items = contradiction.items.map { "\($0) \(names[$0])" }.joined(separator: "; ")
      page.paragraph(
        "\(contradiction.code)  yes to \"\(question)\", but no to \(items)", indent: 2, hanging: 8)
    }
  }

  private func gaps(on page: inout Page) {
    guard !score.gaps.isEmpty else { return }
    let shown = score.gaps.prefix(5)
    page.blank()
    let rest = score.gaps.count > shown.count ? "  (\(shown.count) of \(score.gaps.count))" : ""
    page.line(Span("What to do next", .strong), Span(rest, .quiet))
    for gap in shown {
      let critical = names.items.first { $0.id == gap.item }?.isCritical == true ? ", critical" : ""
      page.entry(Span(gap.item), names[gap.item], width: 2)
      page.paragraph("-> \(gap.action)", indent: 6, hanging: 3)
      page.line(
        Span(
          "priority \(NumberWords.decimal(gap.priority)), \(Self.effort(gap.effort)) effort\(critical)",
          .quiet),
        indent: 9)
    }
  }

  private func deciding(on page: inout Page) {
    guard !score.decidingAnswers.isEmpty else { return }
    let shown = score.decidingAnswers.prefix(5)
    page.blank()
    let rest =
      score.decidingAnswers.count > shown.count ? "  (\(shown.count) of \(score.decidingAnswers.count))" : ""
    page.line(Span("One answer decides", .strong), Span(rest, .quiet))
    for answer in shown {
      page.entry(
        Span(answer.item),
        "\(Self.answer(answer.to)) instead of \(Self.answer(answer.from)): \(Self.words(answer.verdict))",
        width: 2)
    }
  }
}

extension ReadinessPage {
  static let questionOfRule = ["RDY002": "q1", "RDY003": "q2", "RDY004": "q3"]

  static func words(_ verdict: ReadinessVerdict) -> String {
    switch verdict {
    case .implement: "ready, go ahead and implement"
    case .readinessProject: "a readiness project comes first"
    case .notYet: "not yet"
    }
  }

  private var variant: String {
    guard score.verdict == .readinessProject else { return "" }
    switch score.variant {
    case nil: return ""
    case .small: return " (small)"
    case .repair: return " (repair)"
    case .repairWithHelp: return " (repair, with help from outside)"
    case .vacuum: return " (nothing to automate yet)"
    }
  }

  var headline: String { "Readiness: \(Self.words(score.verdict))\(variant)" }

  /// Why the verdict is what it is (domain section 5.1).
  private var reason: String {
    switch (score.verdict, score.variant) {
    case (.implement, _): return "The process exists and works, and gaps can be closed."
    case (.readinessProject, .small):
      return "It works today, but nothing can sustain it: secure an owner, hours and a budget first."
    case (.readinessProject, .repair):
      return "Automation would magnify a process that does not work: repair it first."
    case (.readinessProject, .repairWithHelp):
      return "The process needs repair and there is nobody to do it: get help from outside."
    case (.readinessProject, .vacuum):
      return "There is nothing to automate yet: write the process and run it by hand first."
    case (.readinessProject, nil): return shortfall
    case (.notYet, _):
      if let overall = score.overall, overall < Self.notYetOverall {
        return
          "Too little is in place: \(NumberWords.fixed(overall, places: 1)) overall, and 40 is the least."
      }
      if score.questions.q1 != "yes", score.questions.q3 != "yes" {
        return "There is nothing to automate and nobody to build it: come back with a sponsor."
      }
      return "Two or more critical points are missing altogether."
    }
  }

  /// What the quiz lacks when the three questions alone would say go.
  private var shortfall: String {
    var lacks: [String] = []
    if let overall = score.overall, overall < Self.leastOverall {
      lacks.append("\(NumberWords.fixed(overall, places: 1)) overall instead of 70")
    }
    let low = score.areas.filter { $0.score.map { $0 < Self.leastArea } ?? false }.map { names[$0.id] }
    if !low.isEmpty { lacks.append("less than 50 in \(NumberWords.list(low))") }
    let open = score.areas.filter { $0.score == nil }.map { names[$0.id] }
    if !open.isEmpty { lacks.append("too few answers in \(NumberWords.list(open))") }
    let critical = score.gaps.filter { gap in names.items.first { $0.id == gap.item }?.isCritical == true }
    if !critical.isEmpty { lacks.append("critical points open: \(NumberWords.list(critical.map(\.item)))") }
    guard !lacks.isEmpty else { return "The three questions say go, but the quiz does not bear them out." }
    return "The three questions say go, the quiz does not: \(lacks.joined(separator: "; "))."
  }

  static func answer(_ id: String?) -> String {
    switch id {
    case nil: "no answer"
    case "unknown": "don't know"
    case "shown": "yes, shown"
    case "na": "not asked"
    case let id?: id
    }
  }

  private static func effort(_ effort: Int) -> String {
    switch effort {
    case ...1: "little"
    case 2: "some"
    default: "much"
    }
  }
}

extension ReadinessPage: ScorePage {
  static let headlineMeasures = ["verdict", "overall"]
  var json: JSONValue { score.json }

  static let standingWords = "of the quiz's points"

  var cell: Span {
    let points = score.overall.map { " " + NumberWords.decimal($0, places: 0) } ?? ""
    switch score.verdict {
    case .implement: return Span("go" + points, .good)
    case .readinessProject: return Span("project" + points, .caution)
    case .notYet: return Span("not yet" + points, .bad)
    }
  }
}
