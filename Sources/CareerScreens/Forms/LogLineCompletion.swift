import CareerModel

/// What the word under the cursor of the log line could become: a skill, behind its colon a level, behind
/// a level or a slash a signal; or a person, a department, a project or a tag of the record.
package struct LogLineCompletion: Hashable, Sendable {
  package struct Choice: Hashable, Sendable {
    /// The word that is put into the line.
    var word: String
    /// Its name in the list.
    var name: String
    /// What the level or the signal says; `nil` where the name says it.
    var text: String?
  }

  package let choices: [Choice]
  /// The choice that stands in the line; `nil` while it is what was typed.
  private(set) var chosen: Int?
  /// Whether the next Tab asks for more behind what was chosen: from a level it goes on to its signals.
  let goesOn: Bool

  private init?(_ choices: [Choice], instead word: LogLineToken, goesOn: Bool = false) {
    guard !choices.isEmpty, choices.map(\.word) != [word.typed] else { return nil }
    self.choices = choices
    self.goesOn = goesOn
  }

  /// `nil` where the word can become nothing.
  ///
  /// - Parameter names: The names of a kind that are in use, the most recent first.
  init?(_ word: LogLineToken, framework: Framework, names: (NameKind) -> [String]) {
    if word.kind == .skill || word.typed == "#" {
      self.init(skill: word, framework: framework)
      return
    }
    let signed = NameKind.allCases.first { $0.sign == word.typed }
    guard let kind = NameKind(word.kind) ?? signed, !word.typed.hasPrefix("!") else { return nil }
    let value = signed == nil ? word.value : ""
    let choices = NameKind.beginning(names(kind), with: value).compactMap { name -> Choice? in
      guard !name.contains("\"") else { return nil }
      return Choice(
        word: word.opening + kind.sign + Entry.quoted(name) + word.closing, name: name)
    }
    self.init(choices, instead: word)
  }

  private init?(skill word: LogLineToken, framework: Framework) {
    let typed = SkillWord(word.typed.dropFirst())
    let number = typed.level.flatMap { Int($0) }
    let level = typed.level.map { ":" + $0 } ?? ""
    let skills = Self.skills(typed.name, in: framework)
    guard let skill = skills.first, skills.count == 1, !typed.name.isEmpty else {
      let choices = skills.map { Choice(word: "#\($0.id)\(level)", name: $0.id.rawValue) }
      self.init(choices, instead: word)
      return
    }
    if level == ":", typed.signal == nil {
      let levels = skill.levels.map {
        Choice(
          word: "#\(skill.id):\($0.level)", name: "\($0.level)", text: "\($0.level)  \($0.text)")
      }
      self.init(levels, instead: word, goesOn: true)
      return
    }
    guard typed.signal != nil || (skill.id.rawValue == typed.name && number != nil) else {
      self.init([Choice(word: "#\(skill.id)\(level)", name: skill.id.rawValue)], instead: word)
      return
    }
    let signals = skill.signals(at: number, beginning: typed.signal ?? "").map { _, signal in
      Choice(word: "#\(skill.id)\(level)/\(signal.id)", name: "/\(signal.id)", text: signal.text)
    }
    // Behind the last one Tab comes back to none.
    let none = Choice(word: "#\(skill.id)\(level)", name: "", text: "none of these")
    self.init(signals.isEmpty || level.isEmpty ? signals : signals + [none], instead: word)
  }

  private static func skills(_ name: String, in framework: Framework) -> [Skill] {
    guard !name.isEmpty else { return framework.skills }
    return switch framework.matchSkill(name) {
    case .one(let skill): [skill]
    case .several(let skills): skills
    case .none: []
    }
  }

  /// The word of the next choice, or of the one before.
  mutating func next(backwards: Bool) -> String {
    let place = chosen.map { $0 + (backwards ? -1 : 1) } ?? (backwards ? choices.count - 1 : 0)
    return choose(place)
  }

  /// The word of a choice; places go round.
  mutating func choose(_ place: Int) -> String {
    let place = place.modulo(choices.count)
    chosen = place
    return choices[place].word
  }
}
