import CareerExchange
import CareerModel
import CareerPages
import CareerScreens
import CareerStore
import CareerTerminal
import FoundationEssentials

/// The destination of a document: a file, written completely or not at all, or standard output.
struct DocumentFile {
  /// The name as typed; `nil` and `-` mean standard output.
  let name: String?
  /// Whether an existing file may be replaced. It may contain later edits by the user.
  let replaces: Bool
  /// Whether the name came from -o, which errors then suggest; the planner has no such option.
  private var isOption = true
  /// The absolute path; `nil` for standard output.
  private let path: String?

  init(_ name: String?, replaces: Bool, in runtime: RuntimeEnvironment) {
    (self.name, self.replaces) = (name, replaces)
    path = name.flatMap { $0 == "-" ? nil : DataDirectory.absolute($0, in: runtime) }
  }

  /// An absolute path typed in the planner, which asks itself whether the file may be replaced.
  init(typed path: String) {
    (name, self.path) = (path, path)
    (replaces, isOption) = (true, false)
  }

  /// Throws before any work if the file could not be written; `example` is a suitable file name.
  func check(example: String) throws(CommandFailure) {
    guard let path, let name else { return }
    let option = isOption ? " -o" : ""
    let another = isOption ? "choose another with -o" : "choose another"
    let kind = FileSystem.kind(of: FileSystem.resolved(path))
    guard !name.isEmpty, !name.hasSuffix("/"), kind != .directory else {
      let folder = name.isEmpty ? "" : name.hasSuffix("/") ? shown : shown + "/"
      throw refusal(
        "\(name.isEmpty ? "the file name is empty" : "\(shown) is not a file"). "
          + "Name one, such as\(option) \(folder)\(example).")
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
    case .file, .other: throw refusal("\(folder.printable) is not a directory; \(another).")
    }
  }

  /// Writes the document, but keeps an existing file with different content unless it may be
  /// replaced. Returns a message for the user; `nil` for standard output.
  func write(_ bytes: Data) throws(CommandFailure) -> String? {
    guard let path else {
      try Output.send(bytes)
      return nil
    }
    let isKept = !replaces && FileSystem.exists(path)
    do throws(StoreError) {
      // A larger file differs and need not be read.
      if isKept, try old(path, most: bytes.count) == bytes {
        return "\(shown) is already up to date."
      }
      if !isKept {
        // A Ctrl-C between writing and renaming the temporary file would leave it behind.
        let before = signal(SIGINT, SIG_IGN)
        defer { signal(SIGINT, before) }
        FileSystem.sweep(beside: path)
        try AtomicFile.write(bytes, to: path, isVerified: true)
        return "wrote \(shown)."
      }
    } catch {
      throw CommandFailure(ErrorText.status(of: error), ErrorText.words(forDocument: error))
    }
    throw refusal("\(shown) already exists with different content. To replace it, use --force.")
  }

  /// Returns the content of a file; `nil` if it is larger than `most` bytes.
  private func old(_ path: String, most: Int) throws(StoreError) -> Data? {
    do throws(StoreError) {
      return try FileSystem.read(path, most: most)
    } catch {
      guard case .damaged = error else { throw error }
      return nil
    }
  }

  private var shown: String { (name ?? "").printable }

  private func refusal(_ words: String) -> CommandFailure { CommandFailure(.cannotWrite, words) }
}

extension DocumentMaker {
  /// Returns a maker for the documents the command line writes, with the user's own templates.
  static func live(_ directory: DataDirectory, in runtime: RuntimeEnvironment) -> DocumentMaker {
    DocumentMaker(
      make: { request, career in
        reported {
          var request = request
          if request.kind.hasTemplate, request.template == nil {
            request.template = try TemplateFile.own(request.kind, in: directory)
          }
          var random = runtime.generator
          let document = try Document.make(request, of: career, using: &random)
          let bytes = try document.bytes(as: request.kind, in: runtime)
          let leftOut = Wording.leftOut(document.leftOut.entries, goals: document.leftOut.goals)
          let remarks =
            [
              document.count.map { $0.words + "." }, document.redaction.map(RedactionText.sentence),
              leftOut?.capitalizedFirst,
            ].compactMap(\.self) + document.nearMisses.map(NearMissText.finding)
          let remark = remarks.isEmpty ? nil : remarks.joined(separator: " ")
          let page = document.firstPage.map {
            ExportPreview.FirstPage(shown: $0.shown, candidates: $0.candidates)
          }
          return (bytes, remark, document.advice, leftOut != nil, page)
        }
      },
      check: { path, kind in
        do throws(CommandFailure) {
          try DocumentFile(typed: path).check(example: "\(kind.rawValue).\(kind.fileExtension)")
          return nil
        } catch {
          return Refusal(error.words)
        }
      },
      error: { ErrorText.words(forDocument: $0, inShell: false) })
  }

  /// Turns a thrown error into the words `CommandFailure.reported` would use in a shell.
  private static func reported<Value>(_ body: () throws -> Value) -> Result<Value, Refusal> {
    do {
      return .success(try body())
    } catch {
      let words = CommandFailure(error)?.words ?? String(describing: error).printable
      return .failure(Refusal(words))
    }
  }
}
