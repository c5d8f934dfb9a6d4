/// The rings of a directed graph by Tarjan's algorithm, without recursion: a chain may be a million long.
struct StrongComponents {
  /// Each after those that its members lead to; most have one member.
  private(set) var components: [[Int]] = []

  private let edges: [[Int]]
  private var numbers: [Int]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var next = 1

  /// - Parameters:
  ///   - edges: of each node, where it leads to.
  init(_ edges: [[Int]]) {
    self.edges = edges
    numbers = Array(repeating: 0, count: edges.count)
    lowest = numbers
    isOpen = Array(repeating: false, count: edges.count)
    for node in edges.indices where numbers[node] == 0 { walk(from: node) }
  }

  private mutating func walk(from start: Int) {
    var path: [(node: Int, edge: Int)] = []
    enter(start)
    path.append((start, 0))
    while let (node, edge) = path.last {
      if edge < edges[node].count {
        path[path.count - 1].edge += 1
        let target = edges[node][edge]
        if numbers[target] == 0 {
          enter(target)
          path.append((target, 0))
        } else if isOpen[target] {
          lowest[node] = min(lowest[node], numbers[target])
        }
        continue
      }
      path.removeLast()
      if let above = path.last?.node { lowest[above] = min(lowest[above], lowest[node]) }
      if lowest[node] == numbers[node] { close(node) }
    }
  }

  private mutating func enter(_ node: Int) {
    numbers[node] = next
    lowest[node] = next
    next += 1
    open.append(node)
    isOpen[node] = true
  }

  private mutating func close(_ node: Int) {
    var component: [Int] = []
    while let member = open.popLast() {
      isOpen[member] = false
      component.append(member)
      if member == node { break }
    }
    components.append(component)
  }
}
