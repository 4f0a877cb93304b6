import CareerModel
import CareerPages

/// The stages, their target levels, the steps between them, and the contrasts.
extension FrameworkDocument {
  var stages: [String] {
    framework.stages.flatMap { stage in
      [
        Markdown.heading(3, stage.title), Markdown.code(stage.id.rawValue),
        Markdown.paragraph(stage.about.inMarkdown),
        Markdown.list(stage.does.map(\.inMarkdown)),
        stage.staying.map { Markdown.paragraph("**Staying:** \($0.inMarkdown)") } ?? "",
        Markdown.paragraph(origin(stage.origin)),
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
        "Each cell holds the level that the stage asks for, 1 to 5, and in brackets its weight in "
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
        Markdown.paragraph(origin(step.origin)),
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
          ["Stage", "In a word", "What it means", "Evidence under it"],
          contrast.sides.map { side in
            [
              title(side.stage), side.word.inMarkdown, side.text.inMarkdown,
              Wording.evidence(
                under: side, beside: contrast.sides.first { $0.stage != side.stage }, framework
              ).map(\.inMarkdown).joined(separator: ", "),
            ]
          }),
        Markdown.paragraph(origin(contrast.origin)),
      ]
    }
    return contrasts.isEmpty ? [] : [rule] + contrasts
  }
}
