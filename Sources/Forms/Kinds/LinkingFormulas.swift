import Planning
import Spreadsheet

/// The formulas of the link map. Source: the project's domain notes, 7.6.
struct LinkingFormulas {
  let content: LinkingContent
  let words: Words

  /// Of a 95 % interval.
  private static let z = 1.959963984540054

  var yes: String { words("within.yes") }
  var no: String { words("within.no") }

  // MARK: Counts

  /// Those that fail, by those in scope; nothing where this is no share.
  var rate: FormFormula {
    let (scope, failing) = (FormFormula.this("scope"), FormFormula.this("failing"))
    return .if(
      .and(.isNumber(scope), .isNumber(failing)),
      .if(.and(scope .> 0, failing .>= 0, failing .<= scope), failing / scope, ""), "")
  }

  /// Wilson's limit (1927), lower or upper.
  func limit(isUpper: Bool) -> FormFormula {
    let (z, n, p) = (FormFormula.number(Self.z), FormFormula.this("scope"), FormFormula.this("rate"))
    let centre = p + z * z / (2 * n)
    let reach = z * .call("SQRT", [p * (1 - p) / n + z * z / (4 * n * n)])
    let limit = (isUpper ? centre + reach : centre - reach) / (1 + z * z / n)
    let isEnd = p .== (isUpper ? 1 : 0)
    return .if(
      .isNumber(p), .if(isEnd, isUpper ? 1 : 0, isUpper ? .minimum(1, limit) : .maximum(0, limit)), "")
  }

  /// In words; a limit that was taken away is the template's.
  func within(_ rule: LinkingRule) -> FormFormula {
    let limit = FormFormula.if(.isNumber(.this("limit")), .this("limit"), .number(rule.limit))
    return .if(.isNumber(.this("rate")), .if(.this("rate") .<= limit, .text(yes), .text(no)), "")
  }

  var isWithin: FormFormula { .this("within") .== .text(yes) }
  var isAbove: FormFormula { .this("within") .== .text(no) }

  // MARK: Records

  var share: FormFormula {
    let (asked, filled) = (FormFormula.this("asked"), FormFormula.this("filled"))
    return .if(
      .and(.isNumber(asked), .isNumber(filled)),
      .if(.and(asked .> 0, filled .>= 0, filled .<= asked), filled / asked, ""), "")
  }

  // MARK: Result

  private func count(_ rule: LinkingRule, _ column: String) -> FormFormula {
    .cell(LinkingContent.counts, rule.id, column)
  }

  private func links(_ term: (LinkingRule) -> FormFormula) -> FormFormula {
    .sums(content.rules.filter(\.isLink).map { .if(.isNumber(count($0, "rate")), term($0), 0) })
  }

  var linksRequired: FormFormula { links { count($0, "scope") } }
  var linksPresent: FormFormula { links { count($0, "scope") - count($0, "failing") } }
  var linkDensity: FormFormula {
    .if(.field("linksRequired") .> 0, .field("linksPresent") / .field("linksRequired"), "")
  }

  var rulesCounted: FormFormula { .count(.column(LinkingContent.counts, "rate")) }
  var rulesWithin: FormFormula { .countIf(.column(LinkingContent.counts, "within"), .text(yes)) }

  var contactsShare: FormFormula {
    let (all, some) = (FormFormula.field("contactsCounted"), FormFormula.field("contactsInDeals"))
    return .if(
      .and(.isNumber(all), .isNumber(some)),
      .if(.and(all .> 0, some .>= 0, some .<= all), some / all, ""), "")
  }

  /// Over the kinds of records whose cells were counted.
  var completeness: FormFormula {
    func sum(_ column: String) -> FormFormula {
      .sums(
        content.objects.map {
          .if(.isNumber(.cell("objects", $0.id, "share")), .cell("objects", $0.id, column), 0)
        })
    }
    return .if(sum("asked") .> 0, sum("filled") / sum("asked"), "")
  }
}
