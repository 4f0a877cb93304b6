import CareerModel

// The record: milestones, evidence, feedback; and an entry as HTML.
extension HTMLReport {
  // MARK: - Milestones

  private static let (mostMilestones, mostYears, mostOfSkill) = (6, 30, 6)

  func strongestMilestones(_ told: inout ToldEntries) -> [(year: Int, entries: [Entry])] {
    let journal = subject.record.journal
    let months = journal.monthsRead.filter { (journal.digests[$0]?.kinds[.milestone] ?? 0) > 0 }
    let years = Dictionary(grouping: months, by: \.year).sorted { $0.key > $1.key }
    return years.prefix(Self.mostYears).map { year, months in
      let entries = months.flatMap { month in
        journal.entries(of: month).reversed().filter { $0.kind == .milestone }
      }
      let best = Set(told.strongest(Self.mostMilestones, of: entries).map(\.id))
      return (year: year, entries: entries.filter { best.contains($0.id) })
    }.filter { !$0.entries.isEmpty }
  }

  // MARK: - An entry

  /// `Cut the build: from 20 to 7 minutes`, with the result in bold.
  @MarkupBuilder
  func sentence(_ entry: Entry) -> Markup {
    EntryFacts(entry: entry, framework).title
    if let result = entry.result?.nonBlank {
      ": "
      tag("strong") { result }
    }
  }

  func list(_ entries: [Entry], seenFrom skill: SkillID? = nil) -> Markup {
    tag("ul", ["class": "entries"]) { for entry in entries { item(entry, seenFrom: skill) } }
  }

  private func item(_ entry: Entry, seenFrom skill: SkillID?) -> Markup {
    tag("li") {
      tag("span", ["class": "title", "dir": "auto"]) { EntryFacts(entry: entry, framework).title }
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

  /// A skill with its established level, what the target stage asks for, and its entries as HTML.
  struct SkillPart {
    var title: String
    var level: Int
    var row: AskFacts?
    var entries: String
  }

  func skillParts(_ told: inout ToldEntries) -> [SkillPart] {
    let asked = packet.matrix.map(\.ask.skill)
    let others = reading.standings.skills.map(\.skill).filter { !asked.contains($0) }
    let rows = packet.matrix.compactMap { part(of: $0.ask.skill, $0, &told) }
    return rows + others.compactMap { part(of: $0, nil, &told) }
  }

  /// Returns the strongest entries of a skill: the best two, then those above, at and below the
  /// level, newest first.
  private func part(of skill: SkillID, _ row: AskFacts?, _ told: inout ToldEntries) -> SkillPart? {
    guard let standing = reading.standings[skill], standing.entries > 0 else { return nil }
    let journal = subject.record.journal
    let evidence = SkillEvidence(of: standing, in: journal, rule: framework.rule, on: today)
    let order: [SkillEvidence.Role] = [.tooFewYet, .counts, .below, .noLevel, .tooOld]
    let found = order.lazy.flatMap { role in
      evidence.groups.first { $0.role == role }?.entries ?? []
    }.compactMap(journal.entry).filter { $0.kind != .feedback }
    let best = row?.best ?? []
    let entries = best + told.tell(Self.mostOfSkill - best.count, of: found)
    guard !entries.isEmpty || row?.elsewhere != nil else { return nil }
    return SkillPart(
      title: framework.title(of: skill), level: standing.shown, row: row,
      entries: entries.isEmpty ? "" : list(entries, seenFrom: skill).source)
  }

  // MARK: - Feedback

  func voice(_ entry: Entry) -> Markup {
    let who = entry.people.isEmpty ? [] : [entry.people.listed()]
    let skills = entry.evidence.map { framework.title(of: $0.skill) }
    let about = skills.isEmpty ? [] : ["on \(skills.listed().lowercased())"]
    return tag("figure") {
      tag("blockquote") { tag("p", ["dir": "auto"]) { "“\(entry.quotation ?? entry.title)”" } }
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
