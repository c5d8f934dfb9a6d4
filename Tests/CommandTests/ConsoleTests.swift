import Reports
import Testing

@testable import planner

@Suite("What standard output can show")
struct ConsoleTests {
  @Test(
    "colour needs a terminal and no NO_COLOR; block characters need an encoding that has them",
    arguments: [
      (false, [:], false, true),
      (true, [:], true, true),
      (true, ["NO_COLOR": "1"], false, true),
      (true, ["NO_COLOR": ""], true, true),
      (true, ["TERM": "dumb"], false, true),
      (true, ["LC_ALL": "C"], true, false),
      (true, ["LC_ALL": "", "LANG": "de_DE.UTF-8"], true, true),
      (false, ["LC_ALL": "C"], false, true),
    ] as [(Bool, [String: String], Bool, Bool)])
  func terminal(isTerminal: Bool, environment: [String: String], isColoured: Bool, hasBlocks: Bool) {
    let terminal = Console.terminal(isTerminal: isTerminal) { environment[$0] }
    #expect(terminal == Terminal(isColoured: isColoured, hasBlocks: hasBlocks))
  }

  @Test("the gravest thing that happened decides the exit status")
  func status() {
    let console = Console(terminal: .plain)
    console.raise(.failed)
    console.raise(.found)
    #expect(console.status == .failed)
  }

  @Test("several problems make as many lines")
  func problems() {
    let problem = Problem.several([.file("a", "is bad", "mend it"), .usage("no")])
    #expect(problem.lines == ["a: is bad; mend it", "no"])
    #expect(problem.status == .usage)
  }
}
