import Assessment

extension KindScore {
  private func page(_ names: Names) -> (any ScorePage)? { ScorePages.page(of: self, names) }

  /// What stands under the kind's key.
  func json(_ names: Names) -> JSONValue { page(names)?.json ?? .null }

  /// The verdict in a line.
  func headline(_ names: Names) -> String { page(names)?.headline ?? "" }

  /// What stands in a portfolio's line under the kind.
  func cell(_ names: Names) -> Span { page(names)?.cell ?? "" }

  /// The kind's own page.
  func write(on page: inout Page, _ names: Names) { self.page(names)?.write(on: &page) }
}
