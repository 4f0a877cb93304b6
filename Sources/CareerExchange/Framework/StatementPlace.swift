import CareerModel

/// A place in a framework, such as `signal:talent-management/goals-agreed`, in words.
struct StatementPlace {
  /// Markdown; the place as it was given if the framework has no such part.
  let words: String

  init(_ place: String, in framework: Framework) {
    let parts = place.split(separator: ":", maxSplits: 1).map(String.init)
    let names = (parts.last ?? "").split(separator: "/", maxSplits: 1).map(String.init)
    let (id, part) = (names.first ?? "", names.dropFirst().first)
    let skill = framework.skill(SkillID(rawValue: id))
    let title = skill?.title.inMarkdown ?? ""
    let found: String? =
      switch parts.count == 2 ? parts[0] : "" {
      case "stage": framework.stage(StageID(rawValue: id)).map { "stage \($0.title.inMarkdown)" }
      case "transition":
        framework.transition(from: StageID(rawValue: id)).map {
          "step to \(framework.title(of: $0.to).inMarkdown)"
        }
      case "contrast":
        framework.contrasts.first { $0.id == id }.map { "contrast \($0.title.inMarkdown)" }
      case "advice": framework.advice.first { $0.id == id }.map { "advice \(Markdown.code($0.id))" }
      case "insight":
        framework.insights?.first { $0.id == id }.map { "insight \($0.title.inMarkdown)" }
      case "skill": skill.map { _ in "skill \(title)" }
      case "level":
        skill?.levels.first { "\($0.level)" == part }.map { "\(title), level \($0.level)" }
      case "mode":
        skill?.modes?.first { $0.id == part }.map { "\(title), mode \($0.title.inMarkdown)" }
      case "signal":
        skill?.levels.flatMap(\.signals).first { $0.id.rawValue == part }
          .map { "\(title), signal \(Markdown.code($0.id.rawValue))" }
      default: nil
      }
    words = found ?? Markdown.code(place)
  }
}
