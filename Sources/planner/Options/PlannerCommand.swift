import ArgumentParser

/// A command of the program: a value made from the arguments, and what it does with a console.
protocol PlannerCommand: ParsableCommand {
  var verbosity: Verbosity { get }
  func run(_ console: Console) throws(Problem)
}

/// How much a command says beside its result.
struct Verbosity: ParsableArguments {
  @Flag(name: .customLong("quiet"), help: "Say nothing beside the result but errors.")
  var isQuiet = false

  @Flag(name: .customLong("verbose"), help: "Tell more of what is done.")
  var isVerbose = false
}
