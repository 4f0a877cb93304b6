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

  let tags = DataTables.demo.texts("tags")
  let notes = DataTables.demo.texts("notes")
  private let bySkill: [SkillID: [DemoPhrase]]
  /// In the order of the stages.
  let chapters: [Chapter]

  static let stages = ["hands-on-engineer", "team-lead", "engineering-manager"]
    .map(StageID.init(rawValue:))

  static let skills = [
    "hands-on-delivery", "teamwork", "technical-expertise", "work-management", "talent-management",
    "troubleshooting", "business-alignment", "cross-functional-collaboration",
    "innovation-and-research", "change-management", "business-acumen",
  ]

  private init() {
    bySkill = Self.skills.reduce(into: [:]) { phrases, skill in
      phrases[SkillID(rawValue: skill)] =
        DemoPhrase.phrases(DataTables.demo[skill], about: skill)
    }
    func phrases(_ kind: String, of stage: StageID) -> [DemoPhrase] {
      DemoPhrase.phrases(DataTables.demo["\(kind) of \(stage)"])
    }
    chapters = Self.stages.map { stage in
      Chapter(
        landmarks: phrases("landmarks", of: stage), milestones: phrases("milestones", of: stage),
        feedback: phrases("feedback", of: stage), rarities: phrases("rarities", of: stage),
        habits: DataTables.demo["habits of \(stage)"].map(DemoHabit.init))
    }
  }

  /// - Parameter stage: The place of the stage, from 0.
  func phrases(about skill: SkillID, level: Int, stage: Int) -> [DemoPhrase] {
    let letter: Character = ["e", "l", "m"][stage]
    return (bySkill[skill] ?? []).filter { $0.fits(level: level, stage: letter) }
  }
}

extension DataTables {
  static let demo = DataTables(cairn_demo_phrases)

  /// Returns the lines of a table as texts; `\n` in a line is a line break.
  func texts(_ name: String) -> [String] {
    self[name].map { String($0).replacing("\\n", with: "\n") }
  }
}
