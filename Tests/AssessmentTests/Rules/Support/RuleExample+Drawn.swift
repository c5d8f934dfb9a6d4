import Forms

// Examples drawn as tables: which table, its head, and the rows that make the rule find something or nothing.
extension RuleExample {
  private typealias Drawn = [(id: String, drawing: String)]

  private static func drawn(_ kind: String, _ code: String, fires: Drawn, holds: Drawn) -> RuleExample {
    let (fires, holds) = (fires.map(Pair.init), holds.map(Pair.init))
    return RuleExample(code: code) {
      try DrawnForm(kind, tables: fires.map { ($0.id, $0.drawing) }).form
    } holds: {
      try DrawnForm(kind, tables: holds.map { ($0.id, $0.drawing) }).form
    }
  }

  private struct Pair: Sendable {
    let id: String
    let drawing: String
    init(_ pair: (id: String, drawing: String)) { (id, drawing) = pair }
  }

  private static func alignment(
    _ code: String, _ head: String, fires: (String, String), holds: (String, String)
  )
    -> RuleExample
  {
    func tables(_ rows: (String, String)) -> Drawn {
      [("sales", "key | \(head)\n1 | \(rows.0)"), ("marketing", "key | \(head)\n1 | \(rows.1)")]
    }
    return drawn("alignment", code, fires: tables(fires), holds: tables(holds))
  }

  static let ofAlignment: [RuleExample] = [
    alignment("ALN001", "answer", fires: ("Whole floors", ""), holds: ("Whole floors", "Case studies")),
    drawn(
      "alignment", "ALN002", fires: questions("We need larger deals."), holds: questions("Which deals?")),
    drawn(
      "alignment", "ALN003", fires: planner("no"), holds: planner("yes")),
    alignment("ALN004", "owner", fires: ("Dana Weiss", "Dana Weiss"), holds: ("Dana Weiss", "Emre Kaya")),
    alignment("ALN005", "date", fires: ("2025-09-29", "2026-03-01"), holds: ("2026-02-28", "2026-03-01")),
  ]

  private static func questions(_ first: String) -> Drawn {
    let rows = "key | question\n1 | \(first)\n" + (2...9).map { "\($0) | Why?" }.joined(separator: "\n")
    return [("sales", rows), ("marketing", rows)]
  }

  private static func planner(_ answer: String) -> Drawn {
    [
      ("sales", "key | kpi\n1 | K37"), ("marketing", "key | kpi\n1 | K37"),
      ("together", "key | inPlanner\n1 | \(answer)"),
    ]
  }

  private static let verified = "lead | timeFrame | prioritiesVerified | needsVerified | roleVerified"
  private static let touched = "date | lead | touch | content"

  private static func leads(_ code: String, _ head: String, fires: String, holds: String) -> RuleExample {
    drawn(
      "nurture", code, fires: [("leads", "\(head)\n\(fires)")], holds: [("leads", "\(head)\n\(holds)")])
  }

  private static func touches(_ code: String, fires: [String], holds: [String]) -> RuleExample {
    func tables(_ rows: [String]) -> Drawn {
      [
        ("leads", "lead | persona | stage | stageSince\nAnn | P1 | S5 | 2026-03-01"),
        ("touches", touched + " | answered\n" + rows.joined(separator: "\n")),
        ("assets", "content | persona | stage\nGuide | P2 | S5\nCase | P1 | S5"),
      ]
    }
    return drawn("nurture", code, fires: tables(fires), holds: tables(holds))
  }

  static let ofNurture: [RuleExample] = [
    leads("NUR001", verified, fires: "Ann | quarter | | | ", holds: "Ann | quarter | 2026-03-20 | | "),
    leads(
      "NUR002", verified, fires: "Ann | quarter | 2026-02-01 | 2026-02-01 | 2026-02-01",
      holds: "Ann | quarter | 2026-03-20 | 2026-03-20 | 2026-03-20"),
    leads(
      "NUR003", verified + " | stageSince",
      fires: "Ann | quarter | 2026-03-01 | 2026-03-01 | 2026-03-01 | 2026-03-10",
      holds: "Ann | quarter | 2026-03-10 | 2026-03-10 | 2026-03-10 | 2026-03-10"),
    touches(
      "NUR004", fires: ["2026-03-02 | Ann | gift | Case", "2026-03-05 | Ann | gift | Case"],
      holds: ["2026-03-02 | Ann | gift | Case"]),
    touches("NUR005", fires: ["2026-03-02 | Ann | gift | Guide"], holds: ["2026-03-02 | Ann | gift | Case"]),
    touches(
      "NUR006",
      fires: ["2026-03-02 | Ann | gift", "2026-03-03 | Ann | gift", "2026-03-04 | Ann | ask"],
      holds: ["2026-03-02 | Ann | gift", "2026-03-03 | Ann | gift", "2026-03-04 | Ann | reply"]),
    touches(
      "NUR007", fires: ["2026-03-02 | Ann | ask", "2026-03-03 | Ann | ask", "2026-03-04 | Ann | ask"],
      holds: ["2026-03-02 | Ann | ask", "2026-03-03 | Ann | gift", "2026-03-04 | Ann | ask"]),
    touches(
      "NUR008", fires: ["2026-03-02 | Ann | question | | "],
      holds: ["2026-03-02 | Ann | question | | 2026-03-03"]),
    leads("NUR009", "lead | likely | timeFrame", fires: "Ann | yes | later", holds: "Ann | yes | quarter"),
    drawn(
      "nurture", "NUR010",
      fires: [("leads", "lead | persona | stage\nAnn | P1 | S5"), ("assets", "content | persona | stage")],
      holds: [
        ("leads", "lead | persona | stage\nAnn | P1 | S5"),
        ("assets", "content | persona | stage\nCase | P1 | S5"),
      ]),
  ]

