import Assessment

extension MergedResult {
  /// An element of `merged`.
  public var json: JSONValue {
    .object([
      JSONMember("client", JSONValue(client)), JSONMember("round", JSONValue(round)),
      JSONMember("kind", .string(kind)), JSONMember("paths", JSONValue(paths)),
      JSONMember("raters", .integer(raters)), JSONMember(kind, score.json(Names(template))),
      JSONMember("apart", JSONValue(apart)), JSONMember("calibration", calibration?.json ?? .null),
      JSONMember("inForce", JSONValue(inForce)), JSONMember("superseded", JSONValue(superseded)),
    ])
  }

  /// One page, as of a single workbook, with what there is to say of its raters.
  public func text(on terminal: Terminal) -> String {
    let names = Names(template)
    var page = Page(terminal)
    for path in paths { page.paragraph(path, hanging: 2, tone: .quiet) }
    let heading = [client, round, who].compactMap(\.self).filter { !$0.isEmpty }
    page.paragraph(heading.joined(separator: ", "), hanging: 2)
    page.blank()
    score.write(on: &page, names)
    apart(on: &page, names)
    calibration(on: &page)
    return page.text
  }

  private var who: String {
    if let inForce { return "\(inForce) counts, the newest of \(raters)" }
    let copies = paths.count - raters
    let words = NumberWords.count(raters, "rater")
    return copies == 0 ? words : "\(words) (\(NumberWords.count(copies, "copy", "copies")) left out)"
  }

  private func apart(on page: inout Page, _ names: Names) {
    guard !apart.isEmpty else { return }
    page.blank()
    page.line(Span("Raters disagree", .strong), Span("  (the more cautious answer counts in a tie)", .quiet))
    for id in apart { page.entry(Span(id, .caution), names[id], width: 2) }
  }

  private func calibration(on page: inout Page) {
    guard let calibration else { return }
    page.blank()
    let pairs = NumberWords.count(calibration.pairs.count, "dimension")
    page.line(Span("Beside the assessor", .strong), Span("  \(pairs) that both rated", .quiet))
    let bias = NumberWords.fixed(calibration.bias.magnitude, places: 2)
    let side = calibration.bias > 0 ? "above" : "below"
    let words =
      calibration.bias == 0
      ? "On average the raters agree with the assessor."
      : "On average the raters lie \(bias) levels \(side) the assessor."
    let limits = calibration.limits.map {
      " 95 % of the differences: \(NumberWords.fixed($0.low, places: 2)) to \(NumberWords.fixed($0.high, places: 2))."
    }
    let kappa = calibration.kappa.map { " Weighted kappa \(NumberWords.fixed($0, places: 2))." }
    page.paragraph(words + (limits ?? "") + (kappa ?? ""), indent: 2)
    guard calibration.shrunkBias != 0 else { return }
    page.paragraph(
      "If this client rates like this again, take \(NumberWords.fixed(calibration.shrunkBias, places: 2)) off a rating.",
      indent: 2, tone: .quiet)
  }
}

extension RaterCalibration {
  /// `{"pairs","bias","limits","kappa","shrunkBias"}`.
  fileprivate var json: JSONValue {
    [
      "pairs": .array(
        pairs.map {
          [
            "id": .string($0.id), "rated": .integer($0.rated), "assessor": .integer($0.assessor),
            "adjusted": .number(adjusted($0.rated)),
          ]
        }), "bias": .number(bias), "limits": JSONValue(limits), "kappa": JSONValue(kappa),
      "shrunkBias": .number(shrunkBias),
    ]
  }
}
