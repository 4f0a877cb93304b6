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
        Markdown.paragraph(origin(piece.origin)),
      ]
    }
  }

  /// The framework's own text about its reading, then all parts without a source.
  var ownReading: [String] {
    let origins: [(String, Origin)] =
      framework.stages.map { ("Stage: \($0.title)", $0.origin) }
      + framework.transitions.map { ("Step from: \(framework.title(of: $0.from))", $0.origin) }
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
