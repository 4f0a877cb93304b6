package import CareerModel

/// The surroundings of a run: clock, randomness, environment. A value, so tests control all of it.
package struct RuntimeEnvironment: Sendable {
  package var environment: [String: String]
  /// Absolute, without a trailing slash.
  package var home: String
  package var workingDirectory: String
  package var now: @Sendable () -> Instant
  /// The current calendar day in the user's time zone.
  package var today: @Sendable () -> CalendarDay
  package var random: @Sendable () -> UInt64
  package var zones: TimeZones

  package init(
    environment: [String: String] = [:], home: String = "/", workingDirectory: String = "/",
    now: @escaping @Sendable () -> Instant, today: @escaping @Sendable () -> CalendarDay,
    random: @escaping @Sendable () -> UInt64, zones: TimeZones = .utc
  ) {
    (self.environment, self.home, self.workingDirectory) = (environment, home, workingDirectory)
    (self.now, self.today, self.random, self.zones) = (now, today, random, zones)
  }

  /// Returns a new id for an entry created now.
  package func newULID() -> ULID {
    var generator = generator
    return ULID(at: now(), using: &generator)
  }

  /// `random` as a generator for the standard library.
  package var generator: Generator { Generator(draw: random) }

  package struct Generator: RandomNumberGenerator, Sendable {
    fileprivate let draw: @Sendable () -> UInt64
    package mutating func next() -> UInt64 { draw() }
  }
}

extension RuntimeEnvironment {
  /// Returns the real environment. `CAIRN_NOW` (a time like 2026-11-21T18:00:00Z) stops the clock
  /// at that moment, for screenshots and for tests of the built program.
  package static func live() -> RuntimeEnvironment {
    let environment = readEnvironment()
    let fixed = environment["CAIRN_NOW"].flatMap(Instant.init)
    let now: @Sendable () -> Instant = { fixed ?? readClock() }
    let directory = environment["TZDIR"] ?? "/usr/share/zoneinfo"
    let zones = TimeZones(offset: readOffset) { readRules(of: $0, in: directory) }
    return RuntimeEnvironment(
      environment: environment, home: readHome(environment), workingDirectory: readDirectory(),
      now: now, today: { zones.day(at: now()) },
      random: {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
      }, zones: zones)
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

  private static func readOffset(at instant: Instant) -> Int {
    var seconds = time_t(instant.milliseconds.floorDivided(by: 1000))
    var local = tm()
    localtime_r(&seconds, &local)
    return local.tm_gmtoff
  }

  /// Rejects a name that leads out of the directory, because names come from documents.
  private static func readRules(of zone: String, in directory: String) -> [UInt8]? {
    let isName = zone.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/_+-".utf8.contains(byte)
    }
    guard isName, !zone.isEmpty, !zone.hasPrefix("/") else { return nil }
    return (try? FileSystem.read("\(directory)/\(zone)")).flatMap { $0.map(Array.init) }
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
