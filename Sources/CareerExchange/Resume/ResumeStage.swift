import CareerModel

/// Maps a position in a résumé to a stage.
///
/// Only clear words count: the title or id of a stage, or a phrase of the word list. A "Director of
/// Engineering" may manage engineers or lead technology; only that person can tell, so it maps to
/// no stage.
enum ResumeStage {
  /// The stages with phrases of their own; the first that fits decides.
  private static let stages = [
    "technology-leader", "engineering-manager", "team-lead", "hands-on-engineer",
  ]

  /// Returns the stage; `nil` if the words are not clear, or if the framework has no such stage.
  static func stage(of position: String, in framework: Framework) -> StageID? {
    let words = words(of: position)
    let named = framework.stages.first { stage in
      [stage.title, stage.id.rawValue].contains { self.words(of: $0) == words }
    }
    if let named { return named.id }
    let stage = stages.first { stage in
      !DataTables.exchange.terms("not stage \(stage)").contains(where: words.contains)
        && DataTables.exchange.terms("stage \(stage)").contains {
          words.contains(self.words(of: $0))
        }
    }
    return stage.flatMap { framework.stage(StageID(rawValue: $0))?.id }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