  private static func gifts(_ code: String, _ head: String, fires: [String], holds: [String]) -> RuleExample {
    func tables(_ rows: [String]) -> Drawn {
      [
        ("deals", "deal | status | closed\nCanteen | won | 2026-03-10"),
        ("gifts", "deal | \(head)\n" + rows.map { "Canteen | \($0)" }.joined(separator: "\n")),
      ]
    }
    return drawn("reciprocity", code, fires: tables(fires), holds: tables(holds))
  }

  static let ofReciprocity: [RuleExample] = [
    gifts("REC001", "date", fires: ["2026-03-15"], holds: ["2026-03-09"]),
    gifts("REC002", "date | acknowledged", fires: ["2026-03-01 | no"], holds: ["2026-03-01 | yes"]),
    gifts(
      "REC003", "acknowledged | words", fires: ["yes | Automatic reply: out until Monday"],
      holds: ["yes | That saved us a week."]),
    gifts("REC004", "value", fires: ["0"], holds: ["2"]),
    gifts(
      "REC005", "date | confirmed | askedOn", fires: ["2026-02-01 | no | 2026-02-10"],
      holds: ["2026-02-01 | yes | 2026-02-10"]),
    gifts(
      "REC006", "date | acknowledged | confirmed",
      fires: ["2026-02-01 | no | no", "2026-02-08 | no | no", "2026-02-15 | no | no"],
      holds: ["2026-02-01 | no | no", "2026-02-08 | yes | no", "2026-02-15 | no | no"]),
  ]

  private static func flow(_ code: String, _ table: String, _ head: String, fires: [String], holds: [String])
    -> RuleExample
  {
    func tables(_ rows: [String]) -> Drawn { [(table, ([head] + rows).joined(separator: "\n"))] }
    return drawn("conversion-3c", code, fires: tables(fires), holds: tables(holds))
  }

  private static let allPhases = "key | attract | engage | register | evaluate | buy | return"
  private static let wholeWay = [
    "attract | Read on | | engage", "engage | Get the guide | | register",
    "register | Choose a day | | evaluate",
    "evaluate | Ask for an offer | | buy", "buy | Sign | | return",
  ]

  static let ofFlow: [RuleExample] = [
    flow(
      "FLOW001", "roles", allPhases, fires: ["marketing | leads | leads | leads | helps | leads | leads"],
      holds: ["marketing | leads | leads | leads | leads | leads | leads"]),
    flow(
      "FLOW002", "roles", allPhases,
      fires: ["marketing | leads | | | | | ", "sales | leads | | | | | "],
      holds: ["marketing | leads | | | | | ", "sales | helps | | | | | "]),
    flow(
      "FLOW003", "steps", "phase | cta | destination | next",
      fires: ["engage | Win a machine | https://www | "],
      holds: ["engage | Get the guide | https://nordwind.example/guide | "]),
    flow(
      "FLOW004", "data", "field | phase | why | kept", fires: ["Birthday | engage | Prize draw | "],
      holds: ["E-mail | engage | Send the guide | contact.email"]),
    flow(
      "FLOW005", "data", "field | phase", fires: ["Phone | engage", "Phone | register"],
      holds: ["Phone | register"]),
    flow(
      "FLOW006", "data", "field | phase | needed", fires: ["Who decides | buy | evaluate"],
      holds: ["Who decides | register | evaluate"]),
    flow(
      "FLOW007", "data", "field | phase", fires: (1...6).map { "Field \($0) | engage" },
      holds: (1...5).map { "Field \($0) | engage" }),
    flow(
      "FLOW008", "steps", "phase | cta | destination | next", fires: Array(wholeWay.dropLast()),
      holds: wholeWay),
    flow(
      "FLOW009", "data", "field | phase | personal | basis", fires: ["Birthday | engage | yes | "],
      holds: ["Birthday | engage | yes | consent"]),
  ]

  private static func social(_ code: String, fires: Drawn, holds: Drawn) -> RuleExample {
    drawn("social-roi", code, fires: fires, holds: holds)
  }
  private static let offered = "offer | code | channel | elsewhere | orders\nTasting | TASTE | linkedin"

  static let ofSocialROI: [RuleExample] = {
    let compared = "cohort | engaged | comparison | marginCompared | retentionCompared\nTasting circle | 42"
    let spent = "cost | kind | amount\nPictures and films | agency | 1800"
    return [
      social(
        "ROI001", fires: [("cohorts", "\(compared) | none | | ")],
        holds: [("cohorts", "\(compared) | holdout | 640 | 0.82")]),
      social(
        "ROI002", fires: [("costs", spent)],
        holds: [("costs", "\(spent)\nLea Brandt | people | 9600")]),
      social(
        "ROI003", fires: [("offers", "\(offered) | no | 9"), ("cohorts", "cohort | inOffers\nCircle | yes")],
        holds: [("offers", "\(offered) | no | 9"), ("cohorts", "cohort | inOffers\nCircle | no")]),
      social(
        "ROI004",
        fires: [("signals", "key | asValue\nfollowers | yes"), ("network", "key | measured\nstaff | ")],
        holds: [("signals", "key | asValue\nreferrals | yes"), ("network", "key | measured\nstaff | ")]),
      social(
        "ROI005", fires: [("offers", "\(offered) | yes | 9")],
        holds: [("offers", "\(offered) | no | 9")]),
    ]
  }()
}
