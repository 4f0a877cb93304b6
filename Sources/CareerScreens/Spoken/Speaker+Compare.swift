import CareerModel
import CareerPages

// Compare: contrast by contrast, the left stage, the right one, and one's own evidence with each.
extension Speaker {
  func lines(of screen: CompareScreen) -> [SpokenLine] {
    guard screen.pair(state) != nil else {
      return [
        SpokenLine(
          "This framework has fewer than two stages: there is nothing to compare.", isFocus: true)
      ]
    }
    guard let comparison = screen.comparison else {
      return [SpokenLine("Reading the record.", isFocus: true)]
    }
    let contrasts = comparison.contrasts.enumerated().flatMap { place, contrast in
      [.heading("Contrast \(place + 1) of \(comparison.contrasts.count), \(contrast.title):")]
        + sides(comparison) { side in
          (.contrast(contrast.id), words(for: contrast.cell(side), comparison))
        }
    }
    return likeness(comparison) + contrasts + skills(comparison) + step(comparison)
  }

  /// A line for each side, which of the two and its stage before what is said of it.
  private func sides(
    _ comparison: StageComparison,
    words: (CompareScreen.Side) -> (CompareScreen.Item, String)
  ) -> [SpokenLine] {
    CompareScreen.Side.allCases.map { side in
      let (item, text) = words(side)
      let stage = comparison.side(side).stage
      return SpokenLine(
        "\(side == .left ? "Left" : "Right"), \(stage.title): \(text)",
        isFocus: item == state.compare.itemAtCursor(state) && side == state.compare.side)
    }
  }

  private func likeness(_ comparison: StageComparison) -> [SpokenLine] {
    [.heading("How much of your last year is like each of the two:")]
      + sides(comparison) { side in
        let part = comparison.side(side)
        let share =
          part.percent.map {
            "\($0) %, \(part.likeIt.count) of \(comparison.entriesOfYear) entries"
          }
          ?? "no entries in your last year"
        return (.likeness, [share, whose(part.stage.id), part.stage.about].asSentences)
      }
  }

  private func whose(_ stage: StageID) -> String {
    let isHeld = state.profile.tenure(on: today)?.stage == stage
    let isAim = state.profile.aim?.stage == stage
    return isHeld ? (isAim ? "Your stage and aim" : "Your stage") : isAim ? "Your aim" : ""
  }

  private func words(for cell: StageComparison.Cell, _ comparison: StageComparison) -> String {
    let latest = cell.entries.first.flatMap { state.journal.entry($0) }
    let count = Wording.count(cell.entries.count, "entry", "entries")
    return [
      cell.word.asSentence + " " + cell.text,
      latest.map { "Your evidence: \(count) of the last year, the latest: \($0.title)" }
        ?? "Your evidence: none in the last year",
    ].asSentences
  }

  private func skills(_ comparison: StageComparison) -> [SpokenLine] {
    let skills = comparison.groupedSkills
    guard !skills.isEmpty else { return [] }
    func asks(_ level: Int?) -> String { level.map { "asks level \($0)" } ?? "does not ask for it" }
    return [.heading("Skills, from left to right:")]
      + skills.map { row in
        SpokenLine(
          "\(framework.title(of: row.skill)): \(Wording.words(for: row.change)). "
            + "\(comparison.left.stage.title) \(asks(row.left)), "
            + "\(comparison.right.stage.title) \(asks(row.right)); you show \(level(row.shown)).",
          isFocus: state.compare.itemAtCursor(state) == .skill(row.skill))
      }
  }

  private func step(_ comparison: StageComparison) -> [SpokenLine] {
    guard let step = CompareStep(comparison, framework) else { return [] }
    return [.heading("Between the two:")]
      + sides(comparison) { (.step, "\(step.title($0)): \(step.text($0))") }
  }
}
