import CareerModel
import CareerPages

// Path: how ready one is, who one is and the stages with their dates, the gaps, the insights, what the
// stage ahead is about, the latest entries.
extension Speaker {
  var path: [SpokenLine] {
    var lines = notices
    guard let reading = state.reading else {
      return lines + [SpokenLine("Reading the record.", isFocus: true)] + stages
    }
    if let readiness = reading.readiness {
      lines.append(item(words(for: readiness), .readiness))
    }
    lines += reviewDue + stages
    if let readiness = reading.readiness { lines += gaps(readiness) }
    lines += insights(reading) + steps
    return lines + latest
  }

  private func item(_ text: String, _ item: PathScreen.Item) -> SpokenLine {
    SpokenLine(text, isFocus: item == PathScreen.cursor(state))
  }

  private var notices: [SpokenLine] {
    if let trouble = state.profileTrouble { return [.error(trouble)] }
    guard state.profile.tenure(on: today) == nil else { return [] }
    return [
      SpokenLine(
        state.profile.stages.isEmpty
          ? "No stage is set yet. Press \(state.key(.edit)) to say where you "
            + "stand and where you want to go."
          : "You hold no stage today. \(state.key(.begin)) begins one, "
            + "\(state.key(.editPath)) changes those you held.")
    ]
  }

  private var reviewDue: [SpokenLine] {
    Wording.areDue(state.reviewsDue).map { [SpokenLine("\($0): press \(state.key(.review)).")] }
      ?? []
  }

  // MARK: - Stages

  private var stages: [SpokenLine] {
    let order = framework.stages
    let who = [state.profile.name, today.spokenText].compactMap(\.self).joined(separator: ", ")
    return [SpokenLine(who.asSentence)]
      + order.enumerated().map { place, stage in
        let words = words(for: stage.id)
        return SpokenLine(
          "Stage \(place + 1) of \(order.count), \(stage.title)\(words.isEmpty ? "" : ": ")\(words)."
        )
      }
  }

  /// `2014 to 2020`, `your stage since April 2023`, `your aim, by March 2028`; empty for a stage that
  /// is neither held nor aimed at.
  private func words(for stage: StageID) -> String {
    let profile = state.profile
    let aim = profile.aim.flatMap { $0.stage == stage ? $0 : nil }
    var words = profile.stages.filter { $0.stage == stage }.map { tenure -> String in
      let from = tenure.from.month.title
      if tenure.from > today { return "from \(from) on" }
      if tenure == profile.tenure(on: today) { return "your stage since \(from)" }
      return profile.end(of: tenure).map { "held from \(from) to \($0.month.title)" }
        ?? "held since \(from)"
    }
    if let aim {
      let stays = profile.tenure(on: today)?.stage == stage
      words.append(
        (stays ? "your aim: to stay" : "your aim") + (aim.by.map { ", by \($0.month.title)" } ?? "")
      )
    }
    return words.joined(separator: ", ")
  }

  // MARK: - Figures

  private func words(for readiness: Readiness) -> String {
    let stage = framework.title(of: readiness.stage).lowercased()
    let own = readiness.ownPercent.map { ", \($0) % by your weights" } ?? ""
    return [
      "Ready as \(stage): \(Wording.figure(readiness))\(own), \(Wording.coverage(readiness))",
      readiness.gaps.isEmpty
        ? "Nothing that this stage asks is missing from your record"
        : "\(Wording.count(readiness.gaps.count, "gap", "gaps")) left",
    ].asSentences
  }

  private func gaps(_ readiness: Readiness) -> [SpokenLine] {
    let gaps = readiness.gaps
    let lines = gaps.enumerated().map { place, ask in
      item(words(for: ask, place: "gap \(place + 1) of \(gaps.count)"), .gap(ask.skill))
    }
    let leftOut = readiness.asks.compactMap { ask in
      ask.notApplicable.map {
        SpokenLine("Left out: \(framework.title(of: ask.skill)): \($0)".asSentence)
      }
    }
    return (lines.isEmpty ? [] : [.heading("Still missing:")]) + lines + leftOut
  }

  /// `Business alignment: level 2 of 5, asked 4, last proof 11 weeks ago, gap 1 of 7. Next: …`
  func words(for ask: Readiness.Ask, place: String) -> String {
    let standing = state.reading?.standings[ask.skill]
    let last = standing?.last.map { "last proof \($0.distance(from: today))" } ?? "no proof yet"
    let next = standing.flatMap { Wording.nextStep($0, under: framework.rule) }
    return [
      "\(framework.title(of: ask.skill)): \(level(ask.shown)), asked \(ask.asked), \(last), \(place)",
      next.map { "Next: \($0)" } ?? "",
    ].asSentences
  }

  private func insights(_ reading: CareerReading) -> [SpokenLine] {
    let count = reading.insights.count
    let lines = reading.insights.enumerated().map { place, insight in
      item("Insight \(place + 1) of \(count): \(insight.says)", .insight(insight.id))
    }
    let names = PathScreen.putAway(state)
    let putAway =
      names.isEmpty
      ? []
      : [
        item(
          "Put away, \(state.key(.delete)) brings back: \(names.joined(separator: ", ")).", .putAway
        )
      ]
    return (lines.isEmpty ? [] : [.heading("Worth a look:")]) + lines + putAway
  }

  // MARK: - The stage ahead, and what was logged

  private var steps: [SpokenLine] {
    guard let ahead = state.stageAhead else { return [] }
    let isHeld = state.profile.tenure(on: today)?.stage == ahead.id
    var lines = [SpokenLine("\(ahead.title): \(ahead.about)")] + ahead.does.map { SpokenLine($0) }
    if !isHeld, let step = framework.transition(to: ahead.id) {
      lines += [
        SpokenLine("What changes: \(step.changes)"), SpokenLine("What to let go: \(step.letGo)"),
        SpokenLine("The mistake: \(step.mistake)"),
      ]
    }
    return [.heading("What the stage ahead is about:")] + lines
  }

  private var latest: [SpokenLine] {
    let entries = PathScreen.latest(state)
    guard !entries.isEmpty else {
      guard state.unread == 0 else { return [] }
      return [
        SpokenLine(
          "Nothing is logged yet. Press \(state.key(.log)) and write one line: "
            + "what did you do this week?")
      ]
    }
    return [.heading("Latest entries:")] + entries.map { item(words(for: $0), .entry($0.id)) }
  }
}
