#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system said when it refused.
struct SystemFailure {
  let code: CInt

  /// Of the call that has just failed.
  static var current: SystemFailure { SystemFailure(code: errno) }

  /// The failure in the words of this layer: what happened, why, and what to do.
  func error(_ path: String, _ problem: String) -> FileError {
    FileError(path, problem: "\(problem): \(String(cString: strerror(code)))", remedy: remedy)
  }

  private var remedy: String {
    switch code {
    case EACCES, EPERM, EROFS: "choose a folder in which you may write"
    case ENOSPC, EDQUOT: "free space on the disk and try again"
    case ENOENT, ENOTDIR: "make the folder first, or choose another"
    case ENAMETOOLONG: "choose a shorter name"
    case ELOOP: "choose a name that is no circle of links"
    case EMFILE, ENFILE: "close other files or programs and try again"
    default: "choose another place and try again"
    }
  }

  /// Writes all bytes; nil when that went well.
  static func writing(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> SystemFailure? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written == 0 || errno != EINTR {
        return written == 0 ? SystemFailure(code: EIO) : .current
      }
    }
    return nil
  }
}
