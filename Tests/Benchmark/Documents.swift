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
    let costs = (0..<5).map { _ in run(program, arguments + ["--data-dir", directory]) }
    let words = "cairn " + arguments.joined(separator: " ")
    report("\(words), a whole process", costs.map(\.milliseconds), unit: "ms")
    report("\(words), memory", costs.map(\.mebibytes), unit: "MiB")
  }
}
