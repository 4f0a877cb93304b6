/// One typed line, understood: the grammar of `cairn log` and of the planner's log line.
///
///     Ran the review of the outage #trouble:3 +finance @Sam on:yesterday => two fixes shipped
///
/// | token               | sets                                                            |
/// |---------------------|-----------------------------------------------------------------|
/// | `#skill`, `#skill:3`| a skill, by an unambiguous beginning, and a level from 1 to 5    |
/// | `#skill:3/signal`   | also the signal that was shown, by a beginning of its name       |
/// | `@person`           | somebody involved, or who said it                                |
/// | `+department`       | another department                                               |
/// | `%project`          | the project                                                      |
/// | `on:date`           | the day (see `RelativeDay`); today if left out                   |
/// | `=> text`           | the result, to the end of the line                               |
///
/// A goal's line (`LineKind.goal`) says other things:
///
/// | token               | sets                                                            |
/// |---------------------|-----------------------------------------------------------------|
/// | `#skill:3/signal`   | what it would prove, as above                                    |
/// | `by:date`           | the day it is due, today or later; some day if left out          |
/// | `!essential`        | the priority, by its beginning: essential, needed, helpful       |
/// | `why:"…"`           | why it is worth the while                                        |
/// | `=> text`           | when it counts as done, to the end of the line                   |
///
/// `@person`, `+department` and `%project` stay in a goal's title as they are typed; its milestone
/// takes them up.
///
/// A sigil counts only at the start of a word and with a letter (for `@` and `%`: or a digit)
/// behind it, so `#1`, `+3 %` and `C#` are plain words. Quotes hold a value of several words
/// together (`@"Sam Lee"`); a backslash makes any word plain (`\#talent`).
package struct CaptureLine: Hashable, Sendable {
  package var title = ""
  package var evidence: [Evidence] = []
  package var people: [String] = []
  package var departments: [String] = []
  package var project: String?
  /// `nil` when the line names no day; of a goal the day it is due.
  package var day: CalendarDay?
  /// What came of it; of a goal, when it counts as done.
  package var result: String?
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
  /// where the framework in use has no such skill or level any more. `due` is the day of a goal that
  /// is being edited: it stays good, also when it is past.
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
    var reader = CaptureReader(
      kind: kind, framework: framework, today: today, known: known, due: due)
    reader.read(CaptureWord.words(of: visible, in: kind))
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

  /// One line without C0 and C1 controls; a tab or a newline is a blank.
  private static func withoutControls(_ text: String) -> String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isControl(scalar) {
        visible.append(scalar)
      } else if scalar.properties.isWhitespace {
        visible.append(" ")
      }
    }
    return String(visible)
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
    case notADate(String)
    case noSuchDay(String)
    case dayAhead(CalendarDay)
    case dayOver(CalendarDay)
    case secondDay
    case unknownPriority
    case secondPriority
    case secondReason
    case secondProject
    case emptyValue
    case noTitle
    case titleTooLong(characters: Int)
    case lineTooLong(characters: Int)
  }
}

/// Turns words into the parts of a line.
private struct CaptureReader {
  let kind: LineKind
  let framework: Framework
  let today: CalendarDay
  let known: [Evidence]
  let due: CalendarDay?
  var line = CaptureLine()
  private var titleWords: [String] = []

  init(
    kind: LineKind, framework: Framework, today: CalendarDay, known: [Evidence],
    due: CalendarDay?
  ) {
    self.kind = kind
    self.framework = framework
    self.today = today
    self.known = known
    self.due = due
  }

  mutating func read(_ words: [CaptureWord]) {
    for word in words {
      let blank = word.value.nonBlank == nil && word.kind != .result
      guard !blank else {
        complain(.emptyValue, at: word)
        continue
      }
      switch word.kind {
      case .plain: titleWords.append(word.value)
      case .skill: readSkill(word)
      case .person: append(word, to: \.people)
      case .department: append(word, to: \.departments)
      case .project: readProject(word)
      case .day: readDay(word)
      case .result: line.result = word.value.nonBlank
      case .priority: readPriority(word)
      case .why: readReason(word)
      }
    }
    line.title = titleWords.joined(separator: " ")
  }

  private mutating func complain(_ reason: CaptureProblem.Reason, at word: CaptureWord) {
    line.problems.append(CaptureProblem(reason, at: word.typed))
  }

  private mutating func append(_ word: CaptureWord, to list: WritableKeyPath<CaptureLine, [String]>)
  {
    if !line[keyPath: list].contains(word.value) { line[keyPath: list].append(word.value) }
  }

  private mutating func readProject(_ word: CaptureWord) {
    guard line.project == nil else { return complain(.secondProject, at: word) }
    line.project = word.value
  }

  private mutating func readReason(_ word: CaptureWord) {
    guard line.why == nil else { return complain(.secondReason, at: word) }
    line.why = word.value
  }

