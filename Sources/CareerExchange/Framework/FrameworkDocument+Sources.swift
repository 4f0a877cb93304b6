import CareerModel

/// The origins: sources, advice, our own reading, and where each statement of a source ended up.
extension FrameworkDocument {
  var sources: [String] {
    [
      Markdown.paragraph(
        "The framework rests on these texts. Their thoughts are here in other words; every part "
          + "says under *Origin* which of them it comes from, or that it is our own reading."),
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
        Markdown.paragraph(origin(piece.origin)),
      ]
    }
  }

  /// Returns when a piece of advice applies; `nil` if it always does.
  private func occasion(of piece: Framework.Advice) -> String? {
    guard let when = piece.when else { return nil }
    let parts = [
      when.holding.map { "at the stage \($0.map { title($0) }.listed("or"))" },
      when.aimingAt.map { "with the target stage \($0.map { title($0) }.listed("or"))" },
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
      own.isEmpty ? "" : "These parts have no source at all:",
      Markdown.list(own.map { "**\($0.inMarkdown).** \($1.thought.inMarkdown)" }),
    ]
  }

  var statements: [String] {
    let statements = framework.statements ?? []
    guard !statements.isEmpty else { return [] }
    return [
      Markdown.paragraph(
        "What the sources say that a planner can use, thought by thought, and where each went."),
      Markdown.table(
        ["Thought", "Source", "Where it lives"],
        statements.map { statement in
          [
            statement.thought.inMarkdown,
            statement.sources.map(Markdown.code).joined(separator: ", "),
            statement.places.map { StatementPlace($0, in: framework).words }
              .joined(separator: "; "),
          ]
        }),
    ]
  }
}
