import CCurses
import CareerModel
package import CareerPages
package import CareerStore
import FoundationEssentials

/// The user's own editor: `$VISUAL`, else `$EDITOR`, else `vi`.
///
/// The text goes into a private file (0600) in its own directory (0700). Both are removed
/// afterwards, unless the file contains something that could not be taken over.
package struct ExternalEditor {
  /// The command as configured, e.g. `code --wait`.
  let command: String
  let temporary: String

  /// `choice` takes precedence over the environment; `nil` or blank if it is not set.
  package init(_ runtime: RuntimeEnvironment, choice: String? = nil) {
    let environment = runtime.environment
    let set = [choice, environment["VISUAL"], environment["EDITOR"]]
    command = set.compactMap(\.self).first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
    let directory = environment["TMPDIR"] ?? ""
    temporary = FileSystem.isAbsolute(directory) ? directory : "/tmp"
  }

  /// Runs the editor on a text and waits for it; the caller must have released the terminal. `name`
  /// is the file's name without its extension.
  package func edit(_ text: String, named name: String) -> EditorOutcome {
    guard let words = CommandLineProgram.words(of: command) else {
      return .failed(
        "the editor command \(quoted) has an unclosed quote. \(Self.wayOut)", wrote: nil)
    }
    guard let directory = Self.makeDirectory(in: temporary) else {
      return .failed(
        "cannot create a temporary directory in \(temporary): \(FileSystem.summary(of: errno)). "
          + "Set $TMPDIR to a writable directory.", wrote: nil)
    }
    let path = "\(directory)/\(name).cairn.txt"
    guard Self.write(text, to: path) else {
      let reason = FileSystem.summary(of: errno)
      Self.remove(directory)
      return .failed("cannot write \(path): \(reason). Nothing was changed.", wrote: nil)
    }
    let status = CommandLineProgram.call(cairn_run, words + [path])
    let (outcome, isTaken) = outcome(status, of: path)
    if isTaken { Self.remove(directory) }
    return outcome
  }

  /// Returns the outcome, and whether it includes everything in the file.
  private func outcome(_ status: Int32, of path: String) -> (EditorOutcome, isTaken: Bool) {
    guard status >= 0 else {
      let words = "cannot start the editor \(quoted): \(FileSystem.summary(of: -status))."
      return (.failed("\(words) \(Self.wayOut)", wrote: nil), true)
    }
    guard FileSystem.exists(path) else {
      return (.failed("the editor removed the file. Nothing was changed.", wrote: nil), true)
    }
    let (text, problem) = Self.read(path)
    guard let text else {
      let words = "the text \(problem) and was not saved. The file is kept: \(path)"
      return (.failed(words, wrote: nil), false)
    }
    if status == 0 { return (.wrote(text), true) }
    let end = CommandLineProgram.end(of: status)
    return (.failed("the editor \(quoted) \(end), so nothing was saved.", wrote: text), true)
  }

  private var quoted: String { "“\(command)”" }

  private static let wayOut = "Set $VISUAL or $EDITOR to an installed editor."

  // MARK: - The file

  /// Returns `nil`, with `errno` set, if the directory cannot be created.
  private static func makeDirectory(in parent: String) -> String? {
    var path = Array("\(parent)/cairn-XXXXXX".utf8CString)
    guard mkdtemp(&path) != nil else { return nil }
    return String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Returns `false`, with `errno` set, if the file cannot be written.
  private static func write(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return FileDescriptorText.write(text, to: descriptor) == 0
  }

  /// Returns the text; if it is `nil`, `problem` says why.
  private static func read(_ path: String) -> (text: String?, problem: String) {
    var status = stat()
    if stat(path, &status) == 0, status.st_size > InputLimit.editedText {
      return (nil, "is larger than 1 MB")
    }
    guard let bytes = try? FileSystem.read(path) ?? Data() else { return (nil, "cannot be read") }
    return (String(validating: bytes, as: UTF8.self), "is not UTF-8")
  }

  /// Removes the directory, with anything that an editor left beside the file.
  private static func remove(_ directory: String) {
    for name in (try? FileSystem.names(in: directory)) ?? [] { unlink("\(directory)/\(name)") }
    rmdir(directory)
  }
}
