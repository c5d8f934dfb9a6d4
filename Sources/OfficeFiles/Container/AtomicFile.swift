#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that are there whole or not at all.
public enum AtomicFile {
  /// Writes a file beside its place and moves it there when all of it is on the disk: whoever looks sees the old
  /// file or the new one, never half of it. A symbolic link stays, and what it leads to is replaced, keeping its
  /// permissions. A device or pipe (`/dev/stdout`) is written to as it is.
  ///
  /// - Parameters:
  ///   - bytes: the whole content.
  ///   - path: where the file is to be.
  ///   - overwrite: false refuses a file that is there already, also one that another program makes in the
  ///     meantime.
  /// - Throws: ``FileError`` with the system's reason; nothing is left behind then.
  public static func write(_ bytes: [UInt8], to path: String, overwrite: Bool) throws(FileError) {
    if try kind(of: path) == .device {
      let descriptor = try openDevice(path)
      defer { close(descriptor) }
      let failure = bytes.withUnsafeBytes { SystemFailure.writing($0, to: descriptor) }
      if let failure { throw failure.error(path, "could not be written") }
      return
    }
    var output = try OutputFile(path, overwrite: overwrite)
    let failure = bytes.withUnsafeBytes { SystemFailure.writing($0, to: output.descriptor) }
    if let failure { throw failure.error(path, "could not be written") }
    try output.commit()
  }

  /// What is at a place now.
  enum Kind: Equatable {
    case none
    case file(mode: mode_t)
    case device
  }

  /// Throws for what can't be written to.
  static func kind(of path: String) throws(FileError) -> Kind {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw FileError(path, problem: "is no name of a file", remedy: "name the file to write")
    }
    var status = stat()
    guard stat(path, &status) == 0 else { return .none }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(mode: status.st_mode & 0o7777)
    case S_IFDIR: throw FileError(path, problem: "is a folder", remedy: "name a file in it")
    default: return .device
    }
  }

  static func alreadyExists(_ path: String) -> FileError {
    FileError(path, problem: "already exists", remedy: "choose another name or add --force")
  }

  /// Where the symbolic links lead, one after the other; the file itself need not be there.
  static func resolved(_ path: String) throws(FileError) -> String {
    var path = path
    for _ in 0..<40 {
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let length = readlink(path, &buffer, buffer.count)
      guard length > 0 else { throw SystemFailure.current.error(path, "could not be followed") }
      let link = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = link.hasPrefix("/") ? link : folder(of: path) + "/" + link
    }
    throw SystemFailure(code: ELOOP).error(path, "could not be followed")
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Where files go that belong to no folder.
  static var scratchFolder: String {
    guard let folder = getenv("TMPDIR"), folder.pointee != 0 else { return "/tmp" }
    return String(cString: folder)
  }

  private static func openDevice(_ path: String) throws(FileError) -> CInt {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure.current.error(path, "could not be opened") }
    return descriptor
  }

  /// Copies a file from its start to a device.
  static func copy(_ source: CInt, to path: String) throws(FileError) {
    let descriptor = try openDevice(path)
    defer { close(descriptor) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { room.deallocate() }
    var place: off_t = 0
    while true {
      let count = pread(source, room.baseAddress, room.count, place)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemFailure.current.error(path, "could not be written") }
      guard count > 0 else { return }
      let failure = SystemFailure.writing(UnsafeRawBufferPointer(rebasing: room[..<count]), to: descriptor)
      if let failure { throw failure.error(path, "could not be written") }
      place += off_t(count)
    }
  }

  /// So that the new name survives a power cut. Not every file system can, and the file itself is safe already.
  static func synchronizeFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
