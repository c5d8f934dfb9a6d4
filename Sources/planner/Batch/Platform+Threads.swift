#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Platform {
  /// The processors that may be used.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// A thread with the stack of a program's first one: formulas are evaluated within each other.
  final class Thread {
    private let handle: pthread_t
    private static let stackSize = 8 << 20

    /// Nil when the system gives no thread.
    init?(_ body: @escaping @Sendable () -> Void) {
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_setstacksize(&attributes, Self.stackSize)
      let box = Unmanaged.passRetained(Body(body))
      #if canImport(Darwin)
        var created: pthread_t?
        let code = pthread_create(&created, &attributes, { Body.run($0) }, box.toOpaque())
        guard code == 0, let created else {
          box.release()
          return nil
        }
        handle = created
      #else
        var created = pthread_t()
        let code = pthread_create(&created, &attributes, { $0.flatMap { Body.run($0) } }, box.toOpaque())
        guard code == 0 else {
          box.release()
          return nil
        }
        handle = created
      #endif
    }

    func join() { pthread_join(handle, nil) }

    private final class Body {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }

      static func run(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().body()
        return nil
      }
    }
  }

  /// One thread at a time is inside, and can wait there until something holds.
  final class Monitor: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
      pthread_mutex_init(mutex, nil)
      pthread_cond_init(changed, nil)
    }

    deinit {
      pthread_cond_destroy(changed)
      pthread_mutex_destroy(mutex)
      changed.deallocate()
      mutex.deallocate()
    }

    /// Waits until `condition` holds, then does `body` and wakes all who wait.
    func enter<Value>(when condition: () -> Bool = { true }, _ body: () -> Value) -> Value {
      pthread_mutex_lock(mutex)
      while !condition() { pthread_cond_wait(changed, mutex) }
      let value = body()
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
      return value
    }
  }
}
