import ArgumentParser
import OfficeFiles
import Spreadsheet

/// `planner bench`: how fast this machine writes and reads, for comparison with other libraries (`make bench`).
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure this machine: write or read a large workbook.",
    shouldDisplay: false,
    subcommands: [BenchWrite.self, BenchRead.self])
}

/// `planner bench write`: a workbook of made-up figures and texts.
struct BenchWrite: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Write a workbook of made-up numbers and texts; print what that took.",
    usage: "planner bench write [--rows N] [--columns N] -o FILE [--fast] [--whole]",
    discussion: """
      Ten columns at a time: five of numbers with two decimals, two of whole numbers, two of texts out of a thousand, \
      one of texts of which no two are the same. Rows beyond those of one sheet go on in the next. An existing file is \
      replaced.
      """)

  @Option(help: "How many rows.")
  var rows = 100_000

  @Option(help: "How many columns.")
  var columns = 10

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Flag(help: "Compress less: sooner done, larger file.")
  var fast = false

  @Flag(help: "Make the whole workbook in memory first, as workbooks with charts and forms are made.")
  var whole = false

  @OptionGroup var verbosity: Verbosity

  func validate() throws {
    guard (1...100_000_000).contains(rows) else { throw ValidationError("--rows takes 1 to 100000000") }
    guard (1...SpreadsheetLimits.columns).contains(columns) else {
      throw ValidationError("--columns takes 1 to \(SpreadsheetLimits.columns)")
    }
    guard !whole || rows <= SpreadsheetLimits.rows else {
      throw ValidationError("--whole takes up to \(SpreadsheetLimits.rows) rows")
    }
  }

  func run(_ console: Console) throws(Problem) {
    let start = Platform.seconds
    do {
      if whole { try writeWhole() } else { try stream() }
    } catch { throw .file(error) }
    let seconds = Platform.seconds - start
    let bytes = Platform.size(of: output).map { "\($0)" } ?? "?"
    let rate = Int(Double(rows * columns) / max(seconds, 1e-9))
    console.line("\(rows * columns) cells in \(rows) rows and \(columns) columns")
    console.line("\(bytes) bytes, compressed \(fast ? "fast" : "normally")")
    console.line("\(Self.thousandths(seconds)) s, \(rate) cells a second")
    if let peak = Platform.peakMemory {
      console.line("\(Self.thousandths(Double(peak) / 1_048_576)) MiB of memory")
    }
  }

  private var compression: Compression { fast ? .fast : .normal }

  private func stream() throws(FileError) {
    let writer = try StreamingWorkbookWriter(output, overwrite: true, compression: compression)
    var figures = BenchFigures()
    for number in 0..<rows {
      if number % SpreadsheetLimits.rows == 0 { try writer.addSheet(Worksheet(name: name(of: number))) }
      try writer.writeRow { row in
        for column in 0..<columns {
          switch figures.cell(row: number, column: column) {
          case .number(let number): row.append(number)
          case .text(let text): row.append(text)
          default: row.skip(1)
          }
        }
      }
    }
    try writer.finish()
  }

  private func writeWhole() throws(FileError) {
    var sheet = Worksheet(name: name(of: 0))
    var figures = BenchFigures()
    for number in 0..<rows {
      for column in 0..<columns {
        sheet[CellReference(row: number + 1, column: column + 1)] = Cell(
          figures.cell(row: number, column: column))
      }
    }
    var workbook = Workbook()
    workbook.sheets = [sheet]
    try workbook.write(to: output, overwrite: true, compression: compression)
  }

  private func name(of row: Int) -> String {
    row < SpreadsheetLimits.rows ? "Data" : "Data \(row / SpreadsheetLimits.rows + 1)"
  }

  private static func thousandths(_ value: Double) -> String {
    let count = Int((value * 1_000).rounded())
    let rest = String(count % 1_000)
    return "\(count / 1_000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }
}

/// `planner bench read`: every value of a spreadsheet.
struct BenchRead: PlannerCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read every cell; print how many there are, the sum of the numbers, the bytes of the texts.",
    usage: "planner bench read FILE")

  @Argument(help: ArgumentHelp("The file to read.", valueName: "file"))
  var file: String

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    var cells = 0
    var sum = 0.0
    var bytes = 0
    do {
      let file = try SpreadsheetFile.open(file)
      for sheet in file.sheets.indices {
        try file.forEachRow(ofSheet: sheet) { _, row in
          for (_, cell) in row {
            switch cell.value {
            case .blank: continue
            case .number(let number): sum += number
            case .text(let text): bytes += text.utf8.count
            case .boolean, .error: break
            }
            cells += 1
          }
          return true
        }
      }
    } catch { throw .file(error) }
    console.line("\(cells) \(NumberLine.text(sum)) \(bytes)")
  }
}

/// A number with two decimals, as the programs print it that this one is compared with.
private enum NumberLine {
  static func text(_ value: Double) -> String {
    let hundredths = (value.magnitude * 100).rounded()
    guard hundredths < 1e15 else { return "\(value)" }
    let count = Int(hundredths)
    let rest = count % 100
    return "\(value < 0 ? "-" : "")\(count / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
