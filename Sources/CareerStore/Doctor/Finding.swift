package import CareerModel

/// Something that `cairn doctor` found.
package struct Finding: Hashable, Sendable {
  package var kind: Kind
  /// Absolute.
  package var path: String
  /// Counted from 1; `nil` where no line can be named.
  package var line: Int?
  /// What it is about: a title, an id, the target of a link, a mode; `nil` where the file says it all.
  package var about: String?
  /// More of it, such as what the JSON reader said.
  package var detail: String?
  package var remedy: Remedy
  /// The place in the file's list that it is about, from 0, until the line is known.
  var element: Int?

  init(
    _ kind: Kind, _ path: String, line: Int? = nil, about: String? = nil, detail: String? = nil,
    element: Int? = nil, _ remedy: Remedy = .byHand
  ) {
    self.kind = kind
    self.path = path
    self.line = line
    self.about = about
    self.detail = detail
    self.element = element
    self.remedy = remedy
  }

  /// What `--repair` does about it.
  package enum Remedy: Hashable, Sendable {
    /// Nothing: only a person can say what is right.
    case byHand
    /// Gives a file or directory this mode.
    case setMode(UInt32)
    /// Takes a link away, not what it leads to.
    case removeLink
    /// Does what the next command that saves would do anyway: takes it away or ends it.
    case saving
    /// Writes what can be read of the file; a copy of the whole goes to the trash.
    case rewrite
    /// Puts an entry into the month of its day and out of every other. A month that loses another version
    /// of it goes to the trash as a copy.
    case gather(Entry)
    /// Takes the entries of a file in, and puts the file into the trash.
    case takeIn
    /// Takes a further version of a file in, as every command that saves does.
    case merge
    /// Gives one of two duplicates an id of its own; it has the id here under which it is shown.
    case rename(Thing)
    /// Changes something, which can be undone.
    case edit(Change.Edit)
  }

  package var isRepairable: Bool { remedy != .byHand }
}

extension Finding {
  /// Every sort of finding, by the stable name that JSON gives it.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    // By names and modes alone, without reading months.
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
    // By what is in the files.
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

    package var severity: Severity {
      switch self {
      case .link, .unknownSkill: .note
      case .mode, .conflictCopy, .misnamedMonth, .unfinishedSave, .temporaryFile, .newerVersion,
        .wrongMonth,
        .twoMonths,
        .missingEntry, .framework:
        .warning
      case .owner, .brokenLink, .lockLink, .foreignLock, .notAFile, .unreadableFile, .damagedFile,
        .unreadableEntry, .twinID:
        .error
      }
    }
  }

  /// How much it matters.
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Good to know; nothing is wrong.
    case note
    /// Nothing is lost or hidden, and it should be put right.
    case warning
    /// Something cannot be read, reached or saved.
    case error
  }

  package var severity: Severity { kind.severity }
}
