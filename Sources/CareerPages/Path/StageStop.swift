package import CareerModel

/// A stage of the path, as a stop on the line from first to last.
package struct StageStop: Hashable, Sendable {
  package enum Mark: Hashable, Sendable {
    case held, present
    /// Before the current stage, but without dates.
    case passed
    case target, ahead
  }

  package var stage: Stage
  package var mark: Mark
  /// Whether it is before the current stage.
  package var isWalked: Bool
  /// `2014 – 2020`, `since Apr 2023`, `target, Mar 2028`; empty for a stage neither held nor aimed at.
  package var dates: Text
  /// The dates in seven columns: `2014–20`, `2023–`, `by 2028`.
  package var years: Text
  /// Replacements for the dates if the user is staying, longest first; empty for any other stage.
  package var staying: [String]

  /// Returns all stages in framework order.
  package static func all(_ record: Record) -> [StageStop] {
    let (profile, today) = (record.profile, record.today)
    let present = profile.tenure(on: today)
    let order = record.framework.stages
    let presentIndex =
      present.flatMap { tenure in order.firstIndex { $0.id == tenure.stage } } ?? -1
    return order.enumerated().map { index, stage in
      let isPresent = stage.id == present?.stage
      let held = profile.stages.contains { $0.stage == stage.id && $0.from <= today }
      return StageStop(
        stage: stage,
        mark: isPresent
          ? .present
          : held
            ? .held
            : index < presentIndex ? .passed : profile.aim?.stage == stage.id ? .target : .ahead,
        isWalked: index < presentIndex, dates: dates(of: stage.id, profile, today),
        years: years(of: stage.id, profile), staying: isPresent ? staying(present, profile) : [])
    }
  }

  private static let dash = Text(.dash, said: "to")

  /// Returns the dates of the current stage if it is also the target.
  private static func staying(_ present: StageTenure?, _ profile: Profile) -> [String] {
    guard let present, profile.aim?.stage == present.stage else { return [] }
    return [
      "since \(present.from.month.shortTitle), staying", "since \(present.from.year), staying",
      "since \(present.from.year)", "staying", "stay",
    ]
  }

  private static func years(of stage: StageID, _ profile: Profile) -> Text {
    if let tenure = profile.stages.last(where: { $0.stage == stage }) {
      let end = profile.end(of: tenure).map { ($0.year % 100).padded(2) } ?? ""
      return "\(tenure.from.year)\(dash)\(end)"
    }
    guard let aim = profile.aim, aim.stage == stage else { return "" }
    return aim.by.map { "by \($0.year)" } ?? "target"
  }

  private static func dates(of stage: StageID, _ profile: Profile, _ today: CalendarDay) -> Text {
    if let tenure = profile.stages.last(where: { $0.stage == stage }) {
      let from = tenure.from
      if from > today { return "from \(from.month.shortTitle)" }
      guard let end = profile.end(of: tenure), end < today else {
        return "since \(from.month.shortTitle)"
      }
      return from.year == end.year
        ? "\(from.month.shortName) \(dash) \(end.month.shortTitle)"
        : "\(from.year) \(dash) \(end.year)"
    }
    guard let aim = profile.aim, aim.stage == stage else { return "" }
    return aim.by.map { "target, \($0.month.shortTitle)" } ?? "target"
  }
}

extension Record {
  /// Returns whether a stage is current, the target or both, in words; `nil` for neither.
  func mark(of stage: StageID) -> String? {
    let isAim = profile.aim?.stage == stage
    guard profile.tenure(on: today)?.stage == stage else { return isAim ? "target" : nil }
    return isAim ? "current and target" : "current"
  }

  /// Returns `1 Nov 2016 to 30 Apr 2020`, `current since 17 Apr 2023` or `target, by 31 Mar 2028`;
  /// speech uses months. Returns `nil` for a stage neither held nor aimed at.
  func summary(of stage: StageID) -> Text? {
    let words = summary(of: stage, date: \.mediumText)
    guard !words.isEmpty else { return nil }
    return Text(drawn: words, said: self.summary(of: stage) { $0.month.title })
  }

  private func summary(of stage: StageID, date: (CalendarDay) -> String) -> String {
    let present = profile.tenure(on: today)
    var words = profile.stages.filter { $0.stage == stage }.map { tenure -> String in
      let from = date(tenure.from)
      if tenure.from > today { return "from \(from)" }
      if tenure == present { return "current since \(from)" }
      return profile.end(of: tenure).map { "\(from) to \(date($0))" } ?? "since \(from)"
    }
    if let aim = profile.aim, aim.stage == stage {
      let what = present?.stage == stage ? "target: stay" : "target"
      words.append(what + (aim.by.map { ", by \(date($0))" } ?? ""))
    }
    return words.joined(separator: ", ")
  }
}
