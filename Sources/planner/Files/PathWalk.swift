import Forms

/// From the paths of a command line to the workbooks that they mean. Folders are listed, and nothing is opened: what is
/// worth reading is seen when its turn comes, so that the first result doesn't wait for the last file.
struct PathWalk {
  /// A file, or a folder of CSV files, that may be a workbook.
  struct Item: Sendable {
    var path: String
    /// The place in ``folders`` of the folder in which it was met; nil when it was named itself, and is read whatever
    /// it is.
    var folder: Int?
  }

  /// Bytes; no system takes paths that are longer.
  private static let longestPath = 1 << 16

  let console: Console
  private(set) var items: [Item] = []
  /// The folders that were named.
  private var folders: [String] = []
  /// Which of them have no workbook so far.
  private var barren: Set<Int> = []

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
    let isWhole = Platform.standardInput(longestLine: PathWalk.longestPath) { line in
      let path = String(decoding: line, as: UTF8.self)
      if !path.isEmpty { add(path) }
    }
    if !isWhole {
      console.report(
        .file(
          "standard input", "is no list of paths: it has a line of more than \(PathWalk.longestPath) bytes",
          "give it a path a line, or name the file itself"))
    }
  }

  /// A file is taken as it is, whatever its name; reading it will tell what is wrong with it.
  private mutating func add(_ path: String) {
    let entry = Platform.entry(at: path)
    guard entry == .folder || entry == .linkToFolder, !ReturnedForm.isFolderOfCSV(path) else {
      items.append(Item(path: path))
      return
    }
    let number = folders.count
    folders.append(path)
    barren.insert(number)
    if !addContents(of: path, number) { barren.remove(number) }
  }

  /// In the order of the names' characters, folders among the files. Links to folders are not followed: they may
  /// lead in circles. False when something could not be listed.
  private mutating func addContents(of folder: String, _ number: Int) -> Bool {
    let names: [Platform.Name]
    switch Platform.names(in: folder) {
    case .success(let found): names = found
    case .failure(let refusal):
      console.report(
        .file(folder, "could not be listed (\(refusal.reason))", "ask for the right to read it"))
      return false
    }
    var isListed = true
    for name in names.sorted(by: { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) })
    where !PathWalk.isPassing(name.text) {
      let path = folder.hasSuffix("/") ? folder + name.text : "\(folder)/\(name.text)"
      switch name.entry ?? Platform.entry(at: path) {
      case .folder where ReturnedForm.isFolderOfCSV(path):
        items.append(Item(path: path))
        barren.remove(number)
      case .folder: isListed = addContents(of: path, number) && isListed
      case .file: items.append(Item(path: path, folder: number))
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

extension PathWalk {
  /// Takes out what an earlier run has done.
  mutating func leaveOut(_ done: Set<String>) {
    guard !done.isEmpty else { return }
    for item in items where done.contains(item.path) { tell(item, isWorkbook: true) }
    items.removeAll { done.contains($0.path) }
  }

  /// What an item turned out to be.
  mutating func tell(_ item: Item, isWorkbook: Bool) {
    if isWorkbook {
      if let folder = item.folder { barren.remove(folder) }
    } else {
      console.note("\(item.path): passed over: is no spreadsheet")
    }
  }

  /// All has been gone through: a folder in which there was nothing is a mistake.
  func finish() {
    for folder in barren.sorted() {
      console.report(
        .file(folders[folder], "has no workbook in it", "name the folder that the workbooks are in"))
    }
  }
}

extension PathWalk.Item {
  /// Whether it is to be read; false for what was met in a folder and is no spreadsheet.
  var isWorthReading: Bool { folder == nil || SpreadsheetGuess.mayBeSpreadsheet(path) }
}
