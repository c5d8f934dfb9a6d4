import Planning
import Spreadsheet

/// The formulas of the alignment chart. Source: the project's domain notes, 7.1; the worth of a talk is our own.
struct AlignmentFormulas {
  let content: AlignmentContent
  let yesNo: ChoiceList
  let words: Words

  /// Ratings this far apart are worth a word.
  private static let farApart = 2.0
  /// What four points a box come to.
  private var fullPoints: Double { Double(4 * content.boxes.count) }

  private func isFilled(_ table: String, _ box: AlignmentBox, _ column: String) -> FormFormula {
    .call("LEN", [.call("TRIM", [.cell(table, box.id, column)])]) .> 0
  }

  // MARK: Points

  func kpi(_ side: String, _ box: AlignmentBox) -> FormFormula { .joined(.cell(side, box.id, "kpi"), "") }

  private func bothAnswered(_ box: AlignmentBox) -> FormFormula {
    .and(isFilled("sales", box, "answer"), isFilled("marketing", box, "answer"))
  }

  private func sameKPI(_ box: AlignmentBox) -> FormFormula {
    .and(isFilled("sales", box, "kpi"), .cell("sales", box.id, "kpi") .== .cell("marketing", box.id, "kpi"))
  }

  private func owned(_ box: AlignmentBox) -> FormFormula {
    .all(
      AlignmentForm.sides.flatMap { side -> [FormFormula] in
        [isFilled(side, box, "owner"), .isNumber(.cell(side, box.id, "date"))]
      })
  }

  private func inPlanner(_ box: AlignmentBox) -> FormFormula {
    .and(
      .cell("together", box.id, "inPlanner") .== .text(yesNo.label("yes")),
      .or(isFilled("sales", box, "kpi"), isFilled("marketing", box, "kpi")))
  }

  /// 0 to 4: both sides answered, the same KPI, owner and date on both sides, the KPI in the planner.
  func points(_ box: AlignmentBox) -> FormFormula {
    .one(bothAnswered(box)) + .one(sameKPI(box)) + .one(owned(box)) + .one(inPlanner(box))
  }

  /// What is open in a box, in words; nothing where nobody touched it.
  func why(_ box: AlignmentBox) -> FormFormula {
    func when(_ condition: FormFormula, _ key: String) -> FormFormula {
      .if(condition, .text(words("why.\(key)") + " "), "")
    }
    func differs(_ rating: String) -> FormFormula {
      let gap = FormFormula.cell("boxes", box.id, "\(rating)Gap")
      return .if(
        .and(.isNumber(gap), .or(gap .>= .number(Self.farApart), gap .<= .number(-Self.farApart))),
        .joined(.text(words("why.\(rating)") + " "), .call("ABS", [gap]), ". "), "")
    }
    let ratings = AlignmentForm.sides.map { rating($0, "today", box) }
    return .if(
      isTouched(box),
      .joined(
        when(.not(isFilled("sales", box, "answer")), "salesBlank"),
        when(.not(isFilled("marketing", box, "answer")), "marketingBlank"),
        when(.not(sameKPI(box)), "kpi"), when(.not(owned(box)), "owned"),
        when(.not(inPlanner(box)), "planner"), differs("importance"), differs("today"),
        when(.all(ratings.map { .and(.isNumber($0), $0 .<= 2) }), "low")), "")
  }

  /// The longest that ``why(_:)`` can say: what both rate low they don't rate two apart.
  var longestWhy: [String] {
    let open = ["salesBlank", "marketingBlank", "kpi", "owned", "planner"].map { words("why.\($0)") }
    let gap = "\(words("why.importance")) 4."
    return ["\(words("why.today")) 4.", words("why.low")].map { (open + [gap, $0]).joined(separator: " ") }
  }

  private func isTouched(_ box: AlignmentBox) -> FormFormula {
    .or(
      isFilled("sales", box, "answer"), isFilled("marketing", box, "answer"),
      .counts(
        AlignmentForm.sides.flatMap { side in
          ["importance", "today"].map { .cell(side, box.id, $0) }
        }) .> 0,
      .cell("together", box.id, "points") .> 0)
  }

  func pointsShown(_ box: AlignmentBox) -> FormFormula {
    .if(isTouched(box), .cell("together", box.id, "points"), "")
  }

  func apartShown(_ box: AlignmentBox) -> FormFormula {
    let apart = FormFormula.cell("boxes", box.id, "apart")
    return .if(.isNumber(apart), apart, "")
  }

  func pointMarks(_ column: String) -> [Mark] {
    let points = FormFormula.this(column)
    return [
      .when(.and(.isNumber(points), points .== 4), .good),
      .when(.and(.isNumber(points), points .>= 2, points .< 4), .doubtful),
      .when(.and(.isNumber(points), points .< 2), .bad),
    ]
  }

