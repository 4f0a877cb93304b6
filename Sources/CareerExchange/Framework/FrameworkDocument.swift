import CCareerData
import CareerJSON
package import CareerModel
import CareerPages

/// A framework as a Markdown document; docs/framework.md is that of the built-in framework. Its
/// parts and their words are in data/framework/document.mustache, which names a framework's keys.
package struct FrameworkDocument {
  let framework: Framework

  package init(_ framework: Framework) { self.framework = framework }

  /// The whole document, ending with a newline.
  package var markdown: String {
    let tags = (try? TemplateTag.all(in: EmbeddedFile.text(cairn_framework_document))) ?? []
    let text = TemplateFilling.text(of: tags, with: document)
    return Markdown.laidOut(DocumentTemplate.tidied(text))
  }

  private var document: TemplateValue {
    part(
      framework,
      [
        "isBuiltIn": .flag(framework.id == Framework.builtInID), "rule": rule,
        "asks": .list(framework.skills.map { part($0, ["cells": cells(of: $0)]) }),
        "groups": .list(framework.groups.map(group)),
        "contrasts": .list(framework.contrasts.map(contrast)),
        "insights": .list((framework.insights ?? []).map(insight)),
        "advice": .list(framework.advice.map { part($0, ["occasion": occasion(of: $0)]) }),
        "own": .list(ownReading),
        "statements": .list((framework.statements ?? []).map(statement)),
      ])
  }

  // MARK: - Pieces

  /// Returns a part with the keys that it has in the file, and `more`.
  private func part(_ part: some Encodable, _ more: [String: TemplateValue] = [:]) -> TemplateValue
  {
    value((try? JSONValue(of: part)) ?? .null, more)
  }

  private func value(_ json: JSONValue, _ more: [String: TemplateValue] = [:]) -> TemplateValue {
    switch json {
    case .string(let text): .text(text)
    case .integer(let number): .text("\(number)")
    case .bool(let isTrue): .flag(isTrue)
    case .array(let items): .list(items.map { value($0) })
    case .object(let keys):
      .thing { more[$0] ?? words($0, keys) ?? keys[$0].map { value($0) } ?? .nothing }
    default: .nothing
    }
  }

  /// Returns what the document says instead of a key, or beside an id and a title.
  private func words(_ name: String, _ keys: [String: JSONValue]) -> TemplateValue? {
    switch (name, keys[["code": "id", "link": "title"][name] ?? name]) {
    case ("code", .string(let id)?), ("successor", .string(let id)?): .text(Markdown.code(id))
    case ("link", .string(let title)?): .text(Markdown.link(to: title))
    case ("from", .string(let id)?), ("to", .string(let id)?), ("stage", .string(let id)?):
      .text(framework.title(of: StageID(rawValue: id)))
    case ("origin", .object(let origin)?): .text(line(of: origin))
    default: nil
    }
  }

  /// Returns the origin of a part as one line that begins with the source.
  private func line(of origin: [String: JSONValue]) -> String {
    guard case .string(let source)? = origin["source"],
      case .string(let thought)? = origin["thought"], !source.isEmpty || !thought.isEmpty
    else { return "" }
    let title =
      source == Framework.ourReadingSource
      ? "our own reading" : framework.sources.first { $0.id == source }?.title ?? source
    return "*Origin, \(title.inMarkdown):* \(thought.inMarkdown)"
  }

  private func title(_ skill: SkillID) -> String { framework.title(of: skill).inMarkdown }
  private func title(_ stage: StageID) -> String { framework.title(of: stage).inMarkdown }

  /// Return several titles as alternatives; empty for none.
  private func titles(_ skills: [SkillID]?) -> String {
    (skills ?? []).map { title($0) }.listed("or")
  }
  private func titles(_ stages: [StageID]?) -> String {
    (stages ?? []).map { title($0) }.listed("or")
  }

  // MARK: - Parts

  private func cells(of skill: Skill) -> TemplateValue {
    .list(
      framework.stages.map { stage in
        let ask = stage.asks.first { $0.skill == skill.id }
        return .text(ask.map { "\($0.level) (\($0.weight))" } ?? "–")
      })
  }

  private func group(_ group: Framework.SkillGroup) -> TemplateValue {
    let skills = framework.skills.filter { $0.group == group.id }
    return part(group, ["skills": .list(skills.map { part($0) })])
  }

  private func contrast(_ contrast: Contrast) -> TemplateValue {
    let sides = contrast.sides.map { side in
      let other = contrast.sides.first { $0.stage != side.stage }
      let evidence = Wording.evidence(under: side, beside: other, framework)
      return part(side, ["evidence": .text(evidence.map(\.inMarkdown).joined(separator: ", "))])
    }
    return part(contrast, ["sides": .list(sides)])
  }

  private var rule: TemplateValue {
    let rule = framework.rule
    func halves(_ number: Int) -> TemplateValue { .text(Wording.halves(number)) }
    let levels = rule.levels.enumerated().map { index, level in
      part(level, ["number": .text("\(index + 1)"), "examples": halves(level.halves)])
    }
    return part(
      rule,
      [
        "levels": .list(levels), "entry": halves(rule.halves(of: .nobody)),
        "canConfirm": halves(rule.halves(of: .canConfirm)),
        "praise": halves(rule.halves(of: .praise)), "habit": halves(rule.habitHalves),
      ])
  }

  private func insight(_ rule: InsightRule) -> TemplateValue {
    let departments = (rule.departments ?? []).map(\.inMarkdown).listed("or")
    return part(
      rule,
      [
        "check-\(rule.check.rawValue)": .flag(true), "audience": .text(audience(of: rule)),
        "limits": .text(limits(of: rule)), "skills": .text(titles(rule.skills)),
        "against": titles(rule.against).nonBlank.map { .text($0) } ?? .nothing,
        "departments": .text(departments), "sought": .list(sought(by: rule)),
      ])
  }

  private func audience(of rule: InsightRule) -> String {
    let parts = [
      rule.holding.map { "whose current stage is \(titles($0))" },
      rule.aimingAt.map { "whose target stage is \(titles($0))" },
    ].compactMap(\.self)
    return parts.isEmpty ? "everyone" : "people " + parts.joined(separator: " and ")
  }

  /// What keeps the insight from appearing, as sentences with a blank before each.
  private func limits(of rule: InsightRule) -> String {
    let least = rule.least.flatMap { $0 > 1 ? " It needs at least \($0) entries." : nil } ?? ""
    let established = (rule.unlessEstablished ?? [])
      .map { "\(title($0.skill)) at level \($0.level)" }.listed("or")
    return least + (established.isEmpty ? "" : " Not once \(established) is established.")
  }

  /// The skills, signals, words and kinds of entry that the insight looks for.
  private func sought(by rule: InsightRule) -> [TemplateValue] {
    let lists = [
      ("Skills", (rule.skills ?? []).map { title($0) }),
      ("Signals", (rule.signals ?? []).map { Markdown.code($0.rawValue) }),
      ("Words, in titles, results, notes and tags", (rule.words ?? []).map(\.inMarkdown)),
      (
        "With an amount of money or time, or a percentage",
        (rule.amountWords ?? []).map(\.inMarkdown)
      ),
      ("Except", (rule.except ?? []).map(\.inMarkdown)),
      ("Kinds of entry", (rule.kinds ?? []).map { $0.title.lowercased() }),
    ]
    return lists.filter { !$0.1.isEmpty }.map {
      part(["list": $0, "items": $1.joined(separator: ", ")])
    }
  }

  /// Returns when a piece of advice applies; nothing if it always does.
  private func occasion(of piece: Framework.Advice) -> TemplateValue {
    let parts = [
      piece.when?.holding.map { "at the stage \(titles($0))" },
      piece.when?.aimingAt.map { "with the target stage \(titles($0))" },
      piece.when?.skill.map { "for the skill \(title($0))" },
    ].compactMap(\.self)
    return parts.isEmpty ? .nothing : .text(parts.joined(separator: ", "))
  }

  /// The parts without a source.
  private var ownReading: [TemplateValue] {
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
    return origins.filter { $0.1.source == Framework.ourReadingSource }
      .map { part(["part": $0, "thought": $1.thought]) }
  }

  private func statement(_ statement: Framework.Statement) -> TemplateValue {
    let places = statement.places.map { StatementPlace($0, in: framework).words }
    return part(
      statement,
      [
        "sources": .text(statement.sources.map(Markdown.code).joined(separator: ", ")),
        "places": .text(places.joined(separator: "; ")),
      ])
  }
}
