import CareerModel

/// Checks of the files' contents, once all of them have been read.
enum RecordChecks {
  static func findings(in snapshot: RecordSnapshot) -> [Finding] {
    var found = snapshot.allTroubles.map { finding(of: $1, at: $0, in: snapshot) }
    found += snapshot.months.flatMap { faults(of: $0.list) }
    found += faults(of: snapshot.plan) + faults(of: snapshot.proposals)
    found += snapshot.months.flatMap { duplicates(in: $0.list) }
    found += duplicates(in: snapshot.plan) + duplicates(in: snapshot.proposals)
    found += wrongMonths(snapshot) + twoMonths(snapshot) + missingEntries(snapshot)
    if case .frameworkNotUsable(let path, let problems, let detail)? = snapshot.frameworkProblem {
      found.append(
        Finding(
          .framework, path, line: problems.first?.line,
          about: problems.isEmpty ? nil : "\(problems.count)", detail: detail))
    }
    return found + unknownLevels(snapshot) + unknownSkills(snapshot)
  }

  private static func finding(
    of trouble: StoreError, at path: String, in snapshot: RecordSnapshot
  ) -> Finding {
    switch trouble {
    case .damaged(_, let line, let detail):
      // A profile cannot be salvaged piece by piece.
      let remedy: Finding.Remedy = path == snapshot.directory.profile ? .byHand : .rewrite
      return Finding(.damagedFile, path, line: line, detail: detail, remedy)
    case .newerVersion(_, let version, _): return Finding(.newerVersion, path, about: "\(version)")
    case .cannotRead(_, let code):
      return Finding(.unreadableFile, path, detail: FileSystem.summary(of: code))
    default: return Finding(.unreadableFile, path, detail: FileSystem.summary(of: 5))
    }
  }

  private static func faults<Item: Listed>(of list: ListReading<Item>) -> [Finding] {
    list.faults.map { Finding(.unreadableEntry, list.path, detail: $0.detail, element: $0.index) }
  }

  /// Reports different items in one file that share an id. The first keeps it.
  private static func duplicates<Item: Listed>(in list: ListReading<Item>) -> [Finding] {
    let names = DuplicateID.names(of: list.items.map(\.item))
    return zip(list.items, names).compactMap { place, name in
      guard let name, name != place.item.id else { return nil }
      return Finding(
        .twinID, list.path, about: place.item.thing.title, detail: place.item.id.rawValue,
        element: place.index, .rename(with(place.item) { $0.id = name }.thing))
    }
  }

  // MARK: - Months

  private static func wrongMonths(_ snapshot: RecordSnapshot) -> [Finding] {
    let places = places(snapshot)
    return snapshot.months.flatMap { month in
      month.list.items.filter { _, entry in
        entry.day.month != month.month && places[entry.id]?.count == 1
      }.map { index, entry in
        Finding(
          .wrongMonth, month.list.path, about: entry.title, detail: entry.day.description,
          element: index, .gather(entry))
      }
    }
  }

  /// Reports all but the latest version of an entry in several months; reading keeps that one too.
  private static func twoMonths(_ snapshot: RecordSnapshot) -> [Finding] {
    places(snapshot).values.filter { $0.count > 1 }.flatMap { places -> [Finding] in
      let winner = places.max { ($0.entry.updated, $0.month) < ($1.entry.updated, $1.month) }
      return places.filter { $0.month != winner?.month }.map { place in
        Finding(
          .twoMonths, place.path, about: place.entry.title, detail: winner?.month.description,
          element: place.index, winner.map { .gather($0.entry) } ?? .byHand)
      }
    }.sorted { ($0.path, $0.element ?? 0) < ($1.path, $1.element ?? 0) }
  }

  private struct Place {
    var month: CalendarMonth
    var path: String
    var index: Int
    var entry: Entry
  }

  /// Returns where each id occurs: the first place in each month that has it.
  private static func places(_ snapshot: RecordSnapshot) -> [EntryID: [Place]] {
    var places: [EntryID: [Place]] = [:]
    for month in snapshot.months {
      for (index, entry) in month.list.items where places[entry.id]?.last?.month != month.month {
        places[entry.id, default: []].append(
          Place(month: month.month, path: month.list.path, index: index, entry: entry))
      }
    }
    return places
  }

  // MARK: - What refers to something that is not there

  /// Reports nothing if a month cannot be read: the entry may be there.
  private static func missingEntries(_ snapshot: RecordSnapshot) -> [Finding] {
    guard snapshot.months.allSatisfy({ $0.list.trouble == nil && $0.list.faults.isEmpty }),
      snapshot.plan.trouble == nil
    else { return [] }
    let present = Set(snapshot.months.flatMap { $0.list.items.map(\.item.id) })
    return snapshot.plan.items.compactMap { index, goal in
      let missing = goal.fulfilledBy.filter { !present.contains($0) }
      guard !missing.isEmpty else { return nil }
      var mended = goal
      mended.fulfilledBy.removeAll(where: missing.contains)
      return Finding(
        .missingEntry, snapshot.plan.path, about: goal.title,
        detail: missing.map(\.rawValue).joined(separator: ", "), element: index,
        .edit(.goal(before: goal, after: mended)))
    }
  }

  /// Reports evidence with a level that there is not, which counts for none.
  private static func unknownLevels(_ snapshot: RecordSnapshot) -> [Finding] {
    snapshot.months.flatMap { month in
      month.list.items.compactMap { index, entry in
        let piece = entry.evidence.first { $0.level.map(Skill.levelRange.contains) == false }
        return piece.map {
          Finding(
            .unknownLevel, month.list.path, about: entry.title,
            detail: "\($0.skill.rawValue):\($0.level ?? 0)", element: index)
        }
      }
    }
  }

  /// Reports each skill that the framework does not know, at the first place that names it.
  private static func unknownSkills(_ snapshot: RecordSnapshot) -> [Finding] {
    guard let framework = snapshot.framework else { return [] }
    let known = Set(framework.skills.map(\.id))
    var found: [SkillID: Finding] = [:]
    var counts: [SkillID: Int] = [:]
    func note(_ skill: SkillID, _ path: String, _ index: Int?) {
      guard !known.contains(skill) else { return }
      counts[skill, default: 0] += 1
      if found[skill] == nil {
        found[skill] = Finding(.unknownSkill, path, about: skill.rawValue, element: index)
      }
    }
    for month in snapshot.months {
      for (index, entry) in month.list.items {
        for piece in entry.evidence { note(piece.skill, month.list.path, index) }
      }
    }
    for (index, goal) in snapshot.plan.items {
      for piece in goal.evidence { note(piece.skill, snapshot.plan.path, index) }
    }
    for assessment in snapshot.profile?.assessments ?? [] {
      note(assessment.skill, snapshot.directory.profile, nil)
    }
    return found.sorted { $0.key.rawValue < $1.key.rawValue }.map { skill, finding in
      with(finding) { $0.detail = "\(counts[skill] ?? 0)" }
    }
  }
}

extension RecordSnapshot {
  /// The problems with whole files.
  fileprivate var allTroubles: [(path: String, trouble: StoreError)] {
    let lists =
      months.map { ($0.list.path, $0.list.trouble) }
      + [(plan.path, plan.trouble), (proposals.path, proposals.trouble)]
    return lists.compactMap { path, trouble in trouble.map { (path: path, trouble: $0) } }
      + troubles
  }
}
