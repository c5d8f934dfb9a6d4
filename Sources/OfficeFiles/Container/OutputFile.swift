#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file while it is written: beside its place, moved there by ``commit()``, gone without that.
struct OutputFile: ~Copyable {
  private enum Place {
    /// - Parameters:
    ///   - path: where the symbolic links lead.
    case file(path: String, overwrite: Bool, mode: mode_t?)
    /// A device or pipe, which gets all of it at the end.
    case device

    /// Beside which the temporary file lies.
    var neighbour: String {
      switch self {
      case .file(let path, _, _): path
      case .device: AtomicFile.scratchFolder + "/planner"
      }
    }
  }

  /// As the caller calls it.
  let path: String
  private let place: Place
  private var temporary: TemporaryFile

  var descriptor: CInt { temporary.descriptor }

  /// - Throws: ``FileError`` when there is something that must not be overwritten, or nothing can be made there.
  init(_ path: String, overwrite: Bool) throws(FileError) {
    let place = try Self.place(path, overwrite: overwrite)
    var temporary = try TemporaryFile(beside: place.neighbour, of: path)
    if case .device = place { temporary.forgetName() }
    self.path = path
    self.place = place
    self.temporary = temporary
  }

  private static func place(_ path: String, overwrite: Bool) throws(FileError) -> Place {
    switch try AtomicFile.kind(of: path) {
    case .device: return .device
    case .file(let mode):
      guard overwrite else { throw AtomicFile.alreadyExists(path) }
      return .file(path: try AtomicFile.resolved(path), overwrite: overwrite, mode: mode)
    case .none:
      return .file(path: try AtomicFile.resolved(path), overwrite: overwrite, mode: nil)
    }
  }

  /// A file without a name in the same folder, for what is only needed meanwhile.
  borrowing func scratch() throws(FileError) -> TemporaryFile {
    var file = try TemporaryFile(beside: place.neighbour, of: path)
    file.forgetName()
    return file
  }

  borrowing func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) { try temporary.write(bytes) }

  /// Puts it in its place, when all of it is on the disk.
  mutating func commit() throws(FileError) {
    switch place {
    case .device: try AtomicFile.copy(temporary.descriptor, to: path)
    case .file(let target, let overwrite, let mode):
      try temporary.synchronize(mode: mode)
      if overwrite { try temporary.replace(target) } else { try temporary.become(target) }
      AtomicFile.synchronizeFolder(of: target)
    }
  }
}
