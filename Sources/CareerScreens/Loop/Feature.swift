package import CareerDrawing
package import CareerModel
package import CareerPages

/// What a feature can read: the record, the settings, the size, and what lies below it.
package typealias World = AppState

/// A screen, a page over one, or a form: whatever receives the keys. It owns its state, declares
/// its keys, draws itself, and answers events with requests; it changes nothing but itself. It is
/// contained in one folder; Registry.swift names it.
package protocol Feature: Hashable, Sendable {
  /// Where its keys are commands now; `nil` while letters are text.
  var place: KeyContext? { get }
  /// A form's keys, for the key bar and the help; empty if the command table has them.
  var hints: [(String, String)] { get }
  /// Whether its text is kept as a draft when left unfinished.
  var keepsDraft: Bool { get }
  /// Its text as a draft; `nil` if there is nothing to keep.
  var draft: Draft? { get }

  func view(_ world: World, in rect: Rect, frame: inout Frame)
  /// Returns its title, to be spoken.
  func title(_ world: World) -> String
  func spokenLines(_ world: World) -> [SpokenLine]
  /// Returns the word for a command in the key bar if it depends on the content; empty for none,
  /// `nil` for the word of the table.
  func hint(of command: Command) -> String?

  /// Returns what `e`, `d`, `w` and the like act on; `nil` if an overlay leaves that to the screen.
  func meant(_ world: World) -> Meant?
  /// Whether a draft comes from this form's text.
  func isDraft(_ draft: Draft, _ world: World) -> Bool

  /// Performs a command; `nil` for one that has its usual effect.
  mutating func perform(_ command: Command.ID, _ world: World) -> [Request]?
  /// Handles a key while letters are text.
  mutating func press(_ key: Key, _ world: World) -> [Request]
  /// The line that text is pasted into and the mouse points at; `nil` if there is none.
  var input: WritableKeyPath<Self, LineEditor>? { get }
  /// Responds to a change of that line.
  mutating func typed()
  /// Inserts pasted text; `nil` if there is no input for it.
  mutating func paste(_ text: String, _ world: World) -> [Request]?
  /// Puts the cursor on a row, counted over the lines it marks.
  mutating func stand(onRow row: Int, _ world: World)
  /// Handles a click on such a row.
  mutating func choose(_ line: Int, _ world: World) -> [Request]
  /// Handles a click that the feature itself resolves; `false` if it hits nothing.
  mutating func click(row: Int, column: Int, _ world: World) -> Bool
  /// Puts the cursor on the result of a change.
  mutating func focus(on change: Change, _ world: World)
  /// Puts the cursor on an item that was visited elsewhere.
  mutating func focus(on meant: Meant, _ world: World)
  /// Responds to new data or a new screen size.
  mutating func renew(_ news: News, _ world: World)
  /// Responds to a change that was saved while this is on top.
  mutating func saved(_ change: Change, _ world: World) -> [Request]
  /// Reports a failure; `false` if the host should show it.
  mutating func failed(_ words: String) -> Bool
  /// Receives the answer to an export request, even while covered.
  mutating func answered(_ answer: ExportAnswer, _ world: World)
  /// Whether the wheel acts as the arrow keys in a form.
  var hasWheel: Bool { get }
  /// Whether the wheel zooms instead of moving the cursor.
  var zoomsByWheel: Bool { get }
  /// Whether a double click in a form acts as Enter.
  var isConfirmedByClick: Bool { get }
  /// Keeps typed text because the program is about to end.
  func leave(_ world: World) -> [Request]
}

/// What keys act on under the cursor; `nil` for each kind that is absent.
package struct Meant: Hashable, Sendable {
  /// What Enter, edit and delete act on.
  package var entry: EntryID?
  /// What opening a link acts on, if the cursor is on one.
  package var link: String?
  /// What Enter, edit, done and drop act on.
  package var goal: EntryID?
  /// What assess and weigh act on.
  package var skill: SkillID?
  /// The subject of "why?".
  package var subject: Reasoning.Subject?

  static func entry(_ id: EntryID) -> Meant { Meant(entry: id) }
  static func goal(_ id: EntryID) -> Meant { Meant(goal: id) }
  static func skill(_ id: SkillID) -> Meant { Meant(skill: id, subject: .skill(id)) }
  static let nothing = Meant()

  /// Adds the skill and goal of the screen below where this has none: a goal can be planned from
  /// the reasons for a gap.
  func over(_ screen: any Screen, _ world: World) -> Meant {
    guard let below = screen.meant(world) else { return self }
    var meant = self
    meant.skill = skill ?? below.skill
    meant.goal = goal ?? below.goal
    return meant
  }
}

