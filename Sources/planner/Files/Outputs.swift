/// Files and folders that a command makes.
enum Outputs {
  /// Throws when one of the files is there already: all of them are looked at before the first is written.
  static func refuseExisting(_ paths: [String]) throws(Problem) {
    let existing = paths.filter(Platform.exists)
    guard !existing.isEmpty else { return }
    throw .several(
      existing.map { .file($0, "exists already", "choose another name, or say --force to write over it") })
  }

  /// A file or folder in a folder, without `./` before it.
  static func path(_ name: String, in folder: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  static func makeFolder(_ path: String) throws(Problem) {
    guard let refusal = Platform.makeFolder(path) else { return }
    throw .file(path, "the folder could not be made (\(refusal.reason))", "choose another one")
  }

  /// A text, beside its place first and then renamed into it.
  static func write(_ text: String, to path: String) throws(Problem) {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Problem) {
    guard let refusal = Platform.replace(path, with: bytes) else { return }
    throw .file(path, "could not be written (\(refusal.reason))", "choose another place")
  }
}
