import ArgumentParser
import OfficeFiles
import Reports

/// `planner cells`: what stands in any spreadsheet.
struct Cells: PlannerCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: "Print every cell of any spreadsheet in which something stands.",
    usage: "planner cells FILE [--format text|json|csv]")

  @Argument(help: "An .xlsx, .ods or .csv file; its content decides which, not its name.")
  var file: String

  @Option(help: "How to print it.")
  var format = Format.text

  @OptionGroup var verbosity: Verbosity

  func run(_ console: Console) throws(Problem) {
    do throws(FileError) {
      let report = CellsReport(try SpreadsheetFile.open(file)) { console.write($0) }
      switch format {
      case .text: try report.writeText(on: console.terminal)
      case .json: try report.writeJSON()
      case .csv: try report.writeCSV()
      }
    } catch {
      throw .file(error)
    }
  }
}
