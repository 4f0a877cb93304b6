import Foundation

/// Programs that a test puts somewhere.
///
/// Always by a process of its own, whose end is waited for. A file that we had open for writing ourselves
/// would be open in every process too that another test starts at that moment, until that has become
/// another program; to run it meanwhile fails as "text file busy".
enum ScriptFile {
  /// Writes a shell script that can be run.
  static func write(_ script: String, to path: String) throws {
    try run(#"cat > "$0" && chmod 700 "$0""#, path, input: "#!/bin/sh\n\(script)\n")
  }

  /// Copies a program.
  static func copy(_ program: String, to path: String) throws {
    try run(#"cp "$1" "$0""#, path, program)
  }

  private static func run(_ command: String, _ words: String..., input: String = "") throws {
    let written = try BuiltCairn.run(
      "/bin/sh", ["-c", command] + words, input: input, environment: [:])
    guard written.status == 0 else { throw CannotWrite(words: words, reason: written.errors) }
  }

  struct CannotWrite: Error {
    var words: [String]
    var reason: String
  }
}
