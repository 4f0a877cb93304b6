import CareerModel

/// All phrases of the made-up career, parsed from their tables once.
struct DemoLibrary: Sendable {
  static let shared = DemoLibrary()

  /// The phrases particular to a stage.
  struct Chapter: Sendable {
    /// Milestones used once each, in this order; the first is about the start of the stage.
    let landmarks: [DemoPhrase]
    let milestones: [DemoPhrase]
    let feedback: [DemoPhrase]
    /// Lines used once each: those with letters that not every screen draws well.
    let rarities: [DemoPhrase]
  }

  private struct Place: Hashable {
    var skill: SkillID
    var level: Int
    var stage: Character
  }

  /// The phrase for when nothing else fits.
  let plain: DemoPhrase
  let tags = DemoTables.shared.texts("tags")
  let notes = DemoTables.shared.texts("notes")
  private let bySkill: [Place: [DemoPhrase]]
  private let chapters: [StageID: Chapter]

  /// The skills that have a table.
  private static let skills = [
    "hands-on-delivery", "teamwork", "technical-expertise", "work-management", "talent-management",
    "troubleshooting", "business-alignment", "cross-functional-collaboration",
    "innovation-and-research", "change-management", "business-acumen",
  ]

  private init() {
    var bySkill: [Place: [DemoPhrase]] = [:]
    for skill in Self.skills {
      let phrases = DemoPhrase.phrases(DemoTables.shared[skill], about: skill)
      for level in 1...4 {
        for stage: Character in ["e", "l", "m"] {
          bySkill[Place(skill: SkillID(rawValue: skill), level: level, stage: stage)] =
            phrases.filter { $0.fits(level: level, stage: stage) }
        }
      }
    }
    self.bySkill = bySkill
    func phrases(_ kind: String, of stage: StageID) -> [DemoPhrase] {
      DemoPhrase.phrases(DemoTables.shared["\(kind) of \(stage)"])
    }
    let stages = ["hands-on-engineer", "team-lead", "engineering-manager"]
    chapters = Dictionary(
      uniqueKeysWithValues: stages.map(StageID.init(rawValue:)).map { stage in
        (
          stage,
          Chapter(
            landmarks: phrases("landmarks", of: stage),
            milestones: phrases("milestones", of: stage),
            feedback: phrases("feedback", of: stage), rarities: phrases("rarities", of: stage))
        )
      })
    plain = DemoPhrase.plain
  }

  func chapter(of stage: StageID) -> Chapter {
    chapters[stage] ?? Chapter(landmarks: [], milestones: [], feedback: [], rarities: [])
  }

  /// Returns the phrases about a skill at a level, in the stage with the given letter.
  func phrases(about skill: SkillID, level: Int, stage: Character) -> [DemoPhrase] {
    bySkill[Place(skill: skill, level: level, stage: stage)] ?? []
  }
}
