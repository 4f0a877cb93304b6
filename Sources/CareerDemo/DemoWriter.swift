import CareerModel

/// Writes the entries of a made-up career day by day: which kind, skill, level, and words.
struct DemoWriter {
  private let path: DemoPath
  private let framework: Framework?
  private let sizes: [Int]
  private var random: SeededRandom
  private var fillings: DemoFillings
  /// The shuffled phrases of each sort; reshuffled once all are used.
  private var decks: [DeckName: [DemoPhrase]] = [:]
  /// For each tenure, the number of entries written, and of once-only lines used.
  private var written: [Int]
  private var landmarksUsed: [Int]
  private var raritiesUsed: [Int]
  private var recentPatterns: [String] = []
  private var titles: Set<String> = []
  private var latest: DemoMoment?

  init(path: DemoPath, days: [CalendarDay], framework: Framework?, random: SeededRandom) {
    var sizes = path.tenures.map { _ in 0 }
    for day in days { sizes[path.tenureIndex(on: day)] += 1 }
    (self.path, self.framework, self.sizes, self.random) = (path, framework, sizes, random)
    fillings = DemoFillings(using: &self.random)
    written = sizes.map { _ in 0 }
    landmarksUsed = written
    raritiesUsed = written
  }

  mutating func entry(on day: CalendarDay, at instant: Instant) -> Entry {
    // Often there are several entries on a day.
    let moment = latest.flatMap { $0.day == day ? $0 : nil } ?? path.moment(on: day)
    latest = moment
    let (kind, phrase, level) = choice(at: moment)
    written[moment.index] += 1

    let title = filled(phrase, kind: kind, on: day)
    let results = random.chance(kind == .feedback ? 0.3 : 0.78) ? phrase.results : []
    let result = random.one(of: results).map { fillings.fill($0, using: &random) }
    var entry = Entry(
      id: EntryID(ULID(at: instant, using: &random)), kind: kind, day: day, title: title,
      evidence: evidence(of: phrase, in: title, kind: kind, level: level), result: result,
      created: instant)
    if kind == .feedback { entry.direction = phrase.isWish ? .wish : .praise }
    setCompany(of: &entry, phrase: phrase)
    setExtras(of: &entry)
    return entry
  }

  // MARK: - What it is about

  private mutating func choice(at moment: DemoMoment) -> (EntryKind, DemoPhrase, level: Int) {
    let chapter = DemoLibrary.shared.chapters[moment.index]
    let opening = written[moment.index] == 0 && moment.daysInStage < 21
    let settled = moment.daysInStage > 45
    let roll = random.unit()
    if opening || (settled && roll < 0.125) {
      if let phrase = Self.next(
        of: chapter.landmarks, after: &landmarksUsed[moment.index], from: opening ? 0 : 1,
        at: moment.progress)
        ?? drawn(.milestone, from: chapter.milestones)
      {
        return (.milestone, phrase, level(of: phrase, at: moment))
      }
    } else if settled, roll < 0.21, let phrase = drawn(.feedback, from: chapter.feedback) {
      return (.feedback, phrase, level(of: phrase, at: moment))
    } else if sizes[moment.index] >= 30,
      let phrase = Self.next(
        of: chapter.rarities, after: &raritiesUsed[moment.index], delay: 0.4, at: moment.progress)
    {
      return (.skill, phrase, level(of: phrase, at: moment))
    }
    return skillChoice(at: moment)

    /// Draws a phrase that is not above the person's current ability; `nil` if there is none.
    func drawn(_ kind: EntryKind, from phrases: [DemoPhrase]) -> DemoPhrase? {
      let name = DeckName(kind: kind, skill: nil, level: 0, stage: moment.index)
      for _ in phrases {
        guard let phrase = draw(name, from: phrases) else { return nil }
        let usual = phrase.skills.first.flatMap { moment.level(of: $0) }
        if Double(phrase.levels.lowerBound) <= (usual ?? 4) + 0.6 { return phrase }
      }
      return nil
    }
  }

  /// Returns the next once-only line if its time has come. `used` is how many are used up.
  private static func next(
    of lines: [DemoPhrase], after used: inout Int, from first: Int = 0, delay: Double = 0,
    at progress: Double
  ) -> DemoPhrase? {
    let next = max(used, first)
    guard next < lines.count, (Double(next) + delay) / Double(lines.count) <= progress
    else { return nil }
    used = next + 1
    return lines[next]
  }

  private mutating func skillChoice(at moment: DemoMoment) -> (EntryKind, DemoPhrase, level: Int) {
    var rest = random.unit() * moment.shares.reduce(0) { $0 + $1.share }
    let habit = moment.shares.first { part in
      rest -= part.share
      return rest < 0
    }
    let skill = (habit ?? moment.shares[0]).habit.skill
    let level = noisy(moment.level(of: skill) ?? 2)
    let stage = moment.index
    let phrase = draw(
      DeckName(kind: .skill, skill: skill, level: level, stage: stage),
      from: DemoLibrary.shared.phrases(about: skill, level: level, stage: stage))
    return (.skill, phrase ?? .plain, level)
  }

