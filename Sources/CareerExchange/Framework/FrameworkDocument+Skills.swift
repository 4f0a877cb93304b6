import CareerModel

/// The skills by group: levels, signals, prompts, pitfalls and modes.
extension FrameworkDocument {
  var skills: [String] {
    let known = Set(framework.groups.map(\.id))
    let grouped = framework.groups.flatMap { group in
      [Markdown.heading(3, group.title)]
        + framework.skills.filter { $0.group == group.id }.flatMap(skill)
    }
    return grouped + framework.skills.filter { !known.contains($0.group) }.flatMap(skill)
  }

  private func skill(_ skill: Skill) -> [String] {
    let handsOn = skill.handsOn ? " · its entries count as hands-on work" : ""
    return [
      Markdown.heading(4, skill.title), Markdown.code(skill.id.rawValue) + handsOn,
      Markdown.paragraph(skill.about.inMarkdown),
    ] + skill.levels.flatMap(level) + modes(of: skill) + [
      named("Worth logging:", skill.prompts), named("What tends to go wrong:", skill.pitfalls),
      Markdown.paragraph(origin(skill.origin)),
    ]
  }

  private func level(_ level: Skill.Level) -> [String] {
    [
      Markdown.paragraph("**Level \(level.level).** \(level.text.inMarkdown)"),
      Markdown.list(
        level.signals.map {
          "\($0.text.inMarkdown) \(Markdown.code($0.id.rawValue))\(retirement(of: $0))"
            + ($0.firstStep.map { " First step: \($0.inMarkdown)" } ?? "")
        }),
    ]
  }

  /// Returns a note that names the successor; empty for a signal in use.
  private func retirement(of signal: Skill.Signal) -> String {
    signal.successor.map { " (retired; use \(Markdown.code($0.rawValue)))" } ?? ""
  }

  private func modes(of skill: Skill) -> [String] {
    guard let modes = skill.modes, !modes.isEmpty else { return [] }
    return [
      "It has \(modes.count) modes:",
      Markdown.list(
        modes.map { "**\($0.title.inMarkdown)** \(Markdown.code($0.id)): \($0.text.inMarkdown)" }),
    ]
  }

  private func named(_ name: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : name + "\n\n" + Markdown.list(lines.map(\.inMarkdown))
  }
}
