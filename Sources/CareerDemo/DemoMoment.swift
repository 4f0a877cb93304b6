import CareerModel

struct DemoMoment {
  let day: CalendarDay
  let index: Int
  let stage: StageID
  let progress: Double
  let daysInStage: Int
  let shares: [(habit: DemoHabit, share: Double)]

  init(day: CalendarDay, path: DemoPath) {
    self.day = day
    index = path.tenureIndex(on: day)
    stage = path.tenures[index].stage
    progress = path.progress(on: day, in: index)
    daysInStage = path.tenures[index].from.days(to: day)
    shares = path.shares(on: day)
  }

  /// The letter that phrases use for the stage.
  var letter: Character { ["e", "l", "m"][min(index, 2)] }

  func level(of skill: SkillID) -> Double? {
    shares.first { $0.habit.skill == skill }?.habit.level(at: progress)
  }
}