  private mutating func level(of phrase: DemoPhrase, at moment: DemoMoment) -> Int {
    let usual = phrase.skills.first.flatMap { moment.level(of: $0) }
    let level = noisy(usual ?? Double(phrase.levels.lowerBound))
    return min(max(phrase.levels.lowerBound, level), phrase.levels.upperBound)
  }

  private mutating func noisy(_ level: Double) -> Int {
    let noise = (random.unit() + random.unit() - 1) * 0.8
    return min(4, max(1, Int(level + noise + 0.5)))
  }

  // MARK: - In which words

  /// Returns the title with its slots filled, if possible in a way not used before.
  private mutating func filled(
    _ phrase: DemoPhrase, kind: EntryKind, on day: CalendarDay
  ) -> String {
    var title = ""
    for _ in 0..<4 {
      fillings.begin(on: day)
      title = fillings.fill(phrase.title, using: &random)
      title = title.prefix(1).uppercased() + title.dropFirst()
      if titles.insert(title).inserted { break }
    }
    if kind == .feedback { _ = fillings.fill([.slot(.person)], using: &random) }
    return title
  }

  private mutating func evidence(
    of phrase: DemoPhrase, in title: String, kind: EntryKind, level: Int
  ) -> [Evidence] {
    guard !random.chance(kind == .skill ? 0.02 : 0) else { return [] }
    return phrase.skills.enumerated().compactMap { place, skill in
      if place > 0, random.chance(0.4) { return nil }
      let level = place == 0 ? level : max(1, level - random.below(2))
      let levelled = !random.chance(kind == .feedback ? 0.35 : 0.07)
      // They once chose a behaviour. Without them, a seed would give another career than before.
      _ = (random.unit(), random.unit())
      guard levelled else { return Evidence(skill: skill) }
      let told = framework?.skill(skill)?.level(level)?.behaviour(toldIn: title)
      return Evidence(skill: skill, level: level, signal: told?.id)
    }
  }

  /// Sets project, people and departments: those that the words name, and sometimes others.
  private mutating func setCompany(of entry: inout Entry, phrase: DemoPhrase) {
    if let system = fillings.filling(of: .system) {
      if random.chance(0.95) { entry.project = system }
    } else if random.chance(0.3) {
      // Work that names no system is about none; what someone said may be.
      let system = fillings.fill([.slot(.system)], using: &random)
      if entry.kind == .feedback { entry.project = system }
    }
    for slot in [DemoSlot.person, .other] {
      if let person = fillings.filling(of: slot), entry.kind == .feedback || random.chance(0.9) {
        entry.people.append(person)
      }
    }
    if entry.people.isEmpty, random.chance(0.15) {
      entry.people = [fillings.fill([.slot(.person)], using: &random)]
    }
    let named = phrase.departments + (fillings.filling(of: .department).map { [$0] } ?? [])
    for department in named where random.chance(0.85) && !entry.departments.contains(department) {
      entry.departments.append(department)
    }
  }

  private mutating func setExtras(of entry: inout Entry) {
    if random.chance(0.07), let tag = random.one(of: DemoLibrary.shared.tags) { entry.tags = [tag] }
    if random.chance(0.07), let note = random.one(of: DemoLibrary.shared.notes) {
      entry.note = fillings.fill(DemoPiece.pieces(of: note), using: &random)
    }
    if random.chance(entry.kind == .milestone ? 0.15 : 0.05) {
      entry.confirmedBy =
        entry.people.first.map { [$0] } ?? [fillings.fill([.slot(.person)], using: &random)]
    }
  }

  // MARK: - Decks

  private struct DeckName: Hashable {
    var kind: EntryKind
    var skill: SkillID?
    var level: Int
    var stage: Int
  }

  private mutating func draw(
    _ name: DeckName, from phrases: @autoclosure () -> [DemoPhrase]
  ) -> DemoPhrase? {
    var deck = decks.removeValue(forKey: name) ?? []
    if deck.isEmpty { deck = random.shuffled(phrases()) }
    guard var phrase = deck.popLast() else { return nil }
    // Neighbouring levels share phrases, so one that was just used can be on top again.
    for _ in 0..<4 where recentPatterns.contains(phrase.pattern) {
      deck.insert(phrase, at: 0)
      phrase = deck.popLast() ?? phrase
    }
    decks[name] = deck
    recentPatterns.append(phrase.pattern)
    if recentPatterns.count > 12 { recentPatterns.removeFirst() }
    return phrase
  }
}
