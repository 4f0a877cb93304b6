import CareerModel
import CareerStore
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a document goes that was made: a file, whole or not at all, or standard output.
struct DocumentFile {
  /// As it was typed; `nil` and `-` are standard output.
  let name: String?
  /// Whether a file that is there may be replaced. It may hold what somebody has written into it since.
  let replaces: Bool
  /// Whether it was named by -o, which is then the way out; in the planner there is no such option.
  private var isOption = true
  /// Absolute; `nil` for standard output.
  private let path: String?

  init(_ name: String?, replaces: Bool, in runtime: RuntimeEnvironment) {
    self.name = name
    self.replaces = replaces
    path = name.flatMap { name in
      name == "-" ? nil : DataDirectory.absolute(name, in: runtime)
    }
  }

  /// A file that was typed in the planner, as an absolute path; it answers for the question whether it
  /// may be replaced itself.
  init(typed path: String) {
    (name, self.path) = (path, path)
    (replaces, isOption) = (true, false)
  }

  /// Refuses what could not be written, before the work; `example` is a name for such a file.
  func check(example: String) throws(CommandFailure) {
    guard let path, let name else { return }
    let shown = name.printable
    let option = isOption ? " -o" : ""
    let another = isOption ? "choose another with -o" : "choose another"
    let kind = FileSystem.kind(of: FileSystem.resolved(path))
    guard !name.isEmpty, !name.hasSuffix("/"), kind != .directory else {
      let folder = name.isEmpty ? "" : name.hasSuffix("/") ? shown : shown + "/"
      throw refusal(
        "\(name.isEmpty ? "the file name is empty" : "\(shown) is not a file"). "
          + "Name one, such as\(option) \(folder)\(example)."
      )
    }
    guard kind != .other else {
      let wayOut = isOption ? "leave out -o to write to standard output" : another
      throw refusal("\(shown) is not a regular file; \(wayOut).")
    }
    let folder = FileSystem.parent(of: FileSystem.resolved(path)) ?? "/"
    switch FileSystem.kind(of: folder) {
    case .directory: break
    case .nowhere:
      throw refusal(
        "the directory \(folder.printable) does not exist; create it first, or \(another).")
    case .file, .other:
      throw refusal("\(folder.printable) is not a directory; \(another).")
    }
  }

  /// Writes the document; what is there already stays where it has other words and nobody said that it
  /// may be replaced. Returns what was done, in words for a person; `nil` for standard output.
  func write(_ bytes: Data) throws(CommandFailure) -> String? {
    guard let path else {
      try Output.send(bytes)
      return nil
    }
    do {
      if !replaces, FileSystem.exists(path) {
        // What is larger has other words, and need not be read.
        if try old(path, most: bytes.count) == bytes { return "\(shown) is already up to date." }
        throw refusal("\(shown) already exists with different content. To replace it, use --force.")
      }
      // A Ctrl-C between the temporary file and its new name would leave the former behind.
      let before = signal(SIGINT, SIG_IGN)
      defer { signal(SIGINT, before) }
      FileSystem.sweep(beside: path)
      try AtomicFile.write(bytes, to: path, isVerified: true)
      return "wrote \(shown)."
    } catch let error as StoreError {
      throw CommandFailure(ErrorText.status(of: error), ErrorText.words(forDocument: error))
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw refusal("\(error)")
    }
  }

  /// What a file holds; `nil` where it is larger than that.
  private func old(_ path: String, most: Int) throws(StoreError) -> Data? {
    do throws(StoreError) {
      return try FileSystem.read(path, most: most)
    } catch {
      guard case .damaged = error else { throw error }
      return nil
    }
  }

  private var shown: String { (name ?? "").printable }

  private func refusal(_ words: String) -> CommandFailure {
    CommandFailure(.cannotWrite, words)
  }
}