  private mutating func readPriority(_ word: CaptureWord) {
    guard line.priority == nil else { return complain(.secondPriority, at: word) }
    let named = Goal.Priority.allCases.first { $0.rawValue.hasPrefix(word.value.lowercased()) }
    guard let named else { return complain(.unknownPriority, at: word) }
    line.priority = named
  }

  private mutating func readDay(_ word: CaptureWord) {
    guard line.day == nil else { return complain(.secondDay, at: word) }
    let isGoal = kind == .goal
    do throws(RelativeDay.Problem) {
      let day = try RelativeDay.parse(
        word.value, today: today, leaning: isGoal ? .last : .first,
        looking: isGoal ? .ahead : .back)
      if isGoal {
        guard day >= today || day == due else { return complain(.dayOver(day), at: word) }
      } else {
        // One day of grace: it may already be tomorrow where the writer is.
        guard day <= today.adding(days: 1) else { return complain(.dayAhead(day), at: word) }
      }
      line.day = day
    } catch {
      switch error {
      case .notADate(let text): complain(.notADate(text), at: word)
      case .noSuchDay(let text): complain(.noSuchDay(text), at: word)
      }
    }
  }

  private mutating func readSkill(_ word: CaptureWord) {
    if let piece = known.first(where: { $0.captureText == word.typed }) {
      // As often as the entry had it: a file may name a skill twice, a line may not.
      let (had, named) = (
        count(of: piece.skill, in: known), count(of: piece.skill, in: line.evidence)
      )
      guard named < had else { return complain(.skillNamedTwice(piece.skill), at: word) }
      line.evidence.append(
        Evidence(skill: piece.skill, level: piece.level, signal: piece.signal))
      return
    }
    // A comma or a full stop behind it belongs to the sentence.
    let value = String(word.value.reversed().drop { ",.;".contains($0) }.reversed())
    let parts = SkillWord(value)
    let level = parts.level.flatMap { Int($0) }
    if let number = parts.level, level.map(Skill.levelRange.contains) != true {
      return complain(.levelNotOneToFive(number), at: word)
    }
    switch framework.matchSkill(parts.name) {
    case .one(let skill):
      guard !line.evidence.contains(where: { $0.skill == skill.id }) else {
        return complain(.skillNamedTwice(skill.id), at: word)
      }
      guard let signal = parts.signal else {
        return line.evidence.append(Evidence(skill: skill.id, level: level))
      }
      readSignal(signal, of: skill, at: level, word)
    case .several(let skills):
      complain(.ambiguousSkill(candidates: skills.map(\.id)), at: word)
    case .none(let candidates):
      complain(.unknownSkill(candidates: candidates.map(\.id)), at: word)
    }
  }

  private func count(of skill: SkillID, in evidence: [Evidence]) -> Int {
    evidence.count { $0.skill == skill }
  }

  /// A signal stands at a level, so that a line that names it need not name the level too.
  private mutating func readSignal(
    _ text: String, of skill: Skill, at level: Int?, _ word: CaptureWord
  ) {
    let matching = skill.signals(at: level, beginning: text)
    guard let match = matching.first, matching.count == 1 else {
      let candidates = matching.isEmpty ? skill.signals(at: level, beginning: "") : matching
      return complain(.unknownSignal(candidates: candidates.map(\.signal.id)), at: word)
    }
    line.evidence.append(
      Evidence(skill: skill.id, level: level ?? match.level, signal: match.signal.id))
  }
}

extension Skill {
  /// The signals whose names begin with a text, or the one that is called so, with their levels;
  /// those of one level, or of all where `level` is `nil`.
  package func signals(
    at level: Int?, beginning text: some StringProtocol
  ) -> [(level: Int, signal: Signal)] {
    let all = levels.filter { level == nil || $0.level == level }.flatMap { level in
      level.signals.map { (level: level.level, signal: $0) }
    }
    if let exact = all.first(where: { $0.signal.id.rawValue == text }) { return [exact] }
    return all.filter { $0.signal.id.rawValue.hasPrefix(text.lowercased()) }
  }
}

/// The parts of a skill's word in a line, `talent:3/conflict-settled`, as they were typed.
package struct SkillWord: Hashable, Sendable {
  package let name: String
  /// What stands behind the colon; `nil` without one.
  package let level: String?
  /// What stands behind the slash; `nil` without one.
  package let signal: String?

  /// `text` is without the sigil.
  package init(_ text: some StringProtocol) {
    let (head, signal) = text.cut(at: "/")
    let (name, level) = head.cut(at: ":")
    self.name = String(name)
    self.level = level.map { String($0) }
    self.signal = signal.map { String($0) }
  }
}

extension StringProtocol {
  /// What stands before and behind the first such character; `nil` behind where there is none.
  fileprivate func cut(at character: Character) -> (SubSequence, SubSequence?) {
    guard let place = firstIndex(of: character) else { return (self[...], nil) }
    return (self[..<place], self[index(after: place)...])
  }
}

extension CaptureLine {
  fileprivate init() {}
}
