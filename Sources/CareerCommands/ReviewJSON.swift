import CareerModel

extension JSONObject {
  /// The output of `cairn review --json`, described by data/schema/review.schema.json.
  static func review(
    _ review: Review, _ plan: Plan, _ career: LoadedCareer, isDue: Bool
  ) -> JSONObject {
    func title(_ skill: SkillID) -> String { career.framework.title(of: skill) }
    let skills = review.skills.map { count -> JSONObject in
      ["skill": count.skill, "title": title(count.skill), "entries": count.entries]
    }
    let kinds = Dictionary(
      uniqueKeysWithValues: review.kinds.map { ($0.key.rawValue, $0.value) })
    let prompts = review.prompts.map { prompt -> JSONObject in
      [
        "skill": prompt.skill, "title": title(prompt.skill), "question": prompt.question,
        "asked": prompt.asked, "shown": prompt.shown, "level": prompt.level,
      ]
    }
    let people = review.people.map { person -> JSONObject in
      ["name": person.name, "entries": person.entries, "last": person.last]
    }
    let logged: JSONObject = ["entries": review.entries, "kinds": kinds, "skills": skills]
    let owed: JSONObject = ["entries": review.owed, "all": review.owedInAll]
    return [
      "rhythm": review.rhythm, "due": isDue, "from": review.period.lowerBound,
      "to": review.period.upperBound, "last": career.profile.lastReview(review.rhythm),
      "logged": logged, "prompts": prompts, "owed": owed,
      "goals": review.goals.compactMap { plan[$0] }.map { goal($0, on: review.today) },
      "people": people, "quarter": review.quarter.map(quarter),
    ]
  }

  private static func quarter(_ quarter: Review.Quarter) -> JSONObject {
    let levels = quarter.levels.map { level -> JSONObject in
      ["skill": level.skill, "before": level.before, "now": level.now]
    }
    let unassessed = quarter.unassessed.map { skill -> JSONObject in
      ["skill": skill.skill, "last": skill.last?.date]
    }
    return [
      "stage": quarter.stage, "before": quarter.before, "now": quarter.now, "levels": levels,
      "unassessed": unassessed,
    ]
  }

  static func goal(_ goal: Goal, on today: CalendarDay) -> JSONObject {
    ["id": goal.id, "title": goal.title, "by": goal.by, "overdue": goal.isOverdue(on: today)]
  }
}
