/// A remark supported by the record, with the entries behind it.
package struct Insight: Hashable, Sendable, Identifiable {
  package var rule: InsightRule
  /// The text of the remark.
  package var says: String
  /// The entries that support it, newest first.
  package var entries: [EntryID]
  /// The entries it is compared with, newest first.
  package var against: [EntryID]

  package var id: String { rule.id }
}

/// Searches a record for what a framework's insight rules describe.
package struct InsightFinder {
  private let journal: Journal
  private let profile: Profile
  private let framework: Framework
  private let standings: Standings
  private let today: CalendarDay
  /// The entries of the last `reach` days, newest first: as far back as any rule looks.
  private let latest: [Entry]
  private let reach: Int

  package init(
    _ journal: Journal, profile: Profile, framework: Framework, standings: Standings,
    on today: CalendarDay
  ) {
    (self.journal, self.profile, self.framework) = (journal, profile, framework)
    (self.standings, self.today) = (standings, today)
    reach = (framework.insights ?? []).reduce(Self.year) { max($0, $1.days) }
    latest = journal.entries(in: DayRange(last: reach, to: today))
  }

  /// All insights that apply and are not dismissed; none with fewer than `fewestEntries` entries.
  package var insights: [Insight] {
    guard journal.count >= Self.fewestEntries else { return [] }
    let stage = profile.tenure(on: today)?.stage
    // Without a target, the stage ahead is what matters.
    let target = profile.stageAhead(in: framework, on: today)?.id
    return (framework.insights ?? []).filter { rule in
      let isSuperfluous = (rule.unlessEstablished ?? []).contains { established in
        (standings[established.skill]?.shown ?? 0) >= established.level
      }
      return StageID.isAmong(rule.holding, stage) && StageID.isAmong(rule.aimingAt, target)
        && !isSuperfluous && !profile.dismisses(rule.id, on: today)
    }
    .compactMap(insight(by:))
  }

  /// The fewest entries for any insight. Our own choice: about three months of weekly notes.
  package static let fewestEntries = 12

  private static let year = 365

  /// Returns the insight of a rule; `nil` if the rule finds nothing.
  package func insight(by rule: InsightRule) -> Insight? {
    switch rule.check {
    case .shareAbove, .shareBelow: share(rule)
    case .absent: absent(rule)
    case .departments: departments(rule)
    case .unfollowed: unfollowed(rule)
    case .stale: stale(rule)
    case .noResult: noResult(rule)
    case .undirected: undirected(rule)
    }
  }

  // MARK: - Shares

  private func share(_ rule: InsightRule) -> Insight? {
    let all = recent(rule.days).filter(\.isOwnWork)
    let (found, other) = (all.filter(rule.isForSkills), all.filter(rule.isAgainst))
    let share = found.count.percent(of: all.count) ?? 0
    let against = other.count.percent(of: all.count) ?? 0
    let isAbove = rule.check == .shareAbove
    let isRemarkable =
      isAbove
      ? 100 * found.count > (rule.percent ?? 100) * all.count && found.count > other.count
      : 100 * found.count < (rule.percent ?? 0) * all.count && found.count < rule.enough ?? .max
    guard all.count >= rule.fewest, isRemarkable else { return nil }
    return insight(
      rule, found, against: isAbove ? other : [],
      filling: [
        "share": "\(share)", "count": "\(found.count)", "all": "\(all.count)",
      ].merging(isAbove ? ["other": "\(against)"] : [:]) { $1 })
  }

  // MARK: - What is missing

  private func absent(_ rule: InsightRule) -> Insight? {
    let entries = recent(rule.days)
    guard entries.count >= rule.fewest, !entries.containsOnAllCores(where: rule.sought.matches)
    else { return nil }
    return insight(rule, [])
  }

  private func departments(_ rule: InsightRule) -> Insight? {
    let wanted = rule.departments ?? []
    let all = recent(rule.days)
    let entries = all.filter { !$0.departments.isEmpty }
    let met = Set(entries.flatMap(\.departments).map(\.asIdentifier))
    let lately = wanted.filter { met.contains($0.asIdentifier) }
    // A department in a title is met as well, whether or not it is marked.
    let missing = wanted.filter { !lately.contains($0) }.map(\.identifierInWords)
      .filter { name in
        !all.contains { TextFolding.folded($0.title).contains(TextFolding.folded(name)) }
      }
    guard !missing.isEmpty else { return nil }
    return insight(
      rule, entries,
      filling: [
        "names": lately.isEmpty ? "none" : lately.map(\.identifierInWords).listed(),
        "missing": missing.listed("or"),
      ])
  }

  // MARK: - What is unfinished

  private func unfollowed(_ rule: InsightRule) -> Insight? {
    let border = today.adding(days: -rule.days)
    // Newest first: what was met already came later.
    var followed: Set<String> = []
    let open = recent(Self.year).filter { entry in
      let hasLater = entry.project.map { !followed.insert($0).inserted } ?? false
      return rule.isForSkills(entry) && entry.day < border && entry.result == nil && !hasLater
    }
    return few(open, rule)
  }

  private func stale(_ rule: InsightRule) -> Insight? {
    let stages = [
      profile.tenure(on: today)?.stage, profile.stageAhead(in: framework, on: today)?.id,
    ].compactMap(\.self)
    let asked = Set(stages.compactMap { framework.stage($0) }.flatMap(\.asks).map(\.skill))
    let border = today.adding(days: -rule.days)
    let stale = standings.skills.filter { standing in
      guard asked.contains(standing.skill), standing.notApplicable == nil,
        standing.trend.contains(where: { $0 > 0 }), let last = standing.last
      else { return false }
      return last < border
    }
    guard stale.count >= rule.fewest else { return nil }
    let entries = stale.compactMap { standing in
      standing.last.flatMap { last in
        journal.entries(in: DayRange(from: last, to: last))
          .first { $0.evidence(for: standing.skill) != nil }
      }
    }
    return insight(
      rule, entries,
      filling: [
        "count": "\(stale.count)",
        "names": stale.map { framework.title(of: $0.skill) }.listed(),
      ])
  }

  private func noResult(_ rule: InsightRule) -> Insight? {
    let border = today.adding(days: -rule.days)
    let old = recent(Self.year).filter { $0.day < border }
    return few(old.filter { $0.result == nil && $0.isOwnWork }, rule)
  }

  private func undirected(_ rule: InsightRule) -> Insight? {
    let feedback = recent(rule.days).filter { $0.kind == .feedback }
    return few(feedback.filter { $0.direction != .praise && $0.direction != .wish }, rule)
  }

  private func few(_ entries: [Entry], _ rule: InsightRule) -> Insight? {
    guard entries.count >= rule.fewest else { return nil }
    return insight(rule, entries, filling: ["count": "\(entries.count)"])
  }

  // MARK: - Pieces

  private func recent(_ days: Int) -> ArraySlice<Entry> {
    guard days <= reach else { return journal.entries(in: DayRange(last: days, to: today))[...] }
    let first = today.adding(days: 1 - days)
    return latest[..<latest.partitioningIndex { $0.day < first }]
  }

  private func insight(
    _ rule: InsightRule, _ entries: [Entry], against: [Entry] = [],
    filling found: [String: String] = [:]
  ) -> Insight {
    let all = found.merging(["days": "\(rule.days)"]) { found, _ in found }
    let text = all["count"] == "1" ? rule.saysOne ?? rule.says : rule.says
    let timed = text.replacing("{days} days", with: CalendarNames.duration(ofDays: rule.days))
    let says = all.reduce(timed) { $0.replacing("{\($1.key)}", with: $1.value) }
    return Insight(rule: rule, says: says, entries: entries.map(\.id), against: against.map(\.id))
  }
}

extension InsightRule {
  fileprivate var fewest: Int { max(1, least ?? 1) }

  fileprivate func isForSkills(_ entry: Entry) -> Bool {
    entry.evidence.contains { (skills ?? []).contains($0.skill) }
  }

  fileprivate func isAgainst(_ entry: Entry) -> Bool {
    entry.evidence.contains { (against ?? []).contains($0.skill) }
  }
}
