import CCurses

/// What happens when the program crashes.
package enum CrashGuard {
  /// Lets a crash end the program and do nothing else: first of all that the program does.
  ///
  /// Swift's runtime would run `swift-backtrace` from where the binary is, or from where
  /// `SWIFT_BACKTRACE` and `SWIFT_ROOT` say. In a directory that others can write to, that is a program of
  /// theirs. The planner puts handlers of its own in the place of these, which give the terminal back.
  package static func start() {
    cairn_no_backtracer()
  }

  /// Gives a thread what a crash of it needs to give the terminal back, also when its stack is full.
  static func watchThread() {
    cairn_crash_stack()
  }
}
