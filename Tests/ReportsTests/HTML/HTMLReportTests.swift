import Assessment
import Forms
import Planning
import Spreadsheet
import Testing

@testable import Reports

@Suite("The HTML report") struct HTMLReportTests {
  static func workbook(_ template: Template, _ score: any KindScore, client: String? = Samples.hostile)
    throws -> JudgedWorkbook
  {
    try JudgedWorkbook(
      path: "in/<b>\"\(template.kind)\".xlsx", client: client, round: "2026 spring",
      asOf: #require(Samples.day),
      template: template, answers: Answers(), placement: Placement(),
      check: CheckResult(
        findings: [CheckReportTests.finding, CheckReportTests.plan],
        skipped: [SkippedRule(code: "KPI045", path: "a", reason: "None.")],
        accepted: [Accepted(finding: CheckReportTests.plan, why: "<script>alert(1)</script>")],
        outcomes: [RuleOutcome(code: "KPI006", severity: .error, judged: 1, failing: 1)]),
      score: score, contentHash: "", isBlank: false)
  }

  static var all: [JudgedWorkbook] {
    get throws {
      [
        try workbook(Samples.readiness, Samples.readinessScore),
        try workbook(Samples.maturity, Samples.maturityScore),
        try workbook(Samples.funnelKPI, Samples.funnelScore),
        try workbook(Samples.pipeline, Samples.severalCurrencies),
        try workbook(Samples.alignment, Samples.alignmentScore),
        try workbook(Samples.flow, Samples.flowScore),
        try workbook(Samples.nurture, Samples.nurtureScore),
        try workbook(Samples.socialROI, Samples.socialROIScore),
        try workbook(Samples.linking, Samples.linkingScore),
        try workbook(Samples.reciprocity, Samples.reciprocityScore),
      ]
    }
  }

  @Test("a section a result, verdict first, method last; no word is missing, no text is markup")
  func client() throws {
    let page = try HTMLReport(try Self.all, portfolio: nil, version: "1.2.3").text
    let ids = page.split(separator: "<section id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(
      ids == [
        "verdict", "readiness", "maturity", "funnel-kpi", "pipeline", "alignment", "conversion-3c",
        "nurture", "social-roi", "linking", "reciprocity", "findings", "method",
      ])
    #expect(page.contains("A readiness project comes first (repair first)"))
    #expect(page.contains("<span class=\"cell\">E14</span>"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{1B}"))
    #expect(!page.contains("\u{202E}"))
    for kind in [
      "readiness.", "maturity.", "funnel-kpi.", "pipeline.", "alignment.", "conversion-3c.", "nurture.",
      "social-roi.", "linking.",
      "reciprocity.",
      "findings.", "method.",
      "t.",
    ] {
      #expect(!page.contains(">\(kind)"), "a key stands where a text should")
    }
    #expect(!page.contains("{{"))
    #expect(page.contains("Made with planner 1.2.3"))
  }

  @Test("several clients are a portfolio, whose own script is the only one")
  func portfolio() throws {
    let other = try Self.workbook(Samples.readiness, Samples.readinessScore, client: "Other")
    let workbooks = try Self.all + [other]
    let page = try HTMLReport(workbooks, portfolio: try Portfolio(workbooks), version: "1").text
    #expect(page.split(separator: "<script").count == 2)
    #expect(page.contains("2 clients, 11 workbooks"))
    #expect(page.contains("<table class=\"clients\" data-sortable>"))
  }

