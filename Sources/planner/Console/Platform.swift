import CMalloc

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few things that the command line asks of the operating system itself.
enum Platform {
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  static var secondsSince1970: Int { Int(time(nil)) }

  /// The words for what went wrong; nil when everything was written.
  static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) -> String? {
    var rest = ArraySlice(bytes)
    while !rest.isEmpty {
      #if canImport(Glibc)
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      #elseif canImport(Musl)
        let count = rest.withUnsafeBytes { Musl.write(descriptor, $0.baseAddress, $0.count) }
      #else
        let count = rest.withUnsafeBytes { Darwin.write(descriptor, $0.baseAddress, $0.count) }
      #endif
      if count < 0, errno == EINTR { continue }
      if count < 0 { return reason(errno) }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// The lines of standard input, whatever ends them; false when one is longer than that, which ends the reading.
  static func standardInput(longestLine: Int, _ body: ([UInt8]) -> Void) -> Bool {
    var line: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        body(line)
        return true
      }
      for byte in buffer[..<count] {
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          body(line)
          line.removeAll(keepingCapacity: true)
        } else {
          line.append(byte)
        }
      }
      if line.count > longestLine { return false }
    }
  }

  /// Tells the allocator to keep what is freed for the next file, instead of giving it back and asking for it again:
  /// that takes a tenth of the time of a batch.
  static func keepFreedMemory() {
    #if canImport(Glibc)
      mallopt(M_MMAP_THRESHOLD, 32 << 20)
      mallopt(M_TRIM_THRESHOLD, 32 << 20)
    #endif
  }

  static func leave(_ status: Int32) -> Never { exit(status) }

  static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}

extension Platform {
  enum Entry { case file, folder, linkToFolder, other }

  /// What a path leads to; nil when there is nothing.
  static func entry(at path: String) -> Entry? {
    var link = stat()
    var target = stat()
    guard lstat(path, &link) == 0, stat(path, &target) == 0 else { return nil }
    switch target.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return link.st_mode & S_IFMT == S_IFLNK ? .linkToFolder : .folder
    default: return .other
    }
  }

  /// Whether anything has this name, also a link that leads nowhere.
  static func exists(_ path: String) -> Bool {
    var link = stat()
    return lstat(path, &link) == 0
  }

  /// The path from the root, without links; nil when it leads nowhere.
  static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  struct Name {
    var text: String
    /// What it leads to, where the folder itself says so; for links, and where it doesn't, ``entry(at:)`` does.
    var entry: Entry?
  }

  /// The names in a folder, in no order; the words for what went wrong when it cannot be listed.
  static func names(in folder: String) -> Result<[Name], Refusal> {
    guard let stream = opendir(folder) else { return .failure(Refusal(reason: reason(errno))) }
    defer { closedir(stream) }
    var names: [Name] = []
    while let entry = readdir(stream) {
      let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      guard name != ".", name != ".." else { continue }
      let kind: Entry? =
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        default: nil
        }
      names.append(Name(text: name, entry: isUTF8 ? kind : nil))
    }
    return .success(names)
  }

  struct Refusal: Error { var reason: String }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) -> Refusal? {
    if isFolder(path) { return nil }
    let parent = path.split(separator: "/", omittingEmptySubsequences: true).dropLast().joined(separator: "/")
    if !parent.isEmpty, let refusal = makeFolder(path.hasPrefix("/") ? "/" + parent : parent) {
      return refusal
    }
    if mkdir(path, 0o777) == 0 { return nil }
    let refusal = Refusal(reason: reason(errno))
    // Somebody else may have made it in the meantime.
    return isFolder(path) ? nil : refusal
  }

  private static func isFolder(_ path: String) -> Bool {
    let entry = entry(at: path)
    return entry == .folder || entry == .linkToFolder
  }

  /// The bytes of a file, at most `limit` of them.
  static func contents(of path: String, limit: Int) -> Result<[UInt8], Refusal> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(Refusal(reason: reason(errno))) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .failure(Refusal(reason: reason(errno))) }
      if count == 0 { return .success(bytes) }
      bytes.append(contentsOf: buffer[..<count])
    }
    return .failure(Refusal(reason: "larger than \(limit >> 20) MiB"))
  }

  /// The first and the last bytes of a file; nil when it cannot be read.
  static func ends(of path: String, count: Int) -> (head: [UInt8], tail: [UInt8])? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: count)
    let first = read(descriptor, &head, count)
    guard first >= 0 else { return nil }
    head.removeLast(count - first)
    guard first == count else { return (head, []) }
    var tail = [UInt8](repeating: 0, count: count)
    guard lseek(descriptor, -off_t(count), SEEK_END) >= 0 else { return (head, []) }
    let last = read(descriptor, &tail, count)
    tail.removeLast(count - max(0, last))
    return (head, tail)
  }

  /// Writes a file beside its place and renames it into it, so that nobody ever sees half of it.
  static func replace(_ path: String, with bytes: [UInt8]) -> Refusal? {
    let draft = "\(path).\(getpid()).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return Refusal(reason: reason(errno)) }
    var trouble = write(bytes, to: descriptor)
    if close(descriptor) != 0, trouble == nil { trouble = reason(errno) }
    if trouble == nil, rename(draft, path) != 0 { trouble = reason(errno) }
    if trouble != nil { unlink(draft) }
    return trouble.map { Refusal(reason: $0) }
  }
}
