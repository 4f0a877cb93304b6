package import CareerModel
import CareerPages

/// A framework as a Markdown document; docs/framework.md is that of the built-in framework.
package struct FrameworkDocument {
  let framework: Framework

  package init(_ framework: Framework) { self.framework = framework }

  /// The whole document, ending with a newline.
  package var markdown: String {
    let chapters = [
      ("Sources", sources), ("Stages", stages), ("What each stage asks for", asks),
      ("Steps", transitions), ("Skills", skills), ("Contrasts", contrasts),
      ("When a level counts", readiness), ("Insights", insights), ("Advice", advice),
      ("Our own reading", ownReading), ("From the sources to the planner", statements),
    ].map { (title: $0, blocks: $1.filter { !$0.isEmpty }) }.filter { !$0.blocks.isEmpty }
    let head = [
      Markdown.heading(1, framework.title), Markdown.paragraph(note),
      Markdown.paragraph(framework.about.inMarkdown),
      Markdown.list(chapters.map { Markdown.link(to: $0.title) }),
    ]
    return Markdown.document(
      head + chapters.flatMap { [Markdown.heading(2, $0.title)] + $0.blocks })
  }

  private var note: String {
    framework.id == Framework.builtInID
      ? "This page is generated from `data/framework/\(Framework.builtInID).json` by `cairn framework`. "
        + "Change the data, not this page."
      : "This page is generated from the framework \(Markdown.code(framework.id)) by "
        + "`cairn framework`. Change the framework, not this page."
  }

  // MARK: - Pieces that several chapters use

  /// Returns the origin of a part as one line that begins with the source.
  func origin(_ origin: Origin) -> String {
    guard !origin.source.isEmpty || !origin.thought.isEmpty else { return "" }
    let title =
      origin.source == Framework.ourReadingSource
      ? "our own reading"
      : framework.sources.first { $0.id == origin.source }?.title ?? origin.source
    return Markdown.paragraph("*Origin, \(title.inMarkdown):* \(origin.thought.inMarkdown)")
  }

  func title(_ skill: SkillID) -> String { framework.title(of: skill).inMarkdown }
  func title(_ stage: StageID) -> String { framework.title(of: stage).inMarkdown }

  /// Return several titles as alternatives; empty for none.
  func titles(_ skills: [SkillID]?) -> String { (skills ?? []).map { title($0) }.listed("or") }
  func titles(_ stages: [StageID]?) -> String { (stages ?? []).map { title($0) }.listed("or") }

  // MARK: - Stages and steps

  var stages: [String] {
    framework.stages.flatMap { stage in
      [
        Markdown.heading(3, stage.title), Markdown.code(stage.id.rawValue),
        Markdown.paragraph(stage.about.inMarkdown),
        Markdown.list(stage.does.map(\.inMarkdown)),
        stage.staying.map { Markdown.paragraph("**Staying:** \($0.inMarkdown)") } ?? "",
        origin(stage.origin),
      ]
    }
  }

  var asks: [String] {
    let rows = framework.skills.map { skill in
      [Markdown.link(to: skill.title)]
        + framework.stages.map { stage in
          stage.asks.first { $0.skill == skill.id }.map { "\($0.level) (\($0.weight))" } ?? "–"
        }
    }
    return [
      Markdown.paragraph(
        "Each cell has the level that the stage asks for, 1 to 5, and in brackets its weight in "
          + "readiness, 1 to 3. A dash means that the stage does not ask for the skill."),
      Markdown.table(["Skill"] + framework.stages.map(\.title.inMarkdown), rows),
    ]
  }

  var transitions: [String] {
    framework.transitions.flatMap { step in
      [
        Markdown.heading(
          3, "From \(framework.title(of: step.from)) to \(framework.title(of: step.to))"),
        step.pivot
          ? "This step is a pivot into another role, not a promotion. Staying is just as good."
          : "",
        Markdown.list([
          "**What changes:** \(step.changes.inMarkdown)",
          "**What to hand over:** \(step.letGo.inMarkdown)",
          "**What often goes wrong:** \(step.mistake.inMarkdown)",
        ]),
        origin(step.origin),
      ]
    }
  }

  var contrasts: [String] {
    let rule = Markdown.paragraph(
      "An entry counts on a side if it shows one of the side’s skills at a level given here, or one "
        + "of its signals. An entry without a level counts only where no level is given.")
    let contrasts = framework.contrasts.flatMap { contrast in
      [
        Markdown.heading(3, contrast.title), Markdown.code(contrast.id),
        Markdown.table(
          ["Stage", "In a word", "What it means", "Evidence"],
          contrast.sides.map { side in
            [
              title(side.stage), side.word.inMarkdown, side.text.inMarkdown,
              Wording.evidence(
                under: side, beside: contrast.sides.first { $0.stage != side.stage }, framework
              ).map(\.inMarkdown).joined(separator: ", "),
            ]
          }),
        origin(contrast.origin),
      ]
    }
    return contrasts.isEmpty ? [] : [rule] + contrasts
  }

  // MARK: - Skills

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
      origin(skill.origin),
    ]
  }

  private func level(_ level: Skill.Level) -> [String] {
    [
      Markdown.paragraph("**Level \(level.level).** \(level.text.inMarkdown)"),
      Markdown.list(
        level.signals.map {
          "\($0.text.inMarkdown) \(Markdown.code($0.id.rawValue))"
            + ($0.successor.map { " (retired; use \(Markdown.code($0.rawValue)))" } ?? "")
            + ($0.firstStep.map { " First step: \($0.inMarkdown)" } ?? "")
        }),
    ]
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

  // MARK: - Sources, advice, and where each statement of a source ended up

  var sources: [String] {
    [
      Markdown.paragraph(
        "The framework is based on these texts, in our own words. Under *Origin*, each part names "
          + "its source, or says that it is our own reading."),
      Markdown.table(
        ["Source", "Title"],
        framework.sources.map { [Markdown.code($0.id), $0.title.inMarkdown] }),
    ]
  }

  var advice: [String] {
    framework.advice.flatMap { piece in
      [
        Markdown.paragraph("**\(piece.text.inMarkdown)** \(Markdown.code(piece.id))"),
        occasion(of: piece).map { Markdown.paragraph("*Applies:* \($0)") } ?? "",
        origin(piece.origin),
      ]
    }
  }

  /// Returns when a piece of advice applies; `nil` if it always does.
  private func occasion(of piece: Framework.Advice) -> String? {
    guard let when = piece.when else { return nil }
    let parts = [
      when.holding.map { "at the stage \(titles($0))" },
      when.aimingAt.map { "with the target stage \(titles($0))" },
      when.skill.map { "for the skill \(title($0))" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ") + "."
  }

  /// The framework's own text about its reading, then all parts without a source.
  var ownReading: [String] {
    let origins: [(String, Origin)] =
      framework.stages.map { ("Stage: \($0.title)", $0.origin) }
      + framework.transitions.map {
        ("Step: \(framework.title(of: $0.from)) to \(framework.title(of: $0.to))", $0.origin)
      }
      + framework.skills.map { ("Skill: \($0.title)", $0.origin) }
      + framework.contrasts.map { ("Contrast: \($0.title)", $0.origin) }
      + [("When a level counts", framework.rule.origin)]
      + (framework.insights ?? []).map { ("Insight: \($0.title)", $0.origin) }
      + framework.advice.map { ("Advice: \($0.text)", $0.origin) }
    let own = origins.filter { $0.1.source == Framework.ourReadingSource }
    return [
      Markdown.paragraph(framework.ourReading.inMarkdown),
      own.isEmpty ? "" : "These parts have no source:",
      Markdown.list(own.map { "**\($0.inMarkdown).** \($1.thought.inMarkdown)" }),
    ]
  }

  var statements: [String] {
    let statements = framework.statements ?? []
    guard !statements.isEmpty else { return [] }
    return [
      Markdown.paragraph(
        "The ideas of the sources that a planner can use, and where they are in the framework."),
      Markdown.table(
        ["Idea", "Source", "Where it is"],
        statements.map { statement in
          [
            statement.thought.inMarkdown,
            statement.sources.map(Markdown.code).joined(separator: ", "),
            statement.places.map { StatementPlace($0, in: framework).words }.joined(
              separator: "; "),
          ]
        }),
    ]
  }
}
