import Forms
import OfficeFiles

/// From the paths of a command line to the workbooks that they mean.
struct PathWalk {
  let console: Console
  private(set) var workbooks: [String] = []

  init(_ paths: [String], console: Console) {
    self.console = console
    for path in paths {
      if path == "-" {
        addListed()
      } else {
        add(path)
      }
    }
  }

  /// `-`: a path a line on standard input.
  private mutating func addListed() {
    let text = String(decoding: Platform.standardInput(), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) where !line.isEmpty { add(String(line)) }
  }

  /// A file is taken as it is, whatever its name; reading it will tell what is wrong with it.
  private mutating func add(_ path: String) {
    let entry = Platform.entry(at: path)
    guard entry == .folder || entry == .linkToFolder else {
      workbooks.append(path)
      return
    }
    if ReturnedForm.isFolderOfCSV(path) {
      workbooks.append(path)
      return
    }
    let before = workbooks.count
    let isListed = addContents(of: path)
    if workbooks.count == before, isListed {
      console.report(.file(path, "has no workbook in it", "name the folder that the workbooks are in"))
    }
  }

  /// In the order of the names' characters, folders among the files. Links to folders are not followed: they may
  /// lead in circles.
  private mutating func addContents(of folder: String) -> Bool {
    let names: [String]
    switch Platform.names(in: folder) {
    case .success(let found): names = found
    case .failure(let refusal):
      console.report(
        .file(folder, "could not be listed (\(refusal.reason))", "ask for the right to read it"))
      return false
    }
    var isListed = true
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !PathWalk.isPassing(name) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      switch Platform.entry(at: path) {
      case .folder where ReturnedForm.isFolderOfCSV(path): workbooks.append(path)
      case .folder: isListed = addContents(of: path) && isListed
      case .file:
        if SpreadsheetGuess.mayBeSpreadsheet(path) {
          workbooks.append(path)
        } else {
          console.note("\(path): passed over: is no spreadsheet")
        }
      case .linkToFolder: console.detail("\(path): passed over: is a link to a folder")
      case .other: console.detail("\(path): passed over: is no file")
      case nil: console.note("\(path): passed over: leads nowhere, or its name is no UTF-8")
      }
    }
    return isListed
  }

  /// Hidden files, and what Excel and LibreOffice leave beside an open workbook.
  static func isPassing(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }
}
