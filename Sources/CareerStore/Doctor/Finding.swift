package import CareerModel

/// A problem or remark that `cairn doctor` reports.
package struct Finding: Hashable, Sendable {
  package var kind: Kind
  /// The absolute path.
  package var path: String
  /// The line, counted from 1; `nil` if no line can be named.
  package var line: Int?
  /// A title, an id, the target of a link or a mode; `nil` if the file says it all.
  package var about: String?
  /// Further details, such as the JSON parser's message.
  package var detail: String?
  package var remedy: Remedy
  /// The index in the file's list, from 0, until the line is known.
  var element: Int?

  init(
    _ kind: Kind, _ path: String, line: Int? = nil, about: String? = nil, detail: String? = nil,
    element: Int? = nil, _ remedy: Remedy = .byHand
  ) {
    (self.kind, self.path, self.line, self.about, self.detail) = (kind, path, line, about, detail)
    (self.element, self.remedy) = (element, remedy)
  }

  /// What `--repair` does about a finding.
  package enum Remedy: Hashable, Sendable {
    /// Nothing: only a person can decide what is right.
    case byHand
    /// Sets the mode of a file or directory.
    case setMode(UInt32)
    /// Removes a link, not its target.
    case removeLink
    /// Removes or finishes it, as the next command that saves would anyway.
    case saving
    /// Writes what can be read of the file; a copy of the original goes to the trash.
    case rewrite
    /// Puts an entry into the month of its day and removes it from every other. A month that loses
    /// a different version of it is copied to the trash.
    case gather(Entry)
    /// Merges the entries of a file, and moves the file to the trash.
    case takeIn
    /// Merges a copy of a file, as every command that saves does.
    case merge
    /// Gives one of two duplicates its own id; here it already has the id it is shown under.
    case rename(Thing)
    /// Makes an undoable change.
    case edit(Change.Edit)
  }

  package var isRepairable: Bool { remedy != .byHand }
}

extension Finding {
  /// The kinds of findings, by their stable names in JSON.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    // From names and modes alone, without reading months.
    case mode
    case owner
    case link
    case brokenLink = "broken-link"
    case lockLink = "lock-link"
    case foreignLock = "foreign-lock"
    case conflictCopy = "conflict-copy"
    case misnamedMonth = "misnamed-month"
    case notAFile = "not-a-file"
    case unfinishedSave = "unfinished-save"
    case temporaryFile = "temporary-file"
    // From the contents of the files.
    case unreadableFile = "unreadable-file"
    case damagedFile = "damaged-file"
    case unreadableEntry = "unreadable-entry"
    case newerVersion = "newer-version"
    case wrongMonth = "wrong-month"
    case twoMonths = "two-months"
    case twinID = "twin-id"
    case missingEntry = "missing-entry"
    case framework
    case unknownSkill = "unknown-skill"
    case unknownLevel = "unknown-level"

    package var severity: Severity {
      switch self {
      case .link, .unknownSkill: .note
      case .mode, .conflictCopy, .misnamedMonth, .unfinishedSave, .temporaryFile, .newerVersion,
        .wrongMonth, .twoMonths, .missingEntry, .framework, .unknownLevel:
        .warning
      case .owner, .brokenLink, .lockLink, .foreignLock, .notAFile, .unreadableFile, .damagedFile,
        .unreadableEntry, .twinID:
        .error
      }
    }
  }

  /// How serious a finding is.
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Good to know; nothing is wrong.
    case note
    /// Nothing is lost or hidden, but it should be fixed.
    case warning
    /// Something cannot be read, reached or saved.
    case error
  }

  package var severity: Severity { kind.severity }
}
