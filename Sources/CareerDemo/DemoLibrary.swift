import CCareerData
import CareerModel

struct DemoLibrary: Sendable {
  static let shared = DemoLibrary()

  struct Chapter: Sendable {
    /// Milestones used once each, in this order; the first is about the start of the stage.
    let landmarks: [DemoPhrase]
    let milestones: [DemoPhrase]
    let feedback: [DemoPhrase]
    /// Lines used once each: those with letters that not every screen draws well.
    let rarities: [DemoPhrase]
    let habits: [DemoHabit]
  }

  private struct Place: Hashable {
    var skill: SkillID
    var level: Int
    var stage: Character
  }

  let tags = DataTables.demo.texts("tags")
  let notes = DataTables.demo.texts("notes")
  private let bySkill: [Place: [DemoPhrase]]
  private let chapters: [StageID: Chapter]

  static let stages = ["hands-on-engineer", "team-lead", "engineering-manager"]
    .map(StageID.init(rawValue:))

  static let skills = [
    "hands-on-delivery", "teamwork", "technical-expertise", "work-management", "talent-management",
    "troubleshooting", "business-alignment", "cross-functional-collaboration",
    "innovation-and-research", "change-management", "business-acumen",
  ]

  private init() {
    var bySkill: [Place: [DemoPhrase]] = [:]
    for skill in Self.skills {
      let phrases = DemoPhrase.phrases(DataTables.demo[skill], about: skill)
      for level in 1...4 {
        for stage: Character in ["e", "l", "m"] {
          bySkill[Place(skill: SkillID(rawValue: skill), level: level, stage: stage)] =
            phrases.filter { $0.fits(level: level, stage: stage) }
        }
      }
    }
    self.bySkill = bySkill
    func phrases(_ kind: String, of stage: StageID) -> [DemoPhrase] {
      DemoPhrase.phrases(DataTables.demo["\(kind) of \(stage)"])
    }
    chapters = Self.stages.reduce(into: [:]) { chapters, stage in
      chapters[stage] = Chapter(
        landmarks: phrases("landmarks", of: stage), milestones: phrases("milestones", of: stage),
        feedback: phrases("feedback", of: stage), rarities: phrases("rarities", of: stage),
        habits: DataTables.demo["habits of \(stage)"].map(DemoHabit.init))
    }
  }

  func chapter(of stage: StageID) -> Chapter {
    chapters[stage]
      ?? Chapter(landmarks: [], milestones: [], feedback: [], rarities: [], habits: [])
  }

  func phrases(about skill: SkillID, level: Int, stage: Character) -> [DemoPhrase] {
    bySkill[Place(skill: skill, level: level, stage: stage)] ?? []
  }
}

extension DataTables {
  static let demo = DataTables(cairn_demo_phrases)

  /// Returns the lines of a table as texts; `\n` in a line is a line break.
  func texts(_ name: String) -> [String] {
    self[name].map { String($0).replacing("\\n", with: "\n") }
  }
}
