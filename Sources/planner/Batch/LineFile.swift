#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that grows by whole lines beside its place, and is moved there when it is closed.
final class LineFile {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  private var waiting: [UInt8] = []

  init(_ path: String) throws(Problem) {
    self.path = path
    draft = "\(path).\(getpid()).part"
    descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw Self.refused(path, Platform.reason(errno)) }
  }

  deinit {
    guard !isClosed else { return }
    close(descriptor)
    unlink(draft)
  }

  private var isClosed = false

  func line(_ text: String) throws(Problem) {
    waiting.append(contentsOf: text.utf8)
    waiting.append(UInt8(ascii: "\n"))
    if waiting.count >= 1 << 16 { try flush() }
  }

  private func flush() throws(Problem) {
    defer { waiting.removeAll(keepingCapacity: true) }
    if let trouble = Platform.write(waiting, to: descriptor) { throw Self.refused(path, trouble) }
  }

  /// Puts the file into its place.
  func finish() throws(Problem) {
    try flush()
    isClosed = true
    let isClean = fsync(descriptor) == 0 && close(descriptor) == 0 && rename(draft, path) == 0
    if !isClean {
      let trouble = Platform.reason(errno)
      unlink(draft)
      throw Self.refused(path, trouble)
    }
  }

  private static func refused(_ path: String, _ trouble: String) -> Problem {
    .file(path, "could not be written (\(trouble))", "choose another place")
  }
}
