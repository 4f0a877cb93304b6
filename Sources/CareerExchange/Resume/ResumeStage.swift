import CareerModel

/// Maps a position in a résumé to a stage.
///
/// Only clear words count: the title or id of a stage, or one of the phrases below. A "Director of
/// Engineering" may manage engineers or lead technology. Only that person can tell, so such a
/// position maps to no stage.
enum ResumeStage {
  /// Returns the stage; `nil` if the words are not clear, or if the framework has no such stage.
  static func stage(of position: String, in framework: Framework) -> StageID? {
    let words = self.words(of: position)
    let named = framework.stages.first { stage in
      [stage.title, stage.id.rawValue].contains { self.words(of: $0) == words }
    }
    if let named { return named.id }
    return rules.first { $0.holds(for: words) }.map { StageID(rawValue: $0.stage) }
      .flatMap { framework.stage($0)?.id }
  }

  /// The first matching rule decides, so the clearer ones come first.
  private static let rules = [
    Rule(
      "technology-leader",
      [
        "technology leader", "cto", "chief technology officer", "head of technology",
        "director of technology", "technology director", "vp of technology", "vp technology",
      ],
      unless: ["assistant", "office"]),
    Rule(
      "engineering-manager",
      [
        "engineering manager", "manager of engineering", "software development manager",
        "software engineering manager", "development team manager",
      ]),
    Rule(
      "team-lead",
      [
        "team lead", "team leader", "engineering lead", "development lead", "lead engineer",
        "lead developer", "lead software engineer", "squad lead",
      ]),
    Rule(
      "hands-on-engineer",
      [
        "software engineer", "developer", "programmer", "backend engineer", "frontend engineer",
        "full stack engineer", "fullstack engineer", "front end engineer", "back end engineer",
        "web engineer", "mobile engineer", "ios engineer", "android engineer", "data engineer",
        "platform engineer", "infrastructure engineer", "cloud engineer", "devops engineer",
        "reliability engineer", "systems engineer", "embedded engineer", "firmware engineer",
        "security engineer", "test engineer", "qa engineer", "machine learning engineer",
        "staff engineer", "principal engineer", "senior engineer", "junior engineer",
      ],
      unless: [
        "lead", "manager", "director", "head", "chief", "vp", "president", "business", "sales",
        "property", "land", "estate",
      ]),
  ]

  private struct Rule {
    let stage: String
    private let phrases: [[String]]
    private let others: Set<String>

    /// `others` are words that rule the stage out.
    init(_ stage: String, _ phrases: [String], unless others: Set<String> = []) {
      self.stage = stage
      self.phrases = phrases.map { $0.split(separator: " ").map(String.init) }
      self.others = others
    }

    func holds(for words: [String]) -> Bool {
      others.isDisjoint(with: words) && phrases.contains { words.contains($0) }
    }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
