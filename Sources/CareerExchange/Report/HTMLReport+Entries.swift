import CareerModel
import CareerPages

// The record: milestones, evidence, feedback.
extension HTMLReport {
  // MARK: - Milestones

  var milestones: Part? {
    let months = Dictionary(grouping: months(with: .milestone), by: \.year)
    let years = months.sorted { $0.key > $1.key }.map { year, months in
      (year: year, entries: months.flatMap { entries(.milestone, of: $0) })
    }
    guard !years.isEmpty else { return nil }
    return Part(
      name: "milestones", title: "Milestones",
      body: tag("div") {
        for (year, entries) in years.prefix(Most.years) {
          tag("h3") { "\(year)" }
          list(Self.chosen(entries, atMost: Most.milestonesAYear))
          rest(entries.count - Most.milestonesAYear, "milestone", "milestones")
        }
        rest(years.count - Most.years, "earlier year", "earlier years")
      })
  }

  private func months(with kind: EntryKind) -> [CalendarMonth] {
    let journal = subject.record.journal
    return journal.monthsRead.filter { (journal.digests[$0]?.kinds[kind] ?? 0) > 0 }
  }

  private func entries(_ kind: EntryKind, of month: CalendarMonth) -> [Entry] {
    subject.record.journal.entries(of: month).reversed().filter { $0.kind == kind }
  }

  /// Returns at most `limit` entries in their original order, preferring those with a result.
  private static func chosen(_ entries: [Entry], atMost limit: Int) -> [Entry] {
    guard entries.count > limit else { return entries }
    let told = entries.indices.filter { entries[$0].result != nil }
    let untold = entries.indices.filter { entries[$0].result == nil }
    return (told + untold).prefix(limit).sorted().map { entries[$0] }
  }

  @MarkupBuilder
  private func rest(_ count: Int, _ one: String, _ several: String) -> Markup {
    if count > 0 {
      tag("p", ["class": "faint"]) {
        "And \(Wording.count(count, "more \(one)", "more \(several)")), not listed here."
      }
    }
  }

  // MARK: - An entry

  func list(_ entries: [Entry], seenFrom skill: SkillID? = nil) -> Markup {
    tag("ul", ["class": "entries"]) { for entry in entries { item(entry, seenFrom: skill) } }
  }

  private func item(_ entry: Entry, seenFrom skill: SkillID?) -> Markup {
    tag("li") {
      tag("span", ["class": "title", "dir": "auto"]) { entry.title }
      if let result = entry.result?.nonBlank {
        tag("p", ["class": "result", "dir": "auto"]) { result }
      }
      tag("p", ["class": "when"]) {
        facts(entry, seenFrom: skill).joined(separator: " · ")
        for link in entry.links {
          " · "
          ReportLink.markup(link)
        }
      }
    }
  }

  private func facts(_ entry: Entry, seenFrom skill: SkillID?) -> [String] {
    let seen = skill.flatMap { entry.evidence(for: $0) }
    let evidence = entry.evidence.map { piece in
      framework.short(of: piece.skill) + (piece.countedLevel.map { " \($0)" } ?? "")
    }
    return [
      entry.stated.mediumText,
      skill == nil || entry.kind == .skill ? nil : entry.kind.title.lowercased(),
      seen.map { $0.countedLevel.map { "level \($0)" } ?? "no level" },
      seen.flatMap { framework.text(of: $0) },
      skill == nil ? evidence.joined(separator: ", ").nonBlank : nil, entry.project,
      entry.departments.isEmpty ? nil : "with \(entry.departments.listed())",
      entry.confirmedBy.isEmpty ? nil : "\(entry.confirmedBy.listed()) can confirm it",
    ].compactMap(\.self)
  }

  // MARK: - Evidence

  var evidence: Part? {
    let asked = reading.readiness?.asks.map(\.skill) ?? []
    let others = reading.standings.skills.map(\.skill).filter { !asked.contains($0) }
    let drawn = (asked + others).compactMap(details)
    guard !drawn.isEmpty else { return nil }
    return Part(
      name: "evidence", title: "Evidence by skill",
      body: tag("div") { for details in drawn { details } })
  }

  /// Returns the strongest entries of a skill: those above, at and below the level, newest first.
  private func details(_ skill: SkillID) -> Markup? {
    guard let standing = reading.standings[skill], standing.entries > 0 else { return nil }
    let journal = subject.record.journal
    let evidence = SkillEvidence(of: standing, in: journal, rule: framework.rule, on: today)
    let order: [SkillEvidence.Role] = [.tooFewYet, .counts, .below, .noLevel, .tooOld]
    let found = order.flatMap { role in evidence.groups.first { $0.role == role }?.entries ?? [] }
    guard !found.isEmpty else { return nil }
    let entries = found.prefix(Most.evidenceASkill).compactMap(journal.entry)
    return tag("details") {
      tag("summary") {
        "\(framework.title(of: skill)) "
        tag("span", ["class": "faint"]) {
          (standing.shown > 0 ? "level \(standing.shown)" : "no level yet") + ", "
            + Wording.entries(found.count)
        }
      }
      list(entries, seenFrom: skill)
      rest(found.count - entries.count, "entry", "entries")
    }
  }

  // MARK: - Feedback

  var feedback: Part? {
    let months = months(with: .feedback)
    let digests = subject.record.journal.digests
    let count = months.reduce(0) { $0 + (digests[$1]?.kinds[.feedback] ?? 0) }
    guard count > 0 else { return nil }
    let voices = months.lazy.flatMap { entries(.feedback, of: $0) }.prefix(Most.feedback)
    return Part(
      name: "feedback", title: "What others said",
      body: tag("div") {
        for entry in voices { voice(entry) }
        rest(count - Most.feedback, "entry", "entries")
      })
  }

  private func voice(_ entry: Entry) -> Markup {
    let who = entry.people.isEmpty ? [] : [entry.people.listed()]
    let skills = entry.evidence.map { framework.title(of: $0.skill) }
    let about = skills.isEmpty ? [] : ["on \(skills.listed().lowercased())"]
    return tag("figure") {
      tag("blockquote") {
        tag("p", ["dir": "auto"]) { entry.title }
        if let result = entry.result?.nonBlank {
          tag("p", ["class": "result", "dir": "auto"]) { result }
        }
      }
      tag("figcaption") { (who + [entry.stated.mediumText] + about).joined(separator: ", ") }
    }
  }
}

/// A link of an entry, clickable only if it is safe.
enum ReportLink {
  /// The schemes that stay clickable; others could run code or reveal a file of the reader.
  private static let schemes = ["http", "https", "mailto"]

  /// Returns the link target, or `nil` if the link stays plain text.
  static func target(of link: String) -> String? {
    guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")),
      schemes.contains(link[..<colon].lowercased()),
      link.unicodeScalars.allSatisfy({ $0.value > 0x20 && !(0x7F..<0xA0).contains($0.value) })
    else { return nil }
    return link.replacing("\\", with: "%5C")
  }

  static func markup(_ link: String) -> Markup {
    guard let target = target(of: link) else { return tag("span") { link } }
    return tag("a", ["href": target, "rel": "noopener noreferrer"]) { link }
  }
}
