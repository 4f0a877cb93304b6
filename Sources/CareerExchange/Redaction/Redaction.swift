import CareerModel

/// A career without what others should not see: without links, unknown keys and names missing from
/// the framework, with neutral names for people and projects, also within texts. Figures are computed from the rest. Ids are new and times of writing are reduced to days,
/// because both lead to other documents of the same record.
enum Redaction {
  /// Returns the redacted career.
  ///
  /// - Parameters:
  ///   - whole: The career with all names to replace, also those of entries that are left out.
  ///   - ids: The new ids of the whole career.
  static func redacted(
    _ career: Career, named whole: Career, _ ids: RedactedIDs
  ) -> (Career, RedactionReport) {
    let redactor = Redactor(whole, ids)
    var redacted = career
    redacted.journal = redactor.journal(career.journal)
    redacted.plan = redactor.plan(career.plan)
    redacted.profile = redactor.profile(career.profile)
    redacted.framework = redactor.framework(of: career)
    return (redacted, redactor.report)
  }
}

/// A redactor of the parts of a career; `EntryField` says what remains of each field.
private final class Redactor: Redacting {
  var report = RedactionReport()
  private let names: NeutralNames
  private let framework: Framework
  private let skills: Set<SkillID>
  private let ids: RedactedIDs
  /// The project of the entry being redacted.
  private var project: String?

  init(_ career: Career, _ ids: RedactedIDs) {
    self.ids = ids
    names = NeutralNames(career)
    framework = career.framework
    skills = Set(career.framework.skills.map(\.id))
    report.replaced = names.replaced
  }

  // MARK: - Entries

  func journal(_ journal: Journal) -> Journal {
    var months: [CalendarMonth: [Entry]] = [:]
    for month in journal.monthsRead.reversed() {
      months[month] = journal.entries(of: month).map { entry in
        project = entry.project
        return entry.redacted(by: self)
      }
    }
    project = nil
    var redacted = Journal()
    redacted.set(months)
    return redacted
  }

  func evidence(_ evidence: [Evidence]) -> [Evidence] {
    evidence.compactMap { piece in
      guard isKnown(piece.skill) else { return nil }
      var piece = piece
      let signals = framework.skill(piece.skill)?.levels.flatMap(\.signals).map(\.id) ?? []
      if let signal = piece.signal, !signals.contains(signal) {
        report.unknownNames += 1
        piece.signal = nil
      }
      piece.unknown = unknown(piece.unknown)
      return piece
    }
  }

  // MARK: - Goals

  func plan(_ plan: Plan) -> Plan { Plan(plan.goals.map { $0.redacted(by: self) }) }

  // MARK: - The profile

  func profile(_ profile: Profile) -> Profile {
    var redacted = Profile(scope: profile.scope.map(text))
    redacted.framework = profile.framework.flatMap { names.hidden.occur(in: $0) ? nil : $0 }
    redacted.stages = profile.stages.map { known($0, \.unknown) { $0.stage = stage($0.stage) } }
    redacted.aim = profile.aim.map { known($0, \.unknown) { $0.stage = stage($0.stage) } }
    redacted.assessments = profile.assessments.filter { isKnown($0.skill) }
      .map { known($0, \.unknown) }
    redacted.notApplicable = profile.notApplicable.filter { isKnown($0.skill) }
      .map { known($0, \.unknown) { $0.reason = text($0.reason) } }
    redacted.weights = profile.weights.filter { isKnown($0.skill) }.map { known($0, \.unknown) }
    let insights = Set((framework.insights ?? []).map(\.id))
    redacted.dismissals = profile.dismissals.filter { insights.contains($0.insight) }
      .map { known($0, \.unknown) }
    report.unknownNames += profile.dismissals.count - redacted.dismissals.count
    for rhythm in ReviewRhythm.allCases {
      if let last = profile.reviews.first(where: { $0.rhythm == rhythm.rawValue })?.last {
        redacted = redacted.reviewing(rhythm, on: last)
      }
      if profile.isOff(rhythm) { redacted = redacted.reminding(of: rhythm, false) }
    }
    _ = unknown(profile.unknown)
    for mark in profile.reviews { _ = unknown(mark.unknown) }
    return redacted
  }

