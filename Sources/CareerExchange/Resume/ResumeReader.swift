import CareerJSON
import CareerModel
import FoundationEssentials

/// Reads a JSON Resume document (https://jsonresume.org/schema): work becomes stages if the
/// position clearly is one; highlights become milestones, as do projects, awards, certificates and
/// publications.
///
/// A résumé dates periods, not highlights. A highlight gets the last day of its period, by which it
/// was surely done, or the first if the period is ongoing, because no other day is known. Its note
/// says so. Nothing is ever dated today.
struct ResumeReader {
  private let context: ImportContext
  private var places: JSONPlaces
  private var record = ImportedRecord()
  private var names = DerivedNames(source: ImportKind.jsonresume.rawValue)
  /// The ids of entries in the résumé that were written by Cairn and already taken.
  private var own: Set<EntryID> = []

  static func read(_ data: Data, _ context: ImportContext) throws(ExchangeError) -> ImportedRecord {
    let value: JSONValue
    do {
      value = try CareerJSON.decode(JSONValue.self, from: data)
    } catch {
      throw .unreadable(line: error.line, detail: error.detail)
    }
    let known = Array(dated.keys) + left.keys
    guard case .object(let parts) = value, known.contains(where: { parts[$0] != nil }) else {
      let detail = "this is not a JSON Resume: it has none of " + known.sorted().listed("and")
      throw JSONKind.fault(
        of: data, readAs: .jsonresume, orElse: .unreadable(line: nil, detail: detail))
    }
    var reader = ResumeReader(context: context, places: JSONPlaces(data))
    for (name, part) in parts.sorted(by: { $0.key < $1.key }) {
      let node = ResumeNode(part, at: [.key(name)])
      if let section = dated[name] {
        reader.take(node, section)
      } else if !["$schema", "meta"].contains(name) {
        reader.leave(name, at: node, because: left[name] ?? "not a JSON Resume section")
      }
    }
    return reader.finished
  }

  private static let dated = [
    "work": Section(hasStage: true, owner: ["name", "company"]),
    "volunteer": Section(owner: ["organization"]), "projects": Section(isProject: true),
    "awards": Section(title: ["title"], day: "date", owner: ["awarder"]),
    "certificates": Section(title: ["name"], day: "date", owner: ["issuer"]),
    "publications": Section(title: ["name"], day: "releaseDate", owner: ["publisher"]),
  ]

  /// The sections that are left out, and why.
  private static let left = [
    "basics": "personal details, not achievements",
    "education": "not part of your career path",
    "skills": "levels come from your entries",
    "languages": "not skills of the framework",
    "interests": "not part of your career path",
    "references": "no dates",
  ]

  /// How the items of a section are read.
  private struct Section {
    var hasStage = false
    var isProject = false
    /// The keys of the title if an item is a single milestone; empty if it holds highlights.
    var title: [String] = []
    /// The key of its date, if it has one.
    var day: String?
    /// The keys that say who it was for or from.
    var owner: [String] = []

    /// The keys that are read, or reported with a reason of their own.
    var known: Set<String> {
      let common = title + owner + [day].compactMap(\.self) + ["summary", "cairnEntries"]
      let spans = ["position", "name", "startDate", "endDate", "highlights"]
      let project = ["url", "keywords", "description"]
      return Set(common + (title.isEmpty ? spans : ["url"]) + (isProject ? project : []))
    }
  }

  /// The complete record; positions at one stage with a gap of at most 31 days are merged.
  private var finished: ImportedRecord {
    var record = record
    record.stages = record.stages.sorted { $0.item.from < $1.item.from }.reduce(into: []) {
      stages, next in
      guard let last = stages.last?.item, last.stage == next.item.stage,
        last.to.map({ next.item.from <= $0.adding(days: 31) }) ?? true
      else { return stages.append(next) }
      let end = last.to.flatMap { end in next.item.to.map { max(end, $0) } }
      stages[stages.count - 1].item.to = end
    }
    record.left.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return record
  }

  private mutating func leave(_ what: String, at node: ResumeNode, because why: String) {
    record.leave(what, at: places.line(of: node.path), because: why)
  }

  private mutating func take(_ list: ResumeNode, _ section: Section) {
    guard let items = list.items ?? (list.isObject ? [list] : nil) else {
      return leave(list.path.description, at: list, because: "not a list")
    }
    for item in items {
      if !item.isObject {
        leave(item.path.description, at: item, because: "not an object")
      } else if section.title.isEmpty {
        takeSpan(item, section)
      } else {
        takeDay(item, section)
      }
      leaveRest(of: item, section)
    }
  }

  /// Reports the keys of an item that no entry has a field for.
  private mutating func leaveRest(of item: ResumeNode, _ section: Section) {
    // Of several keys with the same meaning, the first is read.
    let extra = Set(section.owner.filter { item.text([$0]) != nil }.dropFirst())
    for key in item.keys where !section.known.contains(key) || extra.contains(key) {
      let node = item.child(key)
      guard let words = node.words else { continue }
      leave("\(key): \(words)", at: node, because: "entries have no field for it")
    }
  }

  // MARK: One day: awards, certificates, publications

