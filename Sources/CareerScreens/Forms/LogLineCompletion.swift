import CareerModel

/// Completions of the word under the cursor of the log line: a skill, a level after its colon, a
/// signal after a level or a slash; or a person, department, project or tag of the record.
package struct LogLineCompletion: Hashable, Sendable {
  package struct Choice: Hashable, Sendable {
    /// The word inserted into the line.
    var word: String
    /// The name in the list.
    var name: String
    /// The text of the level or signal; `nil` if the name says it all.
    var text: String?
  }

  package let choices: [Choice]
  /// The choice now in the line; `nil` while the typed word is there.
  private(set) var chosen: Int?
  /// Whether the next Tab completes further: from a level to its signals.
  let goesOn: Bool

  private init?(_ choices: [Choice], instead word: LogLineToken, goesOn: Bool = false) {
    guard !choices.isEmpty, choices.map(\.word) != [word.typed] else { return nil }
    (self.choices, self.goesOn) = (choices, goesOn)
  }

  /// Creates the completions of a word; `nil` if there are none.
  ///
  /// - Parameter names: The names of a kind that are in use, most recent first.
  init?(_ word: LogLineToken, framework: Framework, names: (NameKind) -> [String]) {
    if word.kind == .skill || word.typed == "#" {
      self.init(skill: word, framework: framework)
      return
    }
    let signed = NameKind(rawValue: word.typed)
    guard let kind = NameKind(word.kind) ?? signed, !word.typed.hasPrefix("!") else { return nil }
    let value = signed == nil ? word.value : ""
    let choices = NameKind.beginning(names(kind), with: value).compactMap { name -> Choice? in
      guard !name.contains("\"") else { return nil }
      let full = kind.rawValue + Entry.quoted(name)
      return Choice(word: word.opening + full + word.closing, name: name)
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
    // After the last signal, Tab returns to none.
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

  /// Returns the word of the next or previous choice.
  mutating func next(backwards: Bool) -> String {
    let place = chosen.map { $0 + (backwards ? -1 : 1) } ?? (backwards ? choices.count - 1 : 0)
    return choose(place)
  }

  /// Returns the word of a choice; indices wrap around.
  mutating func choose(_ place: Int) -> String {
    let place = place.modulo(choices.count)
    chosen = place
    return choices[place].word
  }
}