/// What has changed when features read the world again.
package enum News: Sendable {
  case size
  case day
  /// The name, path, aim or framework.
  case profile
  /// Entries were read or changed.
  case journal
  /// The goals differ from those in the world before.
  case plan(before: World)
  case proposals
  /// The reading of the record was updated.
  case reading
}

/// The reason something cannot be done or accepted, as a sentence.
package struct Refusal: Error, Hashable, Sendable {
  package var words: String
  package init(_ words: String) { self.words = words }
}

package enum ExportAnswer: Hashable, Sendable {
  case preview(ExportRequest, Result<ExportPreview, Refusal>)
  /// A file already exists at this path.
  case exists(String)
}

extension Feature {
  package var place: KeyContext? { nil }
  package var hints: [(String, String)] { [] }
  package var keepsDraft: Bool { false }
  package var draft: Draft? { nil }

  package func hint(of command: Command) -> String? { nil }
  package func meant(_ world: World) -> Meant? { nil }
  package func isDraft(_ draft: Draft, _ world: World) -> Bool { false }

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? { nil }
  package mutating func press(_ key: Key, _ world: World) -> [Request] { [] }
  package var input: WritableKeyPath<Self, LineEditor>? { nil }
  package mutating func typed() {}
  package mutating func paste(_ text: String, _ world: World) -> [Request]? {
    guard let input else { return nil }
    self[keyPath: input].insert(text)
    typed()
    return []
  }
  package mutating func stand(onRow row: Int, _ world: World) {}
  package mutating func choose(_ line: Int, _ world: World) -> [Request] {
    stand(onRow: line, world)
    return []
  }
  package mutating func click(row: Int, column: Int, _ world: World) -> Bool { false }
  package mutating func focus(on change: Change, _ world: World) {}
  package mutating func focus(on meant: Meant, _ world: World) {}
  package mutating func renew(_ news: News, _ world: World) {}
  /// A form that keeps its text as a draft is done with both.
  package mutating func saved(_ change: Change, _ world: World) -> [Request] {
    keepsDraft ? [.close, forgettingDraft(world)] : []
  }
  package mutating func failed(_ words: String) -> Bool { false }
  package mutating func answered(_ answer: ExportAnswer, _ world: World) {}
  package var hasWheel: Bool { false }
  package var zoomsByWheel: Bool { false }
  package var isConfirmedByClick: Bool { true }
  package func leave(_ world: World) -> [Request] { [] }
}

extension Feature {
  /// Handles a click on a character of the input line.
  mutating func point(at character: Int) {
    if let input { self[keyPath: input].move(to: character) }
  }

  /// Returns the drafts with this form's text in place of the draft it came from.
  func drafts(_ world: World) -> [Draft] {
    let draft = draft
    return draftsOfOthers(world).filter { $0 != draft } + [draft].compactMap(\.self)
  }

  /// Returns the drafts without the one this form's text came from or would be kept as. Only the
  /// first match is left out, because that is the one that was offered.
  private func draftsOfOthers(_ world: World) -> [Draft] {
    var drafts = world.drafts
    if let place = drafts.firstIndex(where: { isDraft($0, world) }) { drafts.remove(at: place) }
    return drafts
  }

  func keepingDraft(_ world: World) -> Request { .keepDrafts(drafts(world)) }

  func forgettingDraft(_ world: World) -> Request { .keepDrafts(draftsOfOthers(world)) }

  /// Handles Esc on a form: keeps its text as a draft, if there is any.
  func closing(
    _ world: World, saying words: String = "Draft kept. The same key restores it."
  ) -> [Request] {
    [keepingDraft(world), .close] + (draft == nil ? [] : [.say(words)])
  }
}
