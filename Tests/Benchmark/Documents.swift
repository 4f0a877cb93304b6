#if canImport(Glibc)
  import Glibc
#endif

/// What it takes to write a whole career as each kind of document: a whole process, and the most
/// memory that it held.
enum Documents {
  /// Pictures in dots are left out: most of their time is that of a program outside.
  private static let kinds = [
    ["json"], ["csv"], ["ics"], ["jsonresume"], ["brag"], ["review"], ["packet"], ["html"],
    ["svg", "--picture", "timeline"], ["svg", "--picture", "radar"],
    ["svg", "--picture", "heat-map"], ["svg", "--picture", "readiness"],
  ]

  static func measure(_ program: String, _ directory: String) {
    for kind in kinds {
      measure(program, ["export"] + kind, directory)
    }
    measure(program, ["export", "brag", "--redact"], directory)
  }

  private static func measure(_ program: String, _ arguments: [String], _ directory: String) {
    var (times, sizes): ([Double], [Double]) = ([], [])
    for _ in 0..<5 {
      var kilobytes = 0
      times.append(
        milliseconds { kilobytes = run(program, arguments + ["--data-dir", directory]) })
      sizes.append(Double(kilobytes) / 1024)
    }
    let words = "cairn " + arguments.joined(separator: " ")
    report("\(words), a whole process", times, unit: "ms")
    report("\(words), memory", sizes, unit: "MiB")
  }
}
