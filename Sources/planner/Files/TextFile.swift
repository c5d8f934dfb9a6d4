/// Small text files that come as arguments: templates, answers.
enum TextFile {
  static let largest = 32 << 20

  static func read(_ path: String) throws(Problem) -> String {
    switch Platform.entry(at: path) {
    case nil: throw .file(path, "does not exist", "check the name and the folder")
    case .folder, .linkToFolder: throw .file(path, "is a folder, not a file", "name a file in it")
    case .file, .other: break
    }
    let bytes: [UInt8]
    switch Platform.contents(of: path, limit: largest) {
    case .success(let read): bytes = read
    case .failure(let refusal):
      throw .file(path, "could not be read (\(refusal.reason))", "check its rights and size")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .file(path, "is no UTF-8 text", "save it as UTF-8")
    }
    return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
  }
}