  func apartMarks(_ column: String) -> [Mark] {
    let apart = FormFormula.this(column)
    return [
      .when(.and(.isNumber(apart), apart .>= 4), .bad),
      .when(.and(.isNumber(apart), apart .>= .number(Self.farApart), apart .< 4), .doubtful),
    ]
  }

  /// The share of the 36 points; nothing before anybody answered.
  var alignment: FormFormula {
    let touched = FormFormula.total(content.boxes.map { .one(isTouched($0)) })
    return .if(
      touched .== 0, "", .sum(.column("together", "points")) / .number(fullPoints))
  }

  var answeredBoxes: FormFormula { .total(content.boxes.map { .one(bothAnswered($0)) }) }

  // MARK: Ratings

  /// A rating from 1 to 5; nothing for anything else.
  func rating(_ side: String, _ rating: String, _ box: AlignmentBox) -> FormFormula {
    let given = FormFormula.cell(side, box.id, rating)
    return .if(.and(.isNumber(given), given .>= 1, given .<= 5), given, "")
  }

  /// Sales less marketing.
  func gap(_ rating: String) -> FormFormula {
    let (sales, marketing) = (FormFormula.this("\(rating)Sales"), FormFormula.this("\(rating)Marketing"))
    return .if(.and(.isNumber(sales), .isNumber(marketing)), sales - marketing, "")
  }

  func isFarApart(_ rating: String) -> FormFormula {
    let gap = FormFormula.this("\(rating)Gap")
    return .and(
      .isNumber(gap), .or(gap .>= .number(Self.farApart), gap .<= .number(-Self.farApart)))
  }

  /// Both differences added, whichever way they go.
  var apart: FormFormula {
    let gaps = ["importanceGap", "todayGap"].map { FormFormula.this($0) }
    return .if(.counts(gaps) .== 0, "", .total(gaps.map { .if(.isNumber($0), .call("ABS", [$0]), 0) }))
  }

  /// Cohen's weighted kappa with squared weights, over the boxes that both sides rated. With n pairs of ratings s and
  /// m it is 1 - n sum (s - m)^2 / (n (sum s^2 + sum m^2) - 2 sum s sum m): observed over expected disagreement.
  func kappa(_ rating: String) -> FormFormula {
    let gaps = FormFormula.column("boxes", "\(rating)Gap")
    let paired = FormFormula.isNumber(gaps) * 1
    let sides = ["Sales", "Marketing"].map { FormFormula.column("boxes", rating + $0) }
    let sums = sides.map { FormFormula.sumProduct(paired, $0) }
    let squares = sides.map { FormFormula.sumProduct(paired, $0, $0) }
    let count = FormFormula.count(gaps)
    let expected = count * (squares[0] + squares[1]) - 2 * sums[0] * sums[1]
    return .if(
      .or(count .< 2, expected .== 0), "", 1 - count * .call("SUMSQ", [gaps]) / expected)
  }

  // MARK: Conversations

  /// How much a talk about a box is worth: its importance (the mean of both sides), times what keeps it from working:
  /// what is missing to 5 today, how far the sides are apart, and which of the four points are missing.
  func worth(_ box: AlignmentBox) -> FormFormula {
    let importance = ["importanceSales", "importanceMarketing"].map { FormFormula.this($0) }
    let today = ["todaySales", "todayMarketing"].map { FormFormula.this($0) }
    let lacking = FormFormula.if(.counts(today) .== 0, 0, 5 - .call("AVERAGE", today))
    let apart = FormFormula.if(.isNumber(.this("apart")), .this("apart"), 0)
    return .if(
      .counts(importance) .== 0, "",
      .call("AVERAGE", importance)
        * (lacking + apart + 4 - .cell("together", box.id, "points")))
  }

  /// The place of a box among those worth a talk; equal ones in the chart's order.
  func rank(_ box: AlignmentBox) -> FormFormula {
    let mine = FormFormula.this("worth")
    let ahead = content.boxes.filter { $0.id != box.id }.map { other -> FormFormula in
      let theirs = FormFormula.cell("boxes", other.id, "worth")
      let isBefore = (Int(other.id) ?? 0) < (Int(box.id) ?? 0)
      return .one(.and(.isNumber(theirs), isBefore ? theirs .>= mine : theirs .> mine))
    }
    return .if(.and(.isNumber(mine), mine .> 0), 1 + .total(ahead), "")
  }

  /// The number of the box with a rank: boxes are numbered in the order of the rows.
  func box(rank: Int) -> FormFormula {
    .ifError(.match(.number(Double(rank)), in: .column("boxes", "rank")), "")
  }

  func ofBox(_ column: FormFormula) -> FormFormula {
    .if(.isNumber(.this("box")), .index(column, .this("box")), "")
  }

  func textOfBox(_ table: String, _ column: String) -> FormFormula {
    .if(.isNumber(.this("box")), .joined(.index(.column(table, column), .this("box")), ""), "")
  }
}
