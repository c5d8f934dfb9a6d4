#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file beside the one that it is going to be, gone again unless it became that.
///
/// Its writer holds a lock on it. The system lets go of that when the program ends in whatever way, so that the next
/// one who writes to the same place can tell what a crash left behind from what another program is writing, and
/// clears it away.
struct TemporaryFile: ~Copyable {
  private let path: String
  let descriptor: CInt
  /// The name to which errors are told.
  private let told: String
  /// It has no name of its own any more, and what has its name must not be touched.
  private var isMoved = false

  /// A new, empty file in the folder of `target`, its name a dot, the target's name and a number.
  init(beside target: String, of told: String) throws(FileError) {
    let folder = AtomicFile.folder(of: target)
    let name = target.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard !name.isEmpty else {
      throw FileError(told, problem: "is a folder", remedy: "name a file in it")
    }
    var number = 0
    while number < Self.mostAtOnce {
      let path = Self.path(number, name, folder)
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
      if descriptor >= 0 {
        guard Self.lock(descriptor) else {
          // Somebody took it for a crash's in the moment before it was locked.
          close(descriptor)
          continue
        }
        self.path = path
        self.descriptor = descriptor
        self.told = told
        Self.clear(after: number, name, folder)
        return
      }
      guard errno == EEXIST else { break }
      if !Self.clear(path) { number += 1 }
    }
    throw SystemFailure.current.error(told, "could not be made")
  }

  deinit {
    close(descriptor)
    if !isMoved { unlink(path) }
  }

  /// How many programs may write to one place at once.
  private static let mostAtOnce = 1_000
  /// Bytes in the name of a file.
  private static let nameLength = 255

  private static func path(_ number: Int, _ name: Substring, _ folder: String) -> String {
    let end = ".\(number).tmp"
    var name = name
    while name.utf8.count > nameLength - end.utf8.count - 1, !name.isEmpty { name.removeLast() }
    return "\(folder)/.\(name)\(end)"
  }

  /// False when the file has lost its name meanwhile. Where a file system knows no locks, nothing is ever cleared.
  private static func lock(_ descriptor: CInt) -> Bool {
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    var status = stat()
    return fstat(descriptor, &status) != 0 || status.st_nlink > 0
  }

  /// Takes a file away that a crash left behind; false when it is somebody's.
  @discardableResult
  private static func clear(_ path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return errno == ENOENT }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return false }
    // While waiting for nobody: the name may be another file's by now, which is not locked by us.
    var named = stat()
    guard lstat(path, &named) == 0 else { return true }
    guard named.st_ino == status.st_ino, named.st_dev == status.st_dev else { return false }
    return unlink(path) == 0
  }

  /// What several programs that crashed together left behind has the numbers that follow.
  private static func clear(after number: Int, _ name: Substring, _ folder: String) {
    var next = number + 1
    while next < mostAtOnce {
      let path = path(next, name, folder)
      guard access(path, F_OK) == 0, clear(path) else { return }
      next += 1
    }
  }

  /// Writes the bytes after those that are there.
  borrowing func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    if let failure = SystemFailure.writing(bytes, to: descriptor) {
      throw failure.error(told, "could not be written")
    }
  }

  /// Waits until all is on the disk.
  borrowing func synchronize(mode: mode_t?) throws(FileError) {
    if let mode { _ = fchmod(descriptor, mode) }
    if fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP {
      throw SystemFailure.current.error(told, "could not be written")
    }
  }

  /// Takes its name away: it is gone when it is closed, or the program ends.
  mutating func forgetName() {
    unlink(path)
    isMoved = true
  }

  /// Takes the place of what is there.
  mutating func replace(_ target: String) throws(FileError) {
    guard rename(path, target) == 0 else { throw SystemFailure.current.error(told, "could not be replaced") }
    isMoved = true
  }

  /// Takes a place where nothing is, and fails when something is.
  mutating func become(_ target: String) throws(FileError) {
    if link(path, target) == 0 {
      forgetName()
      return
    }
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
