package import CareerDrawing
package import CareerModel
package import CareerPages

/// What is read-only to a feature: the record, the settings, the size, and what lies below it.
package typealias World = AppState

/// What gets the keys: a screen, a page that lies over one, or a form. It keeps its state, says which keys
/// it has, shows itself, and answers what happens with what it asks for; it changes nothing but itself.
/// One folder holds it; Registry.swift names it.
package protocol Feature: Hashable, Sendable {
  /// Where its keys are commands now; `nil` while letters are text.
  var place: KeyContext? { get }
  /// The keys of a form, for the key bar and the help; empty where the table of commands says them.
  var hints: [(String, String)] { get }
  /// Whether its text is kept as a draft when it is left unfinished.
  var keepsDraft: Bool { get }
  /// What its text is kept as; `nil` where there is nothing to keep.
  var draft: Draft? { get }

  func view(_ world: World, in rect: Rect, frame: inout Frame)
  /// What it is called, and what is on it, for listeners.
  func title(_ world: World) -> String
  func spokenLines(_ world: World) -> [SpokenLine]
  /// The word for a command in the key bar, where it depends on what is shown; empty for none, `nil` for
  /// the one that the table has.
  func hint(of command: Command) -> String?

  /// What `e`, `d`, `w` and their like mean here; `nil` over a screen where they mean what that one has.
  func meant(_ world: World) -> Meant?
  /// Whether a draft is what was left of this form's text.
  func isDraft(_ draft: Draft, _ world: World) -> Bool

  /// Does what a command means here; `nil` for one that does what it does anywhere.
  mutating func perform(_ command: Command.ID, _ world: World) -> [Request]?
  /// A key while letters are text.
  mutating func press(_ key: Key, _ world: World) -> [Request]
  /// Takes pasted text; `nil` where none can go.
  mutating func paste(_ text: String, _ world: World) -> [Request]?
  /// A click on a line, counted over those that it marks.
  mutating func choose(_ line: Int, _ world: World) -> [Request]
  /// A click on a character of the line that is typed.
  mutating func point(at character: Int)
  /// A click where the feature itself knows what stands there; `false` beside all of it.
  mutating func click(row: Int, column: Int, _ world: World) -> Bool
  /// Puts the cursor on what a change has left.
  mutating func focus(on change: Change, _ world: World)
  /// Puts the cursor on something that was gone to elsewhere.
  mutating func focus(on meant: Meant, _ world: World)
  /// Something else is known, or the screen has another size.
  mutating func renew(_ news: News, _ world: World)
  /// A change is on disk while this lies on top.
  mutating func saved(_ change: Change, _ world: World) -> [Request]
  /// Something could not be done, in words; `false` where the host shall show them.
  mutating func failed(_ words: String) -> Bool
  /// What an export asked for is there; also while something covers it.
  mutating func answered(_ answer: ExportAnswer, _ world: World)
  /// Whether the wheel moves in a form, as the arrows do.
  var hasWheel: Bool { get }
  /// Whether a double click in a form is Enter.
  var isConfirmedByClick: Bool { get }
  /// The program is about to end: what is typed must be kept.
  func leave(_ world: World) -> [Request]
}

/// What is under the cursor, by what keys can do with it; `nil` where there is none of it.
package struct Meant: Hashable, Sendable {
  /// What Enter, edit and delete mean.
  package var entry: EntryID?
  /// What Enter, edit, done and drop mean.
  package var goal: EntryID?
  /// What assess and weigh mean.
  package var skill: SkillID?
  /// What "why?" asks about.
  package var subject: Reasoning.Subject?

  static func entry(_ id: EntryID) -> Meant { Meant(entry: id) }
  static func goal(_ id: EntryID) -> Meant { Meant(goal: id) }
  static func skill(_ id: SkillID) -> Meant { Meant(skill: id, subject: .skill(id)) }
  static let nothing = Meant()

  /// With the skill and the goal of the screen below, where there is none here: a goal can be planned from
  /// the reasons for a gap.
  func over(_ screen: any Screen, _ world: World) -> Meant {
    guard let below = screen.meant(world) else { return self }
    var meant = self
    meant.skill = skill ?? below.skill
    meant.goal = goal ?? below.goal
    return meant
  }
}

/// What is new when features look at the world again.
package enum News: Sendable {
  case size
  case day
  /// The name, the path, the aim or the framework.
  case profile
  /// Entries were read, or are others.
  case journal
  /// The goals are others than they were in the world before.
  case plan(before: World)
  case proposals
  /// What the record says is known anew.
  case reading
}

/// Why something cannot be done or taken, in a sentence.
package struct Refusal: Error, Hashable, Sendable {
  package var words: String
  package init(_ words: String) { self.words = words }
}

package enum ExportAnswer: Hashable, Sendable {
  case preview(ExportRequest, Result<ExportPreview, Refusal>)
  /// There is a file of this path already.
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
  package mutating func paste(_ text: String, _ world: World) -> [Request]? { nil }
  package mutating func choose(_ line: Int, _ world: World) -> [Request] { [] }
  package mutating func point(at character: Int) {}
  package mutating func click(row: Int, column: Int, _ world: World) -> Bool { false }
  package mutating func focus(on change: Change, _ world: World) {}
  package mutating func focus(on meant: Meant, _ world: World) {}
  package mutating func renew(_ news: News, _ world: World) {}
  package mutating func saved(_ change: Change, _ world: World) -> [Request] { [] }
  package mutating func failed(_ words: String) -> Bool { false }
  package mutating func answered(_ answer: ExportAnswer, _ world: World) {}
  package var hasWheel: Bool { false }
  package var isConfirmedByClick: Bool { true }
  package func leave(_ world: World) -> [Request] { [] }
}

extension Feature {
  /// The drafts, with this form's text in the place of the one that it came from.
  func drafts(_ world: World) -> [Draft] {
    let draft = draft
    return draftsOfOthers(world).filter { $0 != draft } + [draft].compactMap(\.self)
  }

  /// The drafts without the one that this form's text came from or would be kept as: the first one alone,
  /// which is the one that was offered.
  private func draftsOfOthers(_ world: World) -> [Draft] {
    var drafts = world.drafts
    if let place = drafts.firstIndex(where: { isDraft($0, world) }) { drafts.remove(at: place) }
    return drafts
  }

  func keepingDraft(_ world: World) -> Request { .keepDrafts(drafts(world)) }

  func forgettingDraft(_ world: World) -> Request { .keepDrafts(draftsOfOthers(world)) }

  /// Esc on a form: its text is kept as a draft, if there is any.
  func closing(
    _ world: World, saying words: String = "Draft kept. The same key restores it."
  ) -> [Request] {
    [keepingDraft(world), .close] + (draft == nil ? [] : [.say(words)])
  }
}
