import Forms
import Planning
import Spreadsheet

/// How densely the records of a CRM are linked, rule by rule, and how complete they are.
public struct LinkingScore: Hashable, Sendable {
  /// Links that are there, by links that must be; nil while no rule is counted.
  public var density: Double?
  public var required: Int
  public var present: Int
  /// All rules, in the template's order.
  public var rules: [Rule]
  /// Share of the contacts that belong to one deal at least.
  public var contactsInDeals: Double?
  /// Cells that are filled in, by cells that should be.
  public var completeness: Double?
  /// By kind of record, in the template's order.
  public var objects: [Object]
  /// Clusters of records that are the same person, the same company.
  public var clusters: Clusters

  public struct Rule: Hashable, Sendable {
    /// `L01`.
    public var id: String
    /// Whether it counts for the density.
    public var isLink: Bool
    public var scope: Int?
    public var failing: Int?
    /// Nil where nothing, or nothing sensible, was counted.
    public var rate: Double?
    /// Wilson's 95 % interval.
    public var interval: Interval?
    /// The share that may fail.
    public var limit: Double
    public var isWithin: Bool? { rate.map { $0 <= limit } }

    public init(
      id: String, isLink: Bool, scope: Int?, failing: Int?, rate: Double?, interval: Interval?, limit: Double
    ) {
      self.id = id
      self.isLink = isLink
      self.scope = scope
      self.failing = failing
      self.rate = rate
      self.interval = interval
      self.limit = limit
    }
  }

  public struct Object: Hashable, Sendable {
    public var id: String
    public var rows: Int?
    /// Share of the cells that should be filled in.
    public var share: Double?

    public init(id: String, rows: Int?, share: Double?) {
      self.id = id
      self.rows = rows
      self.share = share
    }
  }

  public struct Clusters: Hashable, Sendable {
    public var contacts: Int?
    public var accounts: Int?
    public init(contacts: Int?, accounts: Int?) {
      self.contacts = contacts
      self.accounts = accounts
    }
  }

  public init(
    density: Double?, required: Int, present: Int, rules: [Rule], contactsInDeals: Double?,
    completeness: Double?, objects: [Object], clusters: Clusters
  ) {
    self.density = density
    self.required = required
    self.present = present
    self.rules = rules
    self.contactsInDeals = contactsInDeals
    self.completeness = completeness
    self.objects = objects
    self.clusters = clusters
  }

  public var counted: Int { rules.count { $0.rate != nil } }
  public var within: Int { rules.count { $0.isWithin == true } }
}

extension LinkingScore: KindScore {
  public static let kind = "linking"

  /// Links that are there, of those that must be.
  public var standing: Double? { density }
  public static let spreadMeasures = ["density", "completeness"]

  public init?(judging workbook: WorkbookToScore) {
    guard let content = workbook.template.content as? LinkingContent else { return nil }
    self.init(workbook.values, content: content)
  }

  /// Scores the answers by the form's own formulas.
  public init(_ values: FormValues, content: LinkingContent) {
    let values = values.withoutErrorsInAnswers
    let table = LinkingContent.counts
    func number(_ key: String, _ column: String) -> Double? {
      values.number(table, key: key, column: column)
    }
    self.init(
      density: values.number("linkDensity"), required: values.number("linksRequired")?.whole ?? 0,
      present: values.number("linksPresent")?.whole ?? 0,
      rules: content.rules.map { rule in
        let interval = number(rule.id, "low").flatMap { low in
          number(rule.id, "high").map { Interval(low: low, high: $0) }
        }
        return Rule(
          id: rule.id, isLink: rule.isLink, scope: number(rule.id, "scope")?.whole,
          failing: number(rule.id, "failing")?.whole, rate: number(rule.id, "rate"), interval: interval,
          limit: number(rule.id, "limit") ?? rule.limit)
      },
      contactsInDeals: values.number("contactsShare"), completeness: values.number("completeness"),
      objects: content.objects.map { object in
        Object(
          id: object.id, rows: values.number("objects", key: object.id, column: "rows")?.whole,
          share: values.number("objects", key: object.id, column: "share"))
      },
      clusters: Clusters(
        contacts: values.number("contactClusters")?.whole, accounts: values.number("accountClusters")?.whole))
  }

  public var measures: [Measure] {
    [
      Measure("density", density, .higher), Measure("completeness", completeness, .higher),
      Measure("contactsInDeals", contactsInDeals, .higher), Measure("counted", counted, .higher),
      Measure("within", within, .higher),
    ] + rules.map { Measure("rate.\($0.id)", $0.rate, .lower) }
  }
}
