import CareerModel
import CareerPages

// The words of a timeline: its legend, and its description for people who cannot see it.
extension TimelineDrawing {
  func legend(at y: Double) -> Markup {
    var x = 0.0
    func put(_ words: String, _ mark: (Double) -> Markup) -> Markup {
      let place = x
      x += 28 + PictureText.width(of: words, size: PictureStyle.small)
      return tag("g") {
        mark(place + 6)
        Draw.text(words, "f-faint small", place + 16, y)
      }
    }
    return tag("g") {
      for shape in shapes { put(shape.look.title) { shape.drawn(x: $0, y: y - 4) } }
      if !skills.isEmpty {
        put("entries a \(span.scale.unit.name); the highest bar of a skill is \(most)") { x in
          Draw.path(
            "f-skill",
            "M\((x - 6).twoDecimals) \(y.twoDecimals)v-4h4v4zM\((x - 1).twoDecimals) "
              + "\(y.twoDecimals)v-9h4v9z")
        }
      }
    }
  }

  /// The most entries of any skill in a column.
  var most: Int { counts.most(of: counts.lanes.indices.dropFirst()) }

  private var shapes: [MarkShape] {
    let goals = record.goals.filter { $0.timelineDay.map(span.contains) ?? false }
    let shapes: [(MarkShape, Bool)] = [
      (.milestone, record.journal.digests.values.contains { $0.kinds[.milestone] != nil }),
      (.openGoal, goals.contains { $0.isOpen && !$0.isOverdue(on: today) }),
      (.overdueGoal, goals.contains { $0.isOverdue(on: today) }),
      (.goalDone, goals.contains { $0.doneOn != nil }),
    ]
    return shapes.filter(\.1).map(\.0)
  }

  var description: String {
    let sentences =
      ["\(subject.who), from \(span.first.month.title) to \(span.last.month.title)."]
      + [stageWords, entryWords, skillWords, goalWords, readinessWords]
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var stageWords: String {
    let profile = subject.career.profile
    var words = profile.stages.filter { $0.from <= today }.map { tenure in
      let end = profile.end(of: tenure).flatMap { $0 < today ? $0.month.title : nil }
      return "\(framework.title(of: tenure.stage)) from \(tenure.from.month.title) to "
        + (end ?? "today")
    }
    if let aim = profile.aim {
      let when = aim.by.map { "by \($0.month.title)" } ?? "some day"
      words.append("aiming at \(framework.title(of: aim.stage)) \(when)")
    }
    return words.isEmpty ? "No stage is named." : "Stages: \(words.joined(separator: "; "))."
  }

  private var entryWords: String {
    let counted = record.counted
    guard counted.entries > 0 else { return "Entries: \(subject.emptiness)." }
    let milestones = counted.kinds[.milestone] ?? 0
    var title = ""
    if case .entry(let entry)? = record.last(in: .milestones) {
      title = ", the latest on \(entry.day.mediumText): \(entry.title)"
    }
    return Wording.entries(counted.entries) + ", "
      + Wording.count(milestones, "milestone", "milestones") + " among them\(title)."
  }

  private var skillWords: String {
    let sums = skills.enumerated().map { index, skill in
      (skill: skill, count: counts.lanes[index + 1].reduce(0) { $0 + $1.count })
    }
    guard !sums.isEmpty else { return "" }
    let words = sums.sorted { $0.count > $1.count }
      .map { "\(framework.title(of: $0.skill)) \($0.count)" }
    return "Entries by skill: \(words.joined(separator: ", "))."
  }

  private var goalWords: String {
    let open = record.goals.filter(\.isOpen)
    guard !record.goals.isEmpty else { return "" }
    let overdue = open.count { $0.isOverdue(on: today) }
    return Wording.count(open.count, "open goal", "open goals")
      + ", \(overdue) of them overdue; \(record.goals.count - open.count) done."
  }

  private var readinessWords: String {
    guard let readiness = subject.reading.readiness else { return "" }
    return "Ready for \(framework.title(of: readiness.stage)): \(Wording.figure(readiness)), "
      + "\(Wording.basis(readiness))."
  }
}