  @Test("the policy allows the page's own style and script by their hashes, and nothing else")
  func policy() throws {
    let page = try HTMLReport(try Self.all, portfolio: nil, version: "1").text
    let style = try #require(page.split(separator: "<style>").last?.split(separator: "</style>").first)
    let hash = SHA256.policySource(of: String(style)).replacing("'", with: "&#39;")
    #expect(
      page.contains(
        "Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src \(hash); script-src"))
    #expect(!page.contains("unsafe"))
    #expect(!page.contains(" style=\""))
    #expect(!page.contains("://"))
  }

  @Test("the alignment chart is a table of nine boxes in words, and the conversations have both questions")
  func alignment() throws {
    var workbook = try Self.workbook(Samples.alignment, Samples.alignmentScore)
    workbook.answers.tables["sales"] = [
      AnswerRow(key: "8", values: ["question": .text("Who waits?"), "answer": .text("  \n")])
    ]
    workbook.answers.tables["marketing"] = [
      AnswerRow(key: "8", values: ["answer": .text("Answers\nof <peers>")])
    ]
    let page = try HTMLReport([workbook], portfolio: nil, version: "1").text
    #expect(page.contains("<strong>53 % aligned</strong>"))
    #expect(page.contains("Both sides answered 6 of 9 boxes."))
    #expect(page.contains("On how important the boxes are they agree fairly (weighted kappa 0.42)."))
    #expect(page.contains("On how well they work today too few ratings of both sides can be compared."))
    #expect(
      page.contains(
        "<th scope=\"row\">Value</th><td><span class=\"score heat1\">1 of 4</span><span class=\"rating\">important 5 : 2 <span class=\"badge caution\">seen differently</span></span><span class=\"rating\">works – : 2</span></td>"
      ))
    #expect(page.split(separator: "<span class=\"score heat").count == 10)
    #expect(page.contains("<h3>Conversations worth starting</h3>"))
    #expect(page.contains("<h4 dir=\"auto\">Velocity x Community</h4>"))
    #expect(
      page.contains(
        "<span class=\"badge\">Sales</span> Who waits?</dt><dd dir=\"auto\">No answer yet.</dd>"))
    #expect(
      page.contains(
        "</span> Which content would make the deals that we win larger?</dt><dd dir=\"auto\">Answers of &lt;peers&gt;</dd>"
      ))
    #expect(page.contains("Sales has not answered. The two sides do not name the same KPI.</p>"))
  }

  @Test("the map tells who leads with the strongest call, and each phase its holes")
  func flow() throws {
    let page = try HTMLReport(
      [try Self.workbook(Samples.flow, Samples.flowScore)], portfolio: nil, version: "1"
    ).text
    #expect(page.contains("<strong>The way is closed to 60 %</strong>"))
    #expect(page.contains("Phases with one lead: 1 of 2."))
    #expect(page.contains("<td class=\"heat3\">Leads (3)</td><td class=\"heat1\">Helps</td>"))
    #expect(page.contains("<td class=\"heat0\">·</td>"))
    #expect(page.contains("<td class=\"caution\" data-head=\"Leads\">Nobody</td>"))
    #expect(page.contains("data-head=\"Asked (so far)\">1 (7)</td>"))
    #expect(page.contains("data-head=\"What is open\">Nobody leads.</td>"))
    #expect(page.contains("Fields asked: 7, of which 71 % say what for"))
    #expect(page.contains("Before people say who they are: 6, more than 5."))
    #expect(page.contains("Calls to action live on: Content 2, Conversation 0, Conversion 1."))
  }

  @Test("the tracker tells who raises a hand, who is overdue, and where leads wait without content")
  func nurture() throws {
    let page = try HTMLReport(
      [try Self.workbook(Samples.nurture, Samples.nurtureScore)], portfolio: nil, version: "1"
    ).text
    #expect(
      page.contains("<strong>Raised hands: 1</strong> <span class=\"figure\">Verification overdue: 2</span>"))
    #expect(page.contains("Priorities, needs and role not all verified: 1."))
    #expect(
      page.contains(
        "data-head=\"Weight\"><span class=\"badge good\">10.5</span></td><td data-head=\"What to do\">Raises a hand: call now.</td>"
      ))
    let overdue = page.split(separator: "class=\"number caution\" data-head=\"Days overdue\">").dropFirst()
    #expect(overdue.map { $0.prefix { $0 != "<" } } == ["90", "50"])
    #expect(page.contains("How many pieces there are: 2 of 6 have some."))
    #expect(
      page.contains(
        "<td class=\"heat0\">· <span class=\"badge bad\">leads: 2</span></td><td class=\"heat1\">1</td></tr>")
    )
    #expect(page.contains("21,700 as entered, 20,302 by what was verified: 6 % rests on old"))
    #expect(page.contains("At a rate of 0.40 a year, a month of delay costs 277.78 of"))
  }

  @Test(
    "the ledger tells counts, what goes together where there are enough, and never a cause",
    arguments: [false, true])
  func reciprocity(isEnough: Bool) throws {
    let score = isEnough ? Samples.reciprocityScore : Samples.fewDeals
    let page = try HTMLReport(
      [try Self.workbook(Samples.reciprocity, score)], portfolio: nil, version: "1"
    ).text
    #expect(page.contains("This tells what goes together, not what follows from what"))
    #expect(!page.lowercased().contains("causes"))
    #expect(page.contains("aria-label=\"With a closed loop: "))
    #expect(page.contains("Odds ratio 4.50 (95 %: 1.17 to 17.37).") == isEnough)
    #expect(page.contains("Test and interval disagree: decide nothing by either alone.") == isEnough)
    #expect(page.contains("With a closed loop 60 % were won, without 25 %: a difference of 35 %") == isEnough)
    #expect(
      page.contains("Closed deals: 3. Too few, with and without a closed loop, to compare") == !isEnough)
    #expect(page.contains("<td class=\"number\">8 : 5</td><td class=\"number\">5 : 10</td>") == isEnough)
  }

  @Test("direct profit and contribution stand apart with their bounds, and without a cost there is no return")
  func socialROI() throws {
    func page(_ score: SocialROIScore) throws -> String {
      try HTMLReport([try Self.workbook(Samples.socialROI, score)], portfolio: nil, version: "1").text
    }
    let whole = try page(Samples.socialROIScore)
    #expect(whole.contains("<strong>Return on direct profit: -24 %</strong>"))
    #expect(whole.contains("it lies between 75 % and 223 %."))
    #expect(whole.contains("<strong>A lower bound for a part only.</strong>"))
    #expect(
      whole.contains(
        "<th scope=\"row\">Contribution, at most</th><td class=\"number\">35,261</td><td class=\"number\">223 %</td>"
      ))
    #expect(whole.contains("Referrals are worth 6,701: a line of its own, in no return."))
    #expect(whole.contains("<th scope=\"row\">85 %</th><td class=\"number\">3.40</td>"))
    #expect(whole.contains("aria-label=\"Customers: 4 of 4\""))
    let begun = try page(Samples.socialROIBegun)
    #expect(begun.contains("<strong>No cost entered yet</strong>"))
    #expect(begun.contains("No contribution entered."))
    var alone = Samples.socialROIScore
    (alone.contribution.claim, alone.roi.least) = (.association, nil)
    #expect(try page(alone).contains("at most 223 %. There is no group to compare with"))
  }

  @Test("a German workbook has a German page")
  func german() throws {
    let template = Template(
      kind: "readiness", version: 1, language: "de", texts: Texts([]), content: Samples.readiness.content,
      source: "")
    let page = try HTMLReport(
      [try Self.workbook(template, Samples.readinessScore)], portfolio: nil, version: "1"
    ).text
    #expect(page.contains("<html lang=\"de\">"))
    #expect(page.contains("47,5 von 100"))
    #expect(page.contains("Erst ein Vorbereitungsprojekt (zuerst instand setzen)"))
  }

  @Test("every report has its words in every language, with the same places for numbers")
  func words() throws {
    let english = try TemplateLibrary.reportWords(language: "en").texts
    for language in TemplateLibrary.languages {
      let words = try TemplateLibrary.reportWords(language: language)
      #expect(words.language == language)
      #expect(Set(words.texts.values.keys) == Set(english.values.keys))
      for (key, text) in words.texts.values {
        #expect(Self.places(text) == Self.places(english[key] ?? ""), "\(language): \(key)")
      }
    }
  }

  private static func places(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != "}" })
      })
  }
}

