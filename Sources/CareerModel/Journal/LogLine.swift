/// A parsed log line, with the grammar of `cairn log` and of the planner's log line.
///
///     Ran the review of the outage #trouble:3 +finance @Sam on:yesterday => two fixes shipped
///
/// README.md lists the tokens of an entry's line, docs/planning.md those of a goal's, and
/// `LogLineSentence` says what remains in the title. `@person`, `+department` and `%project` stay in
/// a goal's title as typed, for its milestone.
///
/// Punctuation after a token belongs to the sentence. A sigil counts only at the start of a word,
/// before a letter (for `@` and `%` also a digit), so `#1`, `+3 %` and `C#` are plain words. Quotes
/// enclose a value of several words (`@"Sam Lee"`); a backslash makes a word plain (`\#talent`).
package struct LogLine: Hashable, Sendable {
  package var title = ""
  package var evidence: [Evidence] = []
  package var people: [String] = []
  package var departments: [String] = []
  package var project: String?
  /// `nil` if the line names no day; for a goal, its due day.
  package var stated: StatedDay?
  /// The result; for a goal, when it counts as done.
  package var result: String?
  package var tags: [String] = []
  /// Not available in a goal's line, like the rest of what is said of a deed.
  package var links: [String] = []
  package var note: String?
  package var isStarred = false
  /// For feedback only.
  package var direction: FeedbackDirection?
  /// For goals only; `nil` if the goal does not repeat.
  package var every: Repetition?
  /// For goals only; `nil` if the line names none.
  package var priority: Goal.Priority?
  /// For goals only.
  package var why: String?
  /// The problems that prevent saving, in line order; empty if there are none.
  package var problems: [CaptureProblem] = []
  /// Whether control characters were removed from the text.
  package var leftOutControls = false

  /// A title is one line on a screen; longer text belongs in a note. In characters.
  package static let longestLine = 4000
  package static let longestTitle = 500

  /// The first or only day that the line names; `nil` if it names none.
  package var day: CalendarDay? { stated?.day }

  init() {}

  /// Parses a line. `known`, the evidence of the entry being edited, stays valid even if the
  /// framework lacks it; `due`, the day of the item being edited, even if it is past or ahead.
  package init(
    _ text: String, as kind: LineKind = .skill, framework: Framework, today: CalendarDay,
    known: [Evidence] = [], due: CalendarDay? = nil
  ) {
    guard text.utf8.count <= Self.longestLine * 4, text.count <= Self.longestLine else {
      problems = [CaptureProblem(.lineTooLong(characters: text.unicodeScalars.count), at: "")]
      return
    }
    let visible = Self.withoutControls(text)
    var reader = LogLineParser(
      kind: kind, framework: framework, today: today, known: known, due: due)
    reader.read(LogLineToken.words(of: visible, in: kind))
    self = reader.line
    leftOutControls = visible != text
    if title.isEmpty {
      problems.append(CaptureProblem(.noTitle, at: ""))
    } else if title.count > Self.longestTitle {
      problems.append(CaptureProblem(.titleTooLong(characters: title.count), at: ""))
    }
  }

  /// Returns one line without C0 and C1 controls. Newlines, and by default tabs, become spaces.
  static func withoutControls(_ text: String, keepingTabs: Bool = false) -> String {
    replacingControls(in: text) { control in
      if keepingTabs, control == "\t" { return control }
      return control.properties.isWhitespace ? " " : nil
    }
  }

  /// Returns the text with control characters other than tabs as pictures, such as `␛`.
  static func withPictures(_ text: String) -> String {
    replacingControls(in: text) { control in
      switch control.value {
      case 0x09: control
      case ..<0x20: Unicode.Scalar(control.value + 0x2400)
      case 0x7F: "\u{2421}"
      default: "\u{FFFD}"
      }
    }
  }

  private static func replacingControls(
    in text: String, with replacement: (Unicode.Scalar) -> Unicode.Scalar?
  ) -> String {
    guard text.unicodeScalars.contains(where: \.isControl) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let shown = scalar.isControl ? replacement(scalar) : scalar { visible.append(shown) }
    }
    return String(visible)
  }
}

/// Why a line cannot be saved, and at which token.
package struct CaptureProblem: Hashable, Sendable, Error {
  package var reason: Reason
  /// The token as typed; empty if the whole line is meant.
  package var token: String

  package init(_ reason: Reason, at token: String) { (self.reason, self.token) = (reason, token) }

  package enum Reason: Hashable, Sendable {
    case unknownSkill(candidates: [SkillID])
    case ambiguousSkill(candidates: [SkillID])
    case skillNamedTwice(SkillID)
    case levelNotOneToFive(String)
    /// No signal of the skill at that level starts like this, or several do.
    case unknownSignal(candidates: [SignalID])
    case date(RelativeDay.Problem)
    case dayAhead(CalendarDay)
    case dayOver(CalendarDay)
    case secondDay
    case unknownPriority
    case unknownRepetition
    case secondPriority
    case secondReason
    case secondProject
    case emptyValue
    case unclosedQuote
    case noTitle
    case titleTooLong(characters: Int)
    case lineTooLong(characters: Int)
  }
}
