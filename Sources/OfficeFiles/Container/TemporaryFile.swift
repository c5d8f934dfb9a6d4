#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file beside the one that it is going to be, gone again unless it became that.
struct TemporaryFile: ~Copyable {
  private let path: String
  private let descriptor: CInt
  /// The name to which errors are told.
  private let told: String
  /// Its name is another's then, and must not be touched.
  private var isMoved = false

  /// A new, empty file in the folder of `target`, its name a dot, the target's name and a number.
  init(beside target: String, of told: String) throws(FileError) {
    let folder = AtomicFile.folder(of: target)
    let name = target.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard !name.isEmpty else {
      throw FileError(told, problem: "is a folder", remedy: "name a file in it")
    }
    for attempt in 0..<Self.attempts {
      let end = ".\(getpid()).\(attempt).tmp"
      let path = "\(folder)/.\(Self.prefix(of: name, leaving: end.utf8.count + 1))\(end)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        self.path = path
        self.descriptor = descriptor
        self.told = told
        return
      }
      guard errno == EEXIST else { break }
    }
    throw SystemFailure.current.error(told, "could not be made")
  }

  deinit {
    close(descriptor)
    if !isMoved { unlink(path) }
  }

  /// How often another number is tried when the name is taken, by another thread or by what a crash left behind.
  private static let attempts = 1_000
  /// Bytes in the name of a file.
  private static let nameLength = 255

  private static func prefix(of name: Substring, leaving rest: Int) -> Substring {
    var name = name
    while name.utf8.count > nameLength - rest, !name.isEmpty { name.removeLast() }
    return name
  }

  /// Writes all bytes and waits until they are on the disk.
  borrowing func fill(_ bytes: [UInt8], mode: mode_t?) throws(FileError) {
    if let mode { _ = fchmod(descriptor, mode) }
    if let failure = SystemFailure.writing(bytes, to: descriptor) {
      throw failure.error(told, "could not be written")
    }
    if fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP {
      throw SystemFailure.current.error(told, "could not be written")
    }
  }

  /// Takes the place of what is there.
  mutating func replace(_ target: String) throws(FileError) {
    guard rename(path, target) == 0 else { throw SystemFailure.current.error(told, "could not be replaced") }
    isMoved = true
  }

  /// Takes a place where nothing is, and fails when something is.
  mutating func become(_ target: String) throws(FileError) {
    if link(path, target) == 0 { return }
    switch errno {
    case EEXIST: throw AtomicFile.alreadyExists(told)
    case EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK: break
    default: throw SystemFailure.current.error(told, "could not be made")
    }
    // A file system without hard links: take the name with an empty file, then replace that.
    let place = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard place >= 0 else {
      throw errno == EEXIST
        ? AtomicFile.alreadyExists(told) : SystemFailure.current.error(told, "could not be made")
    }
    close(place)
    do { try replace(target) } catch {
      unlink(target)
      throw error
    }
  }
}
