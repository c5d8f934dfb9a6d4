import Assessment
import Forms
import Planning
import Spreadsheet

/// A workbook in which a rule finds something, and one that it judges and finds nothing in.
struct RuleExample: Sendable {
  let code: String
  let fires: @Sendable () throws -> ReturnedForm
  let holds: @Sendable () throws -> ReturnedForm

  /// One for each rule that can judge a workbook by itself.
  static let all: [RuleExample] =
    ofAlignment + ofDeals + ofFiles + ofFlow + ofLinks + ofNurture + ofPlans + ofRatings + ofReciprocity
    + ofSocialROI

  /// Rules that are skipped until the records of a CRM can be handed over with a workbook (domain section 13, V45,
  /// V46).
  static let waiting: Set = ["KPI045", "KPI046"]

  private static let ofPlans: [RuleExample] = {
    var codes: Set<String> = []
    return PlantedFault.all.filter { $0.code.hasPrefix("KPI") && codes.insert($0.code).inserted }.map {
      fault in
      RuleExample(code: fault.code) {
        var plan = try CleanPlan()
        _ = try plan.plant(fault, kpi: fault.kpis.first ?? "")
        return plan.asMade
      } holds: {
        try CleanPlan().asMade
      }
    }
  }()

  private static let ofDeals: [RuleExample] =
    CleanDeals.faults.map { fault in
      RuleExample(code: fault.code) {
        try CleanDeals.form(fault.deal, fault.column, fault.value)
      } holds: {
        try CleanDeals.form()
      }
    }
    + CleanDeals.exportFaults.map { fault in
      RuleExample(code: fault.code) {
        try CleanDeals.export(fault.deal, fault.column, fault.value)
      } holds: {
        try CleanDeals.export()
      }
    }
}

// MARK: Files

extension RuleExample {
  private static let ofFiles: [RuleExample] =
    [
      ("FILE001", ReadingNotice.Kind.manifestMissing), ("FILE003", .sheetMissing),
      ("FILE004", .columnMissing),
      ("FILE005", .rowMissing), ("FILE013", .sheetCopied),
    ].map { code, kind in
      file(code) {
        $0.notices = [ReadingNotice(kind, table: "setup", column: "owner", message: "What is amiss.")]
      }
    } + [
      file("FILE002") { $0.schema.version = 99 },
      file("FILE006") {
        $0.facts.formulas = FormulaFacts(
          expected: 9, found: 8,
          changed: [
            ChangedFormula(.cell(table: "setup", row: 0, column: "check"), value: "fine")
          ])
      },
      file("FILE007") {
        $0.facts.formulas = FormulaFacts(
          expected: 9, found: 9,
          stale: [
            StaleResult(.cell(table: "setup", row: 0, column: "check"), stored: "OK", computed: "No owner")
          ])
      },
      file("FILE008") { $0.answers.tables["setup"]?[0].values["baseline"] = .unexpected(.error(.name)) },
      file("FILE009") { $0.answers.tables["setup"]?[0].values["note"] = .text("Lorem ipsum") },
      file("FILE010") { $0.facts.hasMacros = true },
      file("FILE011") { $0.facts.externalLinks = 1 },
      file("FILE012") { $0.facts.hiddenSheets = ["Prices"] },
      file("FILE014") { $0.answers.fields["sellers"] = .unexpected("two or three") },
    ]

  private static func file(_ code: String, _ change: @escaping @Sendable (inout ReturnedForm) -> Void)
    -> RuleExample
  {
    @Sendable func clean() throws -> ReturnedForm {
      var form = try CleanPlan().asMade
      form.facts.formulas = FormulaFacts(expected: 9, found: 9)
      return form
    }
    return RuleExample(code: code) {
      var form = try clean()
      change(&form)
      return form
    } holds: {
      try clean()
    }
  }
}

// MARK: Ratings

extension RuleExample {
  private static let ofRatings: [RuleExample] = [
    levels("MAT001", [2, 3, 4, 2, 3, 2, 4, 2, 3, 2, 3, 2]),
    levels("MAT002", [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 3]),
    levels("MAT003", [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]),
    questions("RDY001", ["q1": "no", "q2": "yes"]),
    questions("RDY002", ["q1": "yes", "01": "no"]),
    questions("RDY003", ["q1": "yes", "q2": "yes", "02": "no"]),
    questions("RDY004", ["q3": "yes", "18": "no"]),
  ]

  private static func levels(_ code: String, _ levels: [Int]) -> RuleExample {
    @Sendable func form(_ levels: [Int]) throws -> ReturnedForm {
      let current = levels.enumerated().map { ("D\($0 < 9 ? "0" : "")\($0 + 1)", $1) }
      return try FilledForm.maturity(nil, current: Dictionary(uniqueKeysWithValues: current)).returned()
    }
    return RuleExample(code: code) {
      try form(levels)
    } holds: {
      try form([1, 1, 2, 1, 2, 1, 1, 1, 2, 1, 1, 1])
    }
  }

  private static func questions(_ code: String, _ answers: [String: String]) -> RuleExample {
    RuleExample(code: code) {
      try FilledForm.readiness(answers).returned()
    } holds: {
      try FilledForm.readiness([
        "q1": "yes", "q2": "yes", "q3": "yes", "01": "yes", "02": "yes", "18": "yes", "19": "yes",
        "20": "yes",
      ]).returned()
    }
  }
}
