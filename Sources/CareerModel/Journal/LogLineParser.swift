struct LogLineParser {
  let kind: LineKind
  let framework: Framework
  let today: CalendarDay
  let known: [Evidence]
  let due: CalendarDay?
  var line = LogLine()

  mutating func read(_ words: [LogLineToken]) {
    let sentence = LogLineSentence(words, in: kind)
    line.title = sentence.title
    let mayBeBare: Set<LogLineToken.Kind> = [.plain, .result, .star, .wish, .praise]
    for word in words {
      guard word.value.nonBlank != nil || mayBeBare.contains(word.kind) else {
        complain(.emptyValue, at: word)
        continue
      }
      guard !word.isUnclosed else {
        complain(.unclosedQuote, at: word)
        continue
      }
      switch word.kind {
      case .plain: break
      case .skill: readSkill(word)
      case .person: append(word, to: \.people)
      case .department: append(word, to: \.departments)
      case .project: set(\.project, .secondProject, word) { $0 }
      case .day: readDay(word)
      case .tag: append(word, to: \.tags)
      case .link: append(word, to: \.links)
      case .note: line.note = [line.note, word.value].compactMap(\.self).joined(separator: "\n")
      case .star: line.isStarred = true
      case .wish: line.direction = .wish
      case .praise: line.direction = .praise
      case .result: line.result = word.value.nonBlank
      case .priority:
        set(\.priority, .secondPriority, word) { value in
          Goal.Priority.allCases.first { $0.rawValue.hasPrefix(value.lowercased()) }
        }
        if line.priority == nil { complain(.unknownPriority, at: word) }
      case .why: set(\.why, .secondReason, word) { $0 }
      case .every:
        line.every = Repetition(typed: word.value)
        if line.every == nil { complain(.unknownRepetition, at: word) }
      }
    }
  }

  private mutating func complain(_ reason: CaptureProblem.Reason, at word: LogLineToken) {
    line.problems.append(CaptureProblem(reason, at: word.typed))
  }

  private mutating func append(_ word: LogLineToken, to list: WritableKeyPath<LogLine, [String]>) {
    if !line[keyPath: list].contains(word.value) { line[keyPath: list].append(word.value) }
  }

  private mutating func set<Value>(
    _ part: WritableKeyPath<LogLine, Value?>, _ again: CaptureProblem.Reason, _ word: LogLineToken,
    to value: (String) -> Value?
  ) {
    guard line[keyPath: part] == nil else { return complain(again, at: word) }
    line[keyPath: part] = value(word.value)
  }

  private mutating func readDay(_ word: LogLineToken) {
    guard line.stated == nil else { return complain(.secondDay, at: word) }
    let isGoal = kind == .goal
    let text = word.value.droppingLast { ",;!?)".contains($0) }
    do throws(RelativeDay.Problem) {
      let stated =
        isGoal
        ? StatedDay(try RelativeDay.parse(text, today: today, leaning: .last, looking: .ahead))
        : StatedDay(try RelativeDay.days(text, today: today))
      let isOver = stated.day < today
      guard stated.day == due || stated.day == today || isOver != isGoal else {
        return complain(isGoal ? .dayOver(stated.day) : .dayAhead(stated.day), at: word)
      }
      line.stated = stated
    } catch {
      complain(.date(error), at: word)
    }
  }

  private mutating func readSkill(_ word: LogLineToken) {
    if let piece = known.first(where: { $0.captureText == word.typed }) {
      // At most as often as in the entry: a file may name a skill twice, a line may not.
      func count(_ evidence: [Evidence]) -> Int { evidence.count { $0.skill == piece.skill } }
      guard count(line.evidence) < count(known) else {
        return complain(.skillNamedTwice(piece.skill), at: word)
      }
      return line.evidence.append(
        Evidence(skill: piece.skill, level: piece.level, signal: piece.signal))
    }
    // A trailing comma or full stop belongs to the sentence.
    let parts = SkillWord(word.value.droppingLast { ",.;!?)".contains($0) })
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
    case .several(let skills): complain(.ambiguousSkill(candidates: skills.map(\.id)), at: word)
    case .none(let candidates): complain(.unknownSkill(candidates: candidates.map(\.id)), at: word)
    }
  }

  /// Reads a signal. A signal implies its level, so the line need not name one.
  private mutating func readSignal(
    _ text: String, of skill: Skill, at level: Int?, _ word: LogLineToken
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