  /// Returns a part of the profile without its unknown keys, and changed besides.
  private func known<Part>(
    _ part: Part, _ keys: WritableKeyPath<Part, UnknownKeys>,
    _ change: (inout Part) -> Void = { _ in }
  ) -> Part {
    with(part) {
      change(&$0)
      $0[keyPath: keys] = unknown($0[keyPath: keys])
    }
  }

  // MARK: - The framework

  /// Returns a custom framework without names in its texts; ids stay because evidence uses them.
  func framework(of career: Career) -> Framework {
    let isBuiltIn = framework.id == Framework.builtInID
    if isBuiltIn, [nil, Framework.builtInID].contains(career.profile.framework) {
      return framework
    }
    report.namedIDs = framework.ids.filter { names.hidden.occur(in: $0) }
    return framework.mapTexts { names.text($0) }
  }

  // MARK: - Pieces

  func text(_ text: String) -> String { ids.replaced(in: names.text(text, about: project)) }
  func lines(_ text: String) -> String { ids.replaced(in: names.lines(text, about: project)) }
  func line(_ line: String) -> String { names.quoted(in: text(line)) }
  func person(_ name: String) -> String { names.person(name) }
  func project(_ name: String) -> String { names.project(name) }
  func id(_ id: EntryID) -> EntryID { ids[id] }

  func links(_ links: [String]) -> [String] {
    report.links += links.count
    return []
  }

  /// Returns noon of the day, which is the same day wherever the document is read.
  func time(_ instant: Instant) -> Instant {
    let day = 86_400_000
    return Instant(milliseconds: instant.milliseconds.floorDivided(by: day) * day + day / 2)
  }

  func unknown(_ keys: UnknownKeys) -> UnknownKeys {
    report.unknownKeys += keys.values.count
    return UnknownKeys()
  }

  /// Returns whether the framework has the skill. A custom name for a skill could say anything.
  private func isKnown(_ skill: SkillID) -> Bool {
    if !skills.contains(skill) { report.unknownNames += 1 }
    return skills.contains(skill)
  }

  private func stage(_ id: StageID) -> StageID {
    if framework.stage(id) != nil { return id }
    report.unknownNames += 1
    return StageID(rawValue: "another-stage")
  }
}

/// What redaction left out or replaced, for its author to check; never part of the document.
package struct RedactionReport: Hashable, Sendable {
  /// A name and its replacement.
  package struct Replacement: Hashable, Sendable {
    package var name: String
    package var neutral: String
  }

  /// The names that the document has a neutral name of: the person's own, then people, then
  /// projects, each in the order of their first entry.
  package var replaced: [Replacement] = []
  package var links = 0
  /// The number of keys in files that this version does not know.
  package var unknownKeys = 0
  /// The number of skills, signals, stages and insights that the framework does not have.
  package var unknownNames = 0
  /// Ids of the framework that contain a name and stay unchanged.
  package var namedIDs: [String] = []
  /// What the document still has that may give someone away.
  package var clues: [RedactionClue] = []

  /// Drops the names whose neutral name is not in a document.
  mutating func keepNames(in document: String) {
    let text = document.utf8
    let labels = Set(replaced.compactMap { $0.neutral.lowercased().split(separator: " ").first })
    var told: Set<String> = []
    let words = text.split { !Self.isOfWord($0) }
    for (word, next) in zip(words, words.dropFirst())
    where (48...57).contains(next[next.startIndex]) || next.elementsEqual("author".utf8) {
      guard text.index(after: word.endIndex) == next.startIndex else { continue }
      // Before a label, JSON and calendars may have the `n` of an escaped line break.
      let word = Substring(word).lowercased()
      for label in labels where word == label || word == "n" + label {
        told.insert("\(label) \(Substring(next))")
      }
    }
    replaced.removeAll { !told.contains($0.neutral.lowercased()) }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
