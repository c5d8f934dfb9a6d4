/// The files of a folder of exports.
enum ExportFiles {
  /// In the order of their names, without hidden ones and folders; a file is taken for a folder with nothing else in it.
  static func paths(in folder: String) throws(Problem) -> [String] {
    switch Platform.entry(at: folder) {
    case .folder, .linkToFolder: break
    case .file, .other: return [folder]
    case nil: throw .file(folder, "is not there", "name the folder that the exports are in")
    }
    let names: [Platform.Name]
    switch Platform.names(in: folder) {
    case .success(let found): names = found
    case .failure(let refusal):
      throw .file(folder, "could not be listed (\(refusal.reason))", "ask for the right to read it")
    }
    return names.map(\.text).filter { !PathWalk.isPassing($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { Outputs.path($0, in: folder) }
      .filter { Platform.entry(at: $0) == .file }
  }
}
