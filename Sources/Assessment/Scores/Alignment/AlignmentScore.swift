import Forms
import Planning
import Spreadsheet

/// How far sales and marketing are aligned, and what is worth talking about.
public struct AlignmentScore: Hashable, Sendable {
  /// Points of all boxes by the most there can be, 0 to 1; nil before anybody answered.
  public var alignment: Double?
  /// Boxes that both sides answered.
  public var answered: Int
  /// Weighted kappa of both sides' ratings (squared weights), -1 to 1; nil for fewer than two pairs, and where both
  /// sides give every box one and the same rating.
  public var kappa: Kappa
  /// In the chart's order.
  public var boxes: [Box]
  /// At most three, the most worthwhile first.
  public var conversations: [Conversation]

  public struct Kappa: Hashable, Sendable {
    public var importance: Double?
    public var today: Double?
    public init(importance: Double?, today: Double?) {
      self.importance = importance
      self.today = today
    }
  }

  public struct Box: Hashable, Sendable {
    /// `1` to `9`.
    public var id: String
    /// 0 to 4: answered by both, the same KPI, owner and date on both sides, the KPI in the planner with both names.
    public var points: Int
    public var importance: Ratings
    public var today: Ratings
    /// How much a talk is worth; nil where nobody said how important the box is.
    public var worth: Double?
    public var rank: Int?
    public init(
      id: String, points: Int, importance: Ratings, today: Ratings, worth: Double?, rank: Int?
    ) {
      self.id = id
      self.points = points
      self.importance = importance
      self.today = today
      self.worth = worth
      self.rank = rank
    }
  }

  /// One rating of both sides, 1 to 5.
  public struct Ratings: Hashable, Sendable {
    public var sales: Double?
    public var marketing: Double?
    /// Sales less marketing.
    public var gap: Double?
    public init(sales: Double?, marketing: Double?, gap: Double?) {
      self.sales = sales
      self.marketing = marketing
      self.gap = gap
    }
  }

  public struct Conversation: Hashable, Sendable {
    public var box: String
    /// What is open, as the sheet says it.
    public var why: String
    public init(box: String, why: String) {
      self.box = box
      self.why = why
    }
  }

  public init(
    alignment: Double?, answered: Int, kappa: Kappa, boxes: [Box], conversations: [Conversation]
  ) {
    self.alignment = alignment
    self.answered = answered
    self.kappa = kappa
    self.boxes = boxes
    self.conversations = conversations
  }
}

extension AlignmentScore: KindScore {
  public static let kind = "alignment"

  /// Of the points of all boxes.
  public var standing: Double? { alignment }
  public static let spreadMeasures = ["alignment", "kappa.importance", "kappa.today"]

  public init?(judging workbook: WorkbookToScore) {
    guard let content = workbook.template.content as? AlignmentContent else { return nil }
    self.init(workbook.values, content: content)
  }

  /// Scores the answers by the form's own formulas.
  public init(_ values: FormValues, content: AlignmentContent) {
    let values = values.withoutErrorsInAnswers
    func ratings(_ id: String, _ box: String) -> Ratings {
      Ratings(
        sales: values.number("boxes", key: box, column: "\(id)Sales"),
        marketing: values.number("boxes", key: box, column: "\(id)Marketing"),
        gap: values.number("boxes", key: box, column: "\(id)Gap"))
    }
    let boxes = content.boxes.map { box in
      Box(
        id: box.id, points: values.number("together", key: box.id, column: "points")?.whole ?? 0,
        importance: ratings("importance", box.id), today: ratings("today", box.id),
        worth: values.number("boxes", key: box.id, column: "worth"),
        rank: values.number("boxes", key: box.id, column: "rank")?.whole)
    }
    let first = (1...3).compactMap { rank in boxes.first { $0.rank == rank } }
    self.init(
      alignment: values.number("alignment"), answered: values.number("answeredBoxes")?.whole ?? 0,
      kappa: Kappa(importance: values.number("kappaImportance"), today: values.number("kappaToday")),
      boxes: boxes,
      conversations: first.map { box in
        let why = values.value("together", key: box.id, column: "why").text ?? ""
        return Conversation(box: box.id, why: why.trimmed)
      })
  }

  public var measures: [Measure] {
    [
      Measure("alignment", alignment, .higher), Measure("answered", answered, .higher),
      Measure("kappa.importance", kappa.importance, .higher), Measure("kappa.today", kappa.today, .higher),
    ] + boxes.map { Measure("points.\($0.id)", $0.points, .higher) }
      + boxes.map { Measure("worth.\($0.id)", $0.worth, .lower) }
  }
}
