/// One typed line, understood: the grammar of `cairn log` and of the planner's log line.
///
///     Ran the review of the outage #trouble:3 +finance @Sam on:yesterday => two fixes shipped
///
/// | token               | sets                                                            |
/// |---------------------|-----------------------------------------------------------------|
/// | `#skill`, `#skill:3`| a skill, by an unambiguous beginning, and a level from 1 to 5    |
/// | `#skill:3/signal`   | also the signal that was shown, by a beginning of its name       |
/// | `@person`           | someone involved, or who said it                                 |
/// | `+department`       | another department                                               |
/// | `%project`          | the project                                                      |
/// | `tag:x`             | a tag; `!confidential` is one                                    |
/// | `https://…`         | a link                                                           |
/// | `note:"…"`          | a note                                                           |
/// | `*`                 | a star                                                           |
/// | `wish:`, `praise:`  | of feedback, its direction                                       |
/// | `on:date`           | the day (see `RelativeDay`), also in several words; today if left out |
/// | `=> text`           | the result, to the end of the line                               |
///
/// What of it stays in the title is said at `LogLineSentence`. A goal's line (`LineKind.goal`) says other things:
///
/// | token               | sets                                                            |
/// |---------------------|-----------------------------------------------------------------|
/// | `#skill:3/signal`   | what it would prove, as above                                    |
/// | `every:month`       | that it is planned again once it is done                        |
/// | `by:date`           | the day it is due, today or later; some day if left out          |
/// | `!essential`        | the priority, by its beginning: essential, needed, helpful       |
/// | `why:"…"`           | why it is worth the while                                        |
/// | `=> text`           | when it counts as done, to the end of the line                   |
///
/// `@person`, `+department` and `%project` stay in a goal's title as they are typed; its milestone
/// takes them up.
///
/// Punctuation behind a token belongs to the sentence. A sigil counts only at the start of a word and with a letter (for `@` and `%`: or a digit)
/// behind it, so `#1`, `+3 %` and `C#` are plain words. Quotes hold a value of several words
/// together (`@"Sam Lee"`); a backslash makes any word plain (`\#talent`).
package struct LogLine: Hashable, Sendable {
  package var title = ""
  package var evidence: [Evidence] = []
  package var people: [String] = []
  package var departments: [String] = []
  package var project: String?
  /// `nil` when the line names no day; of a goal the day it is due.
  package var stated: StatedDay?
  /// What came of it; of a goal, when it counts as done.
  package var result: String?
  /// What a goal's line does not say.
  package var tags: [String] = []
  package var links: [String] = []
  package var note: String?
  package var isStarred = false
  /// Of feedback only.
  package var direction: FeedbackDirection?
  /// Of a goal only; `nil` when it is there once.
  package var every: Repetition?
  /// Of a goal only; `nil` when the line names none.
  package var priority: Goal.Priority?
  /// Of a goal only.
  package var why: String?
  /// What keeps the line from being saved, in the order of the line; empty is well.
  package var problems: [CaptureProblem] = []
  /// Whether control characters were left out of the text.
  package var leftOutControls = false

  /// The longest line that is read, and the longest title that is kept, in characters. A title is
  /// a line on a screen; what is longer belongs into a note.
  package static let longestLine = 4000
  package static let longestTitle = 500

  /// `known` is the evidence of an entry that is being edited: it stays understood as it is, also
  /// where the framework in use has no such skill or level any more. `due` is the day of what
  /// is being edited: it stays good, also when a goal's is past or an entry's is ahead.
  package init(
    _ text: String, as kind: LineKind = .skill, framework: Framework, today: CalendarDay,
    known: [Evidence] = [], due: CalendarDay? = nil
  ) {
    guard text.utf8.count <= Self.longestLine * 4, text.count <= Self.longestLine else {
      problems = [CaptureProblem(.lineTooLong(characters: text.unicodeScalars.count), at: "")]
      return
    }
    let visible = Self.withoutControls(text)
    leftOutControls = visible != text
    var reader = LogLineParser(
      kind: kind, framework: framework, today: today, known: known, due: due)
    reader.read(LogLineToken.words(of: visible, in: kind))
    self = reader.line
    leftOutControls = visible != text
    finish()
  }

  private mutating func finish() {
    if title.isEmpty {
      problems.append(CaptureProblem(.noTitle, at: ""))
    } else if title.count > Self.longestTitle {
      problems.append(CaptureProblem(.titleTooLong(characters: title.count), at: ""))
    }
  }

  /// One line without C0 and C1 controls; a tab or a newline is a blank, unless tabs are kept.
  static func withoutControls(_ text: String, keepingTabs: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isControl(scalar) || (keepingTabs && scalar == "\t") {
        visible.append(scalar)
      } else if scalar.properties.isWhitespace {
        visible.append(" ")
      }
    }
    return String(visible)
  }

  /// With a picture in the place of each control character but the tab, such as `␛`.
  static func withPictures(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: visible.append(scalar)
      case ..<0x20: visible.append(Unicode.Scalar(scalar.value + 0x2400) ?? "\u{FFFD}")
      case 0x7F: visible.append("\u{2421}")
      case 0x80..<0xA0: visible.append("\u{FFFD}")
      default: visible.append(scalar)
      }
    }
    return String(visible)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }
}

/// Why a line cannot be saved, and at which token.
package struct CaptureProblem: Hashable, Sendable, Error {
  package var reason: Reason
  /// The token as it was typed; empty where the whole line is meant.
  package var token: String

  package init(_ reason: Reason, at token: String) {
    self.reason = reason
    self.token = token
  }

  package enum Reason: Hashable, Sendable {
    case unknownSkill(candidates: [SkillID])
    case ambiguousSkill(candidates: [SkillID])
    case skillNamedTwice(SkillID)
    case levelNotOneToFive(String)
    /// No signal, or more than one, of the skill at that level begins like this.
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
    case noTitle
    case titleTooLong(characters: Int)
    case lineTooLong(characters: Int)
  }
}

extension LogLine {
  /// The first or only day that the line names; `nil` where it names none.
  package var day: CalendarDay? { stated?.day }

  /// Nothing is read yet.
  init() {}
}