@Suite("What the HTML report is made of") struct HTMLPartsTests {
  @Test(
    "SHA-256 gives the digests of FIPS 180-4",
    arguments: [
      ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
      ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
      ),
      (
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "fT50oF19sVvOStnsBljqmOPwbu7PFrTG//LaRX3cLzQ="
      ),
      (
        "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
        "oPqxN39Jp1m1f2MxgmLr6J+r/JkOjpPOrCmEVhSCudQ="
      ),
      (
        "ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
        "XDCRx4P3e36kx0UP8lrzDftYSLr+y3TsUhCCQf8UEA8="
      ),
    ])
  func digests(text: String, digest: String) {
    #expect(SHA256.base64(SHA256.digest(of: Array(text.utf8))) == digest)
  }

  @Test("a quotation mark is escaped, whatever hangs on it")
  func escaping() {
    let escape = Escaping().escapeText
    #expect(escape("\"\u{338} onload=x <\u{338}b>") == "&quot;\u{338} onload=x &lt;\u{338}b&gt;")
    #expect(escape("'a' & \u{1B}[1m\u{202E}") == "&#39;a&#39; &amp; \u{FFFD}[1m")
  }

  @Test("a number's place is filled once: what a client wrote in braces stays")
  func filling() throws {
    let phrases = Phrases(try TemplateLibrary.reportWords(language: "en"))
    #expect(phrases("of", ["value": "{total}", "total": "9"]) == "{total} of 9")
    #expect(phrases("no.such.key") == "no.such.key")
  }

  @Test("a radar puts its levels on the spokes, the first one upwards")
  func radar() {
    let chart = RadarChart(
      axes: ["a", "b", "c", "d"], series: [.init(role: "proved", values: [5, 2.5, nil, 0])], label: "x")
    #expect(chart.shapes[0].outline == "180,40 250,180 180,180")
    #expect(chart.names.map(\.anchor) == ["middle", "start", "middle", "end"])
    #expect(chart.rings.count == 5)
    let few = RadarChart(
      axes: ["a", "b"], series: [.init(role: "proved", values: [.infinity, nil])], label: "x")
    #expect(few.shapes[0].outline == nil)
  }

  @Test("sine and cosine are those of the mathematics library to seven places")
  func circle() {
    let (sine, cosine) = Circle.sineAndCosine(ofTurn: 1.0 / 12)
    #expect(abs(sine - 0.5) < 1e-6)
    #expect(abs(cosine - 0.866_025_4) < 1e-6)
    for turn in stride(from: -1.0, through: 2.0, by: 0.01) {
      let (sine, cosine) = Circle.sineAndCosine(ofTurn: turn)
      #expect(abs(sine * sine + cosine * cosine - 1) < 1e-5)
    }
  }

  @Test("bars and funnels stay within their frame, whatever the numbers")
  func frames() {
    #expect(ShareBar(7, label: "").width == "100")
    #expect(ShareBar(-.infinity, label: "").width == "0")
    #expect(ShareBar(0.5, mark: 0.7, label: "").mark == "69.7")
    let funnel = FunnelChart(
      [
        .init(name: "a", actual: 400, target: .nan, value: "400", rate: "25 %", isWorst: true),
        .init(name: "b", actual: 100, target: nil, value: "100", rate: nil, isWorst: false),
      ], label: "")
    #expect(funnel.steps.map { $0.actual?.width } == ["352", "176"])
    #expect(funnel.steps[0].target == nil)
    #expect(HeatCell(0, most: 9).shade == "0")
    #expect((1...9).map { HeatCell($0, most: 9).shade } == ["1", "1", "1", "2", "2", "3", "3", "4", "4"])
  }
}