  private mutating func takeDay(_ item: ResumeNode, _ section: Section) {
    guard let title = item.text(section.title)?.oneLine else {
      return leave(item.path.description, at: item, because: "no title")
    }
    guard let written = section.day.flatMap({ item.text([$0]) }) else {
      return leave(title, at: item, because: "no date")
    }
    guard let (first, last) = ResumeDate.span(written), first <= context.today else {
      return leave(title, at: item, because: ResumeDate.fault(written, in: "date"))
    }
    let note = [item.text(["summary"]), item.text(section.owner).map { "By \($0)." }]
    add(
      title, on: first, from: item, name: [title], links: Self.links(of: item),
      note: note.compactMap(\.self).joined(separator: "\n"),
      remark: first == last ? nil : DocumentDay.spanned(written, on: first))
  }

  private static func links(of item: ResumeNode) -> [String] {
    item.child("url").values.compactMap(\.text)
  }

  // MARK: A span: work, projects

  private mutating func takeSpan(_ item: ResumeNode, _ section: Section) {
    let span = ResumeSpan(item, today: context.today)
    if section.hasStage { takeStage(item, span) }
    let project = section.isProject ? item.text(["name"])?.oneLine : nil
    let owner = [item.text(["position"]), item.text(section.owner), project].compactMap(\.self)
    let count = record.entries.count
    takeHighlights(of: item, span, section, project: project, owner: owner)
    leaveDetails(of: item, section, owner: owner, hasEntry: record.entries.count > count)
    if let summary = item.text(["summary"]) {
      leave(summary, at: item.child("summary"), because: "a summary is not one achievement")
    }
  }

  /// Reports the details that went into no entry. Only a project that is itself an entry has room
  /// for a description. A position became a stage or was already reported.
  private mutating func leaveDetails(
    of item: ResumeNode, _ section: Section, owner: [String], hasEntry: Bool
  ) {
    let isWhole =
      section.isProject && item.text(["name"]) != nil && item.child("highlights").values.isEmpty
    if section.isProject, !(isWhole && hasEntry), let about = item.text(["description"]) {
      leave(about, at: item.child("description"), because: "a description is not one achievement")
    }
    guard !hasEntry else { return }
    let why =
      item.child("highlights").values.isEmpty
      ? "no highlights to import" : "none of its highlights were imported"
    let name =
      section.hasStage
      ? item.text(section.owner) : owner.joined(separator: ", ").nonBlank ?? item.path.description
    if !isWhole, let name { leave(name, at: item, because: why) }
    for key in section.isProject ? ["url", "keywords"] : [] {
      let node = item.child(key)
      if let words = node.words { leave("\(key): \(words)", at: node, because: why) }
    }
  }

  private mutating func takeStage(_ item: ResumeNode, _ span: ResumeSpan) {
    guard let position = item.text(["position"])?.oneLine else {
      return leave(item.path.description, at: item, because: "no position")
    }
    guard let stage = ResumeStage.stage(of: position, in: context.framework) else {
      return leave(
        position, at: item.child("position"),
        because: "not clear which stage this is; set it with cairn path begin STAGE on:DATE")
    }
    guard span.fault == nil, let from = span.first else {
      return leave(position, at: item, because: span.fault ?? "no startDate")
    }
    record.stages.append(
      .init(
        item: StageTenure(stage: stage, from: from, to: span.last),
        line: places.line(of: item.path)))
  }

  /// Takes the highlights of an item. A project without highlights is itself a milestone.
  private mutating func takeHighlights(
    of item: ResumeNode, _ span: ResumeSpan, _ section: Section, project: String?, owner: [String]
  ) {
    let highlights = item.child("highlights").values
    let tags = section.isProject ? item.child("keywords").values.compactMap(\.words) : []
    let links = section.isProject ? Self.links(of: item) : []
    let sources = Resume.Source.list(item, count: highlights.count)
    for (index, highlight) in highlights.enumerated() {
      guard let title = highlight.string?.nonBlank else {
        let words = highlight.words.map { ": " + $0 } ?? ""
        leave(highlight.path.description + words, at: highlight, because: "not text")
        continue
      }
      if let source = sources?[index] {
        guard own.insert(source.id).inserted else { continue }
        add(
          Entry(
            id: source.id, kind: source.kind, day: source.date, title: title, project: project,
            created: context.now), from: highlight)
      } else if let day = span.dayOfHighlights {
        add(
          title, on: day, from: highlight, name: owner + [title], project: project, tags: tags,
          links: links, note: span.note(of: owner), remark: span.remark)
      } else {
        leave(title, at: highlight, because: span.fault ?? "no date")
      }
    }
    guard highlights.isEmpty, let project else { return }
    guard let day = span.dayOfHighlights else {
      return leave(project, at: item, because: span.fault ?? "no date")
    }
    let about = item.text(["description"])
    add(
      project, on: day, from: item, name: owner, project: project, tags: tags, links: links,
      note: [about, span.note(of: owner)].compactMap(\.self).joined(separator: "\n"),
      remark: span.remark)
  }

  /// Adds a milestone. Its id depends on its words alone, as a later résumé may change its day.
  private mutating func add(
    _ title: String, on day: CalendarDay, from node: ResumeNode, name: [String],
    project: String? = nil, tags: [String] = [], links: [String] = [], note: String,
    remark: String? = nil
  ) {
    let id = names.id(of: name.joined(separator: "\n"), on: CalendarDay(ordinal: 0))
    let text = ImportedText(title: title, note: note)
    add(
      Entry(
        id: id, kind: .milestone, day: day, title: text?.title ?? title, note: text?.note,
        project: project, links: links, tags: tags, created: context.now), from: node, remark)
  }

  private mutating func add(_ entry: Entry, from node: ResumeNode, _ remark: String? = nil) {
    record.entries.append(
      .init(item: entry, line: places.line(of: node.path), remarks: [remark].compactMap(\.self)))
  }
}
