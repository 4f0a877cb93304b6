package import CareerModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a run finds around it: the clock, chance, the environment. Handed in as a value, so that
/// tests fix all of it.
package struct Surroundings: Sendable {
  package var environment: [String: String]
  /// Absolute, without a slash at the end.
  package var home: String
  package var workingDirectory: String
  package var now: @Sendable () -> Instant
  /// The calendar day that it is where the user is.
  package var today: @Sendable () -> CalendarDay
  package var random: @Sendable () -> UInt64

  package init(
    environment: [String: String] = [:], home: String = "/", workingDirectory: String = "/",
    now: @escaping @Sendable () -> Instant, today: @escaping @Sendable () -> CalendarDay,
    random: @escaping @Sendable () -> UInt64
  ) {
    self.environment = environment
    self.home = home
    self.workingDirectory = workingDirectory
    self.now = now
    self.today = today
    self.random = random
  }

  /// A fresh name for an entry that is made now.
  package func newULID() -> ULID {
    var generator = generator
    return ULID(at: now(), using: &generator)
  }

  /// `random` in the shape that the standard library takes.
  package var generator: Generator { Generator(draw: random) }

  package struct Generator: RandomNumberGenerator, Sendable {
    fileprivate let draw: @Sendable () -> UInt64
    package mutating func next() -> UInt64 { draw() }
  }
}

extension Surroundings {
  /// The real ones. `CAIRN_NOW` (a time like 2026-11-21T18:00:00Z) stops the clock at that moment,
  /// for pictures and for tests of the built program.
  package static func live() -> Surroundings {
    let environment = readEnvironment()
    let fixed = environment["CAIRN_NOW"].flatMap(Instant.init)
    let now: @Sendable () -> Instant = { fixed ?? readClock() }
    return Surroundings(
      environment: environment, home: readHome(environment), workingDirectory: readDirectory(),
      now: now, today: { localDay(of: now()) },
      random: {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
      })
  }

  private static func readEnvironment() -> [String: String] {
    var variables: [String: String] = [:]
    var cursor = environ
    while let line = cursor.pointee {
      let parts = String(cString: line).unicodeScalars.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      cursor += 1
    }
    return variables
  }

  private static func readClock() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000)
  }

  private static func localDay(of instant: Instant) -> CalendarDay {
    var seconds = time_t(instant.milliseconds.floorDivided(by: 1000))
    var local = tm()
    localtime_r(&seconds, &local)
    let day = CalendarDay(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    return day ?? CalendarDay(ordinal: instant.milliseconds.floorDivided(by: 86_400_000))
  }

  private static func readHome(_ environment: [String: String]) -> String {
    if let home = environment["HOME"], FileSystem.isAbsolute(home) {
      return home.count > 1 && home.hasSuffix("/") ? String(home.dropLast()) : home
    }
    return UserRecord(getuid())?.home ?? "/"
  }

  private static func readDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}
