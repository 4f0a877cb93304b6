package import CareerModel

/// A framework as a Markdown document; docs/framework.md is that of the built-in framework.
package struct FrameworkDocument {
  let framework: Framework

  package init(_ framework: Framework) {
    self.framework = framework
  }

  /// The whole document, ending with a newline.
  package var markdown: String {
    let chapters = [
      ("Sources", sources), ("Stages", stages), ("What each stage asks", asks),
      ("Steps", transitions), ("Skills", skills), ("Contrasts", contrasts),
      ("When a level counts", readiness), ("Insights", insights), ("Advice", advice),
      ("Our own reading", ownReading), ("From the sources to the planner", statements),
    ].map { (title: $0, blocks: $1.filter { !$0.isEmpty }) }.filter { !$0.blocks.isEmpty }
    return Markdown.document(
      [Markdown.heading(1, framework.title), Markdown.paragraph(note)]
        + [Markdown.paragraph(framework.about.inMarkdown)]
        + [Markdown.list(chapters.map { Markdown.link(to: $0.title) })]
        + chapters.flatMap { [Markdown.heading(2, $0.title)] + $0.blocks })
  }

  private var note: String {
    framework.id == Framework.builtInID
      ? "This document is made from `data/framework/\(Framework.builtInID).json` by `cairn framework`; "
        + "change the data, not this file."
      : "This document is made from the framework \(Markdown.code(framework.id)) by "
        + "`cairn framework`; change the framework, not this document."
  }

  // MARK: - Pieces that several chapters use

  /// Returns the origin of a part as one line that begins with the source.
  func origin(_ origin: Origin) -> String {
    guard !origin.source.isEmpty || !origin.thought.isEmpty else { return "" }
    let title =
      origin.source == Framework.ourReadingSource
      ? "our own reading"
      : framework.sources.first { $0.id == origin.source }?.title ?? origin.source
    return "*Origin, \(title.inMarkdown):* \(origin.thought.inMarkdown)"
  }

  func title(_ skill: SkillID) -> String { framework.title(of: skill).inMarkdown }
  func title(_ stage: StageID) -> String { framework.title(of: stage).inMarkdown }
}
