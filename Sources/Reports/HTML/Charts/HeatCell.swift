/// A cell of a map of counts: the more, the darker.
struct HeatCell {
  let count: String
  /// 0 to 4.
  let shade: String

  /// - Parameter most: the greatest count of the map.
  init(_ count: Int, most: Int) {
    self.count = count == 0 ? "·" : String(count)
    guard count > 0, most > 0 else {
      shade = "0"
      return
    }
    // With few different counts each has its shade.
    shade = String(most <= 4 ? min(4, count) : 1 + min(3, (count - 1) * 4 / most))
  }
}
