import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages

struct YearCommand: RecordCommand {
  @Argument(help: .value("year", "The year. Defaults to this one.")) var year: String?
  @Flag(help: .json("year")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let years = CalendarDay.supportedYears
    guard let number = year.map({ Int($0) }) ?? context.today.year, years.contains(number) else {
      throw CommandFailure(
        .usage,
        "\((year ?? "").printable) is not a year. Use \(years.lowerBound) to \(years.upperBound).")
    }
    let career = try LoadedCareer(context, needsProfile: false)
    // Only the user reads a terminal; anything else may be handed on.
    let isShared = json || !Output.isTerminal
    let review =
      isShared
      ? YearReview(sharing: number, of: career.career)
      : YearReview(number, of: career.journal, levels: career.reading.levels, on: career.today)
    if isShared {
      let entries = career.journal.entries(in: DayRange(review.days))
      Output.warn(of: ConfidentialNearMiss.found(in: entries))
    }
    if let words = Wording.leftOut(review.leftOut) { Output.complain(words) }
    if json { return try print(json: Self.json(review, career.framework), as: "year") }
    let page = YearPage(review, career.framework)
    guard review.entries > 0 else {
      if RecordNotices.isWhole { print([page.totals], career.framework) }
      return
    }
    print(StyledText(page.title, .heading))
    let open = isShared ? career.journal.narrowed { !$0.isConfidential } : career.journal
    for line in map(of: review, open, context) { print(line) }
    print(page.rows, career.framework)
  }

  /// Returns the heat map, as wide as the terminal allows.
  private func map(
    of review: YearReview, _ journal: Journal, _ context: CommandContext
  ) -> [StyledText] {
    let size = Size(rows: 8, columns: Output.columns ?? 80)
    var frame = Frame(size: size, glyphs: context.runtime.glyphs)
    let map = HeatMap(
      HeatMap.Layout(rows: size.rows, columns: size.columns), around: review.days.upperBound,
      lastYear: review.year)
    map.draw(
      .all, of: TimelineRecord(journal, goals: []), cursor: nil, today: context.today,
      in: Rect(row: 0, column: 0, rows: size.rows, columns: size.columns), frame: &frame)
    return frame.styledRows
  }

  private static func json(_ review: YearReview, _ framework: Framework) -> JSONObject {
    let kinds = Dictionary(uniqueKeysWithValues: review.kinds.map { ($0.key.rawValue, $0.value) })
    let weeks: JSONObject = ["active": review.activeWeeks, "all": review.weeks]
    func names(_ names: [YearReview.Name]) -> [JSONObject] {
      names.map { ["name": $0.name, "entries": $0.entries, "new": $0.isNew] }
    }
    return [
      "year": review.year, "from": review.days.lowerBound, "to": review.days.upperBound,
      "entries": review.entries, "leftOut": review.leftOut, "kinds": kinds,
      "months": review.months, "weeks": weeks,
      "milestones": review.milestones.map { entry -> JSONObject in
        ["id": entry.id, "day": entry.day, "title": entry.title, "starred": entry.isStarred]
      },
      "busiest": review.busiest.map { week -> JSONObject in
        ["from": week.start, "entries": week.entries, "skill": week.skill, "title": week.title]
      },
      "skills": review.growth.map { change -> JSONObject in
        [
          "skill": change.skill, "title": framework.title(of: change.skill),
          "before": change.before, "now": change.now,
        ]
      },
      "people": names(review.people), "departments": names(review.departments),
    ]
  }
}
