import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of an earlier, interrupted run.
enum DoneLines {
  /// The longest line that is taken for one.
  private static let longest = 64 << 20

  /// The paths of the workbooks that have a whole line; `keep` gets each such line. What is no line of ours, as the
  /// torn end of a run that was killed, is passed over. A file that is not there yet has no lines.
  static func paths(in file: String, keep: (String) throws(Problem) -> Void = { _ in }) throws(Problem)
    -> Set<String>
  {
    guard Platform.exists(file) else { return [] }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .file(file, "could not be read (\(Platform.reason(errno)))", "ask for the right to read it")
    }
    defer { close(descriptor) }
    var paths: Set<String> = []
    var line: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        throw .file(
          file, "could not be read (\(Platform.reason(errno)))", "name the NDJSON of an earlier run")
      }
      guard count > 0 else { return paths }
      for byte in buffer[..<count] {
        guard byte == UInt8(ascii: "\n") else {
          if line.count < longest { line.append(byte) }
          continue
        }
        let text = String(decoding: line, as: UTF8.self)
        line.removeAll(keepingCapacity: true)
        guard let value = try? JSONReader.value(of: text), case .string(let path)? = value["path"] else {
          continue
        }
        paths.insert(path)
        try keep(text)
      }
    }
  }
}
