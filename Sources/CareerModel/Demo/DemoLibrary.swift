/// All phrases of the made-up career, read from their tables once.
struct DemoLibrary: Sendable {
  static let shared = DemoLibrary()

  /// What is particular to a stage.
  struct Chapter: Sendable {
    /// Milestones that come once, in this order; the first is about the stage's begin.
    let landmarks: [DemoPhrase]
    let milestones: [DemoPhrase]
    let feedback: [DemoPhrase]
    /// Lines that come once: those with letters that not every screen draws well.
    let rarities: [DemoPhrase]
  }

  private struct Place: Hashable {
    var skill: SkillID
    var level: Int
    var stage: Character
  }

  /// What is written when nothing fits.
  let plain: DemoPhrase
  let tags = DemoPhrases.tags
  let notes = DemoPhrases.notes
  private let bySkill: [Place: [DemoPhrase]]
  private let chapters: [StageID: Chapter]

  private init() {
    var bySkill: [Place: [DemoPhrase]] = [:]
    for (skill, table) in DemoPhrases.bySkill {
      let phrases = DemoPhrase.phrases(table, about: skill)
      for level in 1...4 {
        for stage: Character in ["e", "l", "m"] {
          bySkill[Place(skill: SkillID(rawValue: skill), level: level, stage: stage)] =
            phrases.filter { $0.fits(level: level, stage: stage) }
        }
      }
    }
    self.bySkill = bySkill
    chapters = [
      StageID(rawValue: "hands-on-engineer"): Chapter(
        landmarks: DemoPhrase.phrases(DemoPhrases.engineerLandmarks),
        milestones: DemoPhrase.phrases(DemoPhrases.engineerMilestones),
        feedback: DemoPhrase.phrases(DemoPhrases.engineerFeedback),
        rarities: DemoPhrase.phrases(DemoPhrases.engineerRarities)),
      StageID(rawValue: "team-lead"): Chapter(
        landmarks: DemoPhrase.phrases(DemoPhrases.leadLandmarks),
        milestones: DemoPhrase.phrases(DemoPhrases.leadMilestones),
        feedback: DemoPhrase.phrases(DemoPhrases.leadFeedback),
        rarities: DemoPhrase.phrases(DemoPhrases.leadRarities)),
      StageID(rawValue: "engineering-manager"): Chapter(
        landmarks: DemoPhrase.phrases(DemoPhrases.managerLandmarks),
        milestones: DemoPhrase.phrases(DemoPhrases.managerMilestones),
        feedback: DemoPhrase.phrases(DemoPhrases.managerFeedback),
        rarities: DemoPhrase.phrases(DemoPhrases.managerRarities)),
    ]
    plain = DemoPhrase.plain
  }

  func chapter(of stage: StageID) -> Chapter {
    chapters[stage] ?? Chapter(landmarks: [], milestones: [], feedback: [], rarities: [])
  }

  /// What can be said of a skill at a level, in the stage that a letter stands for.
  func phrases(about skill: SkillID, level: Int, stage: Character) -> [DemoPhrase] {
    bySkill[Place(skill: skill, level: level, stage: stage)] ?? []
  }
}
