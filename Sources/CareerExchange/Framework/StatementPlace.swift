import CareerModel

/// A place of a framework that carries a thought, such as `signal:talent-management/goals-agreed`,
/// in words.
struct StatementPlace {
  /// Markdown; the bare place where the framework has no such thing.
  let words: String

  init(_ place: String, in framework: Framework) {
    let parts = place.split(separator: ":", maxSplits: 1).map(String.init)
    let names = (parts.last ?? "").split(separator: "/", maxSplits: 1).map(String.init)
    let find = parts.count == 2 ? Self.finders[parts[0]] : nil
    words = find?(framework, names.first ?? "", names.dropFirst().first) ?? Markdown.code(place)
  }

  private typealias Finder = @Sendable (Framework, String, String?) -> String?

  /// For each kind of place the words for it; `nil` where the framework has no such thing.
  private static let finders: [String: Finder] = [
    "stage": { framework, id, _ in
      framework.stage(StageID(rawValue: id)).map { "stage \($0.title.inMarkdown)" }
    },
    "transition": { framework, id, _ in
      framework.transition(from: StageID(rawValue: id)).map {
        "step to \(framework.title(of: $0.to).inMarkdown)"
      }
    },
    "contrast": { framework, id, _ in
      framework.contrasts.first { $0.id == id }.map { "contrast \($0.title.inMarkdown)" }
    },
    "advice": { framework, id, _ in
      framework.advice.first { $0.id == id }.map { "advice \(Markdown.code($0.id))" }
    },
    "insight": { framework, id, _ in
      framework.insights?.first { $0.id == id }.map { "insight \($0.title.inMarkdown)" }
    },
    "skill": { framework, id, _ in
      framework.skill(SkillID(rawValue: id)).map { "skill \($0.title.inMarkdown)" }
    },
    "level": { framework, id, number in
      framework.skill(SkillID(rawValue: id)).flatMap { skill in
        skill.levels.first { "\($0.level)" == number }
          .map { "\(skill.title.inMarkdown), level \($0.level)" }
      }
    },
    "mode": { framework, id, mode in
      framework.skill(SkillID(rawValue: id)).flatMap { skill in
        skill.modes?.first { $0.id == mode }
          .map { "\(skill.title.inMarkdown), mode \($0.title.inMarkdown)" }
      }
    },
    "signal": { framework, id, signal in
      framework.skill(SkillID(rawValue: id)).flatMap { skill in
        skill.levels.flatMap(\.signals).first { $0.id.rawValue == signal }
          .map { "\(skill.title.inMarkdown), signal \(Markdown.code($0.id.rawValue))" }
      }
    },
  ]
}
