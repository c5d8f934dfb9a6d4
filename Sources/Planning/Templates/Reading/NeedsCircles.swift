/// The circles that a walk along `needs` closes, each beginning where the walk entered it.
func circles(in needs: [String: [String]], from ids: [String]) -> [[String]] {
  var done: Set<String> = []
  var found: [[String]] = []
  for start in ids where !done.contains(start) {
    // The way from `start`, with the number of needs already followed at each step; no recursion, since the
    // chain may be as long as the file.
    var way: [(id: String, next: Int)] = [(start, 0)]
    var onWay: Set<String> = [start]
    while let step = way.last {
      let inputs = needs[step.id] ?? []
      guard step.next < inputs.count else {
        done.insert(step.id)
        onWay.remove(step.id)
        way.removeLast()
        continue
      }
      way[way.count - 1].next += 1
      let input = inputs[step.next]
      if onWay.contains(input) {
        if let entry = way.firstIndex(where: { $0.id == input }) { found.append(way[entry...].map(\.id)) }
      } else if needs[input] != nil, !done.contains(input) {
        way.append((input, 0))
        onWay.insert(input)
      }
    }
  }
  return found
}
