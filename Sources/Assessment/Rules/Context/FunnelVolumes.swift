import Forms
import Planning

/// The funnel's volumes and rates, from the table `funnel` (domain sections 12 and 13).
struct FunnelVolumes {
  static let table = "funnel"
  enum Column: String, CaseIterable {
    case actual, target
    /// Where in the set-up the rates of these volumes stand.
    var setup: SetupColumn { self == .actual ? .baseline : .target }
  }

  let steps: [FunnelStep]
  private let form: ReturnedForm

  init(_ setup: SetupContext) {
    steps = setup.catalogue.funnel
    form = setup.form
  }

  func volume(_ step: Int, _ column: Column) -> Double? {
    form.answers.row(FunnelVolumes.table, key: steps[step].id)?[column.rawValue]?.number
  }

  /// The share of a step's volume that reaches the next step.
  func rate(_ step: Int, _ column: Column) -> Double? {
    guard step + 1 < steps.count, let upper = volume(step, column), upper != 0,
      let lower = volume(step + 1, column)
    else { return nil }
    return lower / upper
  }

  func location(_ step: Int, _ column: Column) -> AnswerLocation {
    let row = form.answers.rows(FunnelVolumes.table).firstIndex { $0.key == steps[step].id }
    guard let row else { return .table(FunnelVolumes.table) }
    return .cell(table: FunnelVolumes.table, row: row, column: column.rawValue)
  }

  /// The volume of each step that a number of won deals needs: upwards by the target rates, else the actual ones.
  func required(won: Double) -> [Double?] {
    var required: [Double?] = Array(repeating: nil, count: steps.count)
    guard !steps.isEmpty else { return required }
    required[steps.count - 1] = won
    for step in steps.indices.dropLast().reversed() {
      guard let below = required[step + 1], let rate = rate(step, .target) ?? rate(step, .actual), rate > 0
      else { break }
      required[step] = below / rate
    }
    return required
  }
}

extension SetupContext {
  /// The value of a field that asks for a number.
  func number(_ field: String) -> Double? { form.answers[field]?.number }

  /// The money of one won deal: K37's target, else its baseline, else won amount by won deals (domain section 13).
  var dealSize: Double? {
    let size = rows(of: "K37").first
    if let value = size?.number(.target) ?? size?.number(.baseline) { return value }
    guard let amount = base("B09")?.value, let deals = base("B07")?.value, deals != 0 else { return nil }
    return amount / deals
  }

  /// The volumes that the revenue target needs, or why they are not known.
  func requiredVolumes() -> (volumes: [Double?], reason: String?) {
    guard let revenue = number("revenueTarget") else { return ([], "No revenue target was entered.") }
    guard let size = dealSize, size > 0 else {
      return ([], "The deal size is not known: K37 has no value, nor have B09 and B07.")
    }
    return (FunnelVolumes(self).required(won: revenue / size), nil)
  }
}
