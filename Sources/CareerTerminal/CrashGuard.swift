import CCurses

/// What happens when the program crashes.
package enum CrashGuard {
  /// Makes a crash only end the program. Call it before anything else.
  ///
  /// Swift's runtime would run `swift-backtrace` from the binary's directory, or from where
  /// `SWIFT_BACKTRACE` and `SWIFT_ROOT` point. In a directory that others can write to, that could
  /// be their program. The planner later installs its own handlers, which restore the terminal.
  package static func start() { cairn_no_backtracer() }

  /// Lets a crash of this thread restore the terminal, even when its stack is full.
  static func watchThread() { cairn_crash_stack() }
}
