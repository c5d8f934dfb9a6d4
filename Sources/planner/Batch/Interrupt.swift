import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C while lines are being written: the line underway is finished, nothing more is begun. A second Ctrl-C ends
/// the program at once.
enum Interrupt {
  private static let came = Atomic<Bool>(false)

  static var hasCome: Bool { came.load(ordering: .relaxed) }

  /// From now on Ctrl-C, and a polite request to end, only sets ``hasCome``.
  static func listen() {
    guard !hasCome else { return }
    for signal in [SIGINT, SIGTERM] {
      var action = sigaction()
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = { _ in Interrupt.came.store(true, ordering: .relaxed) }
      #else
        action.__sigaction_handler.sa_handler = { _ in Interrupt.came.store(true, ordering: .relaxed) }
      #endif
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(signal, &action, nil)
    }
  }
}
