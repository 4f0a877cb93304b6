package import CareerModel

/// The current position: the stages, readiness for the stage ahead, the gaps, the insights and the
/// latest entries.
package struct PathPage {
  /// Something the cursor can select and open.
  package enum Item: Hashable, Sendable {
    case readiness
    /// This week's move.
    case move
    case gap(SkillID)
    case insight(String)
    /// The lines that count the gaps and the insights not listed.
    case moreGaps, moreInsights
    /// The line that names the dismissed insights.
    case putAway
    case entry(EntryID)
    /// A paragraph about the stage ahead, so that the cursor can reach the end of the page.
    case ahead(Int)
  }

  package typealias Rows = [Row<Item>]

  private let record: Record
  private let trouble: String?
  private let isReading: Bool
  private let latest: [Entry]
  private let height: Int
  private let columns: Int
  private let opened: Set<Item>
  private let isInColumns: Bool

  /// Whether the latest entries come before the gaps: in a small record they, or what to log first,
  /// matter more than a list of everything that it lacks.
  private let beginsWithEntries: Bool
  /// How many entries come before the gaps.
  private static let fewEntries = 3

  /// How many insights are listed at first: more at once are read as a list of complaints.
  private static let fewInsights = 3
  /// How many gaps are listed at first where that makes room for the insights.
  private static let fewGaps = 5

  /// Whether each insight gets one line, and only the widest gaps are listed.
  private var isBrief: Bool { height < 28 }
  /// Whether nothing is spent on blank lines, and the move gets one line.
  private var isTiny: Bool { height < 14 }

  /// - Parameters:
  ///   - trouble: Why the profile could not be read; `nil` if it was read.
  ///   - isReading: Whether months are still being read.
  ///   - latest: The number of entries to list.
  ///   - height: The rows of the screen; by default, nothing is shortened.
  ///   - columns: The width of its text.
  ///   - opened: Of `moreGaps` and `moreInsights`, those whose items are listed too.
  ///   - isInColumns: Whether the latest entries are beside the figures.
  package init(
    _ record: Record, trouble: String? = nil, isReading: Bool = false, latest: Int = 0,
    height: Int = .max, columns: Int = .max, opened: Set<Item> = [], isInColumns: Bool = false
  ) {
    (self.record, self.trouble, self.isReading, self.height) = (record, trouble, isReading, height)
    (self.columns, self.opened, self.isInColumns) = (columns, opened, isInColumns)
    beginsWithEntries =
      !isInColumns && record.reading != nil && record.journal.count < InsightFinder.fewestEntries
    let most = beginsWithEntries ? min(latest, Self.fewEntries) : latest
    self.latest = (0..<min(most, record.journal.count)).compactMap { record.journal[$0] }
  }

  /// The items in row order.
  package var items: [Item] {
    let entries = latest.map { Item.entry($0.id) }
    var (first, rest): ([Item], [Item]) = ([], [])
    if let reading = record.reading {
      if let readiness = reading.readiness {
        first = [.readiness] + (record.move == nil ? [] : [.move])
        rest = gaps(of: readiness).map { .gap($0.skill) }
        if rest.count < readiness.gaps.count { rest.append(.moreGaps) }
      }
      rest += insights.map { .insight($0.id) }
      if reading.insights.count > insights.count { rest.append(.moreInsights) }
      if !record.putAway.isEmpty { rest.append(.putAway) }
    }
    let last = ahead.compactMap(\.item)
    if isInColumns { return first + rest + last + entries }
    return (beginsWithEntries ? first + entries + rest : first + rest + entries) + last
  }

  // MARK: - Compositions

  /// Everything except the stages, which are drawn as a line.
  package var rows: Rows {
    if isInColumns { return figuresAndAhead + entries }
    return beginsWithEntries
      ? apart([first, entries]) + rest + blank + ahead : apart([figures, entries, ahead])
  }

  /// The rows shown beside the latest entries.
  package var figuresAndAhead: Rows { apart([figures, ahead]) }

  /// Returns the spoken page: the figure first, then the reviews due and the stages.
  package func spoken(reviewsDue: [Text]) -> Rows {
    let (early, late) = beginsWithEntries ? (entries, []) : ([], entries)
    return first + early + reviewsDue.map { .words($0) } + stages + rest
      + (isInColumns ? ahead + late : late + ahead)
  }

  /// The rows for a shell.
  package var printed: Rows { notice + stages + [.blank] + figure + recentYears + move + rest }

  private var figures: Rows { first + rest }

  /// The figure, and what belongs to it.
  private var first: Rows { notice + figure + (isTiny ? [] : recentYears) + move }

  /// What separates two parts.
  private var blank: Rows { isTiny ? [] : [.blank] }

  private func apart(_ parts: [Rows]) -> Rows {
    Rows(parts.filter { !$0.isEmpty }.joined(separator: blank))
  }

  // MARK: - Parts

  /// Why the page shows less than it could, followed by a blank line.
  private var notice: Rows {
    if let trouble { return [.words("\(trouble)", role: .error), .blank] }
    guard record.profile.tenure(on: record.today) == nil else { return [] }
    let begin = "cairn path begin STAGE on:DATE"
    return [
      .words(
        record.profile.stages.isEmpty
          ? "No stage set. \(press: .edit, inShell: begin) to set your stage and target."
          : "You have no current stage. \(key: .begin) starts one; \(key: .editPath) edits your career path."
      ), .blank,
    ]
  }

  /// A line per stage, if they are not drawn; includes stages that the framework lacks.
  private var stages: Rows {
    let (profile, framework) = (record.profile, record.framework)
    let who = [profile.name, record.today.spokenText].compactMap(\.self).joined(separator: ", ")
    var stages = framework.stages.map(\.id)
    let count = stages.count
    for id in profile.stages.map(\.stage) + [profile.aim?.stage].compactMap(\.self)
    where !stages.contains(id) { stages.append(id) }
    let present = profile.tenure(on: record.today)?.stage
    return [.words(Text(drawn: "", said: who.asSentence))]
      + stages.enumerated().map { place, id in
        let number = place < count ? "Stage \(place + 1) of \(count), " : ""
        let next = Text(drawn: id == record.stageAhead?.id ? ": next" : "", said: "")
        let words = record.summary(of: id).map { ": \($0)" } ?? next
        return .words(
          Text(drawn: "", said: number) + Text(framework.title(of: id)) + words
            + Text(drawn: "", said: "."), role: id == present ? .present : .text)
      }
  }

  /// The insights to list, in the framework's order, which ranks them.
  private var insights: [Insight] {
    let all = record.reading?.insights ?? []
    return opened.contains(.moreInsights) ? all : Array(all.prefix(Self.fewInsights))
  }

  /// The gaps to list, widest first. One that would be alone behind the line that counts the rest
  /// is listed instead of it.
  private func gaps(of readiness: Readiness) -> [Readiness.Ask] {
    let all = readiness.gaps
    let isWhole = !isBrief || opened.contains(.moreGaps) || all.count <= Self.fewGaps + 1
    return isWhole ? all : Array(all.prefix(Self.fewGaps))
  }

  private var readiness: ReadinessRows? {
    record.reading?.readiness.map { ReadinessRows($0, record) }
  }

  private var figure: Rows {
    record.reading == nil ? [.words(.reading, role: .faint)] : (readiness?.figure ?? []) + change
  }

  /// Says once that the figure is counted differently now.
  private var change: Rows {
    guard let reading = record.reading, let former = reading.former,
      let readiness = reading.readiness
    else { return [] }
    let was = former.percent.map { "\($0)%" } ?? "“not enough evidence”"
    if isTiny {
      return [
        Row(
          .words("Counting changed: was \(was)\(then: .why, "why")", role: .warning),
          isOneLine: true)
      ]
    }
    let now = (readiness.percent.map { "\($0)%, " } ?? "") + Wording.criteria(readiness)
    return [
      .words(
        """
        Readiness is counted differently now: was \(was), now \(now). \
        \(key: .why, inShell: "cairn why \(readiness.stage)") says why.
        """, role: .warning)
    ]
  }

  /// Aligns the sentences below the figure.
  private var hang: RowHang { RowHang(words: !isTiny && record.hasRecentYears ? 16 : 11) }

  private var recentYears: Rows {
    // On a short screen, last sentences are left out rather than cut.
    let columns = isBrief ? columns - hang.words : .max
    guard let words = record.recentYears(within: columns) else { return [] }
    return [Row(.words("\(words)", label: "Last two years", hang: hang), isOneLine: isBrief)]
  }

  /// This week's move: the task, and what it is for.
  private var move: Rows {
    guard let move = record.move, record.reading?.readiness != nil else { return [] }
    return [
      Row(
        .words("\(Wording.task(of: move))", label: "This week", hang: hang),
        item: .move, also: [Text(Wording.purpose(of: move, record.framework))], isOneLine: isTiny)
    ]
  }

  /// The gaps and the insights.
  private var rest: Rows {
    guard let reading = record.reading else { return [] }
    let count = reading.insights.count
    let more = count - insights.count
    var rows =
      reading.readiness.map { ReadinessRows($0, record).gaps(gaps(of: $0), after: blank) } ?? []
    if count > 0 { rows += blank + [.heading("Insights")] }
    rows += insights.enumerated().map { place, insight in
      Row(
        .words(
          "\(insight.says)", label: Text(.bullet, said: "Insight \(place + 1) of \(count)"),
          hang: .init(words: 2, end: 2)), item: .insight(insight.id), labelRole: .warning,
        isOneLine: isBrief)
    }
    if more > 0 {
      let words: Text =
        "\(Wording.count(more, "more insight", "more insights")): \(key: .open, inShell: "cairn insights")"
      rows.append(Row(.words(words, role: .faint), item: .moreInsights))
    }
    let names = record.putAway
    guard !names.isEmpty else { return rows }
    let putAway: Text =
      "Dismissed (\(key: .delete, inShell: "cairn insights restore") restores): \(names.joined(separator: ", "))"
    return rows + (count > 0 ? [] : blank)
      + [Row(.words(putAway, role: .faint), item: .putAway, isOneLine: true)]
  }

  package var entries: Rows {
    guard latest.isEmpty else {
      return [.heading("Latest entries")] + latest.map { Row(.entry($0), item: .entry($0.id)) }
    }
    guard !isReading else { return [.heading("Latest entries"), .words("Loading…")] }
    return [
      .heading("Start here"),
      .words("\(press: .log) and write in one line what you did this week."),
      .words("\(press: .milestone) for what you remember: a launch, a promotion, a new team."),
      .words("End a line with #skill:level to count it towards a gap.", role: .faint),
    ]
  }

  /// What it takes to reach the stage ahead, each paragraph an item.
  private var ahead: Rows {
    guard let ahead = record.stageAhead else { return [] }
    let held = record.profile.tenure(on: record.today)?.stage
    let mark = record.mark(of: ahead.id) ?? "next"
    var words: [(label: Text, text: String, hang: Int)] = [("", ahead.about, 0)]
    words += ahead.does.map { (Text(.bullet, said: ""), $0, 2) }
    let step = record.framework.transition(to: ahead.id, holding: held)
    let fields =
      held == ahead.id
      ? [("Staying", ahead.staying)]
      : [("Changes", step?.changes), ("Hand over", step?.letGo), ("Watch for", step?.mistake)]
    words += fields.compactMap { label, text in text.map { ("\(label)", $0, 11) } }
    return [Row(.heading("\(ahead.title) (\(mark))"), isOneLine: true)]
      + words.enumerated().map { place, row in
        Row(
          .words("\(row.text)", label: row.label, hang: RowHang(words: row.hang)),
          item: .ahead(place))
      }
  }
}

extension Record {
  /// Whether there is anything to say of the last two years; makes no words.
  package var hasRecentYears: Bool { reading?.recent.isEmpty == false }

  /// What the last two years were about, in a sentence or two; `nil` while months are being read,
  /// and if there is nothing to say.
  ///
  /// - Parameter columns: The width of its line. To fit it, skills have their short names, and last
  ///   sentences are left out.
  package func recentYears(within columns: Int = .max) -> String? {
    guard hasRecentYears, let recent = reading?.recent else { return nil }
    func fits(_ sentences: [String]) -> Bool {
      TextWidth.columns(of: sentences.asSentences) <= columns
    }
    func ofSkills(_ name: (SkillID) -> String) -> [String] {
      [("Mostly", recent.most), ("Grew in", recent.growth.prefix(2).map(\.skill))].compactMap {
        $1.isEmpty ? nil : "\($0) \($1.map(name).listed())."
      }
    }
    let whole = ofSkills { Wording.small(framework.title(of: $0)) }
    let count = Wording.count(recent.milestones, "milestone", "milestones")
    // The most important first.
    var sentences = fits(whole) ? whole : ofSkills(framework.short)
    if recent.milestones > 0 { sentences.append("\(count).") }
    if let milestone = recent.milestone {
      sentences.append("Biggest: \(Wording.quoted(milestone.title)).")
    }
    while sentences.count > 1, !fits(sentences) { sentences.removeLast() }
    return sentences.asSentences
  }

  /// The IDs of the framework's insights that are dismissed today.
  package var putAway: [String] {
    (framework.insights ?? []).map(\.id).filter { profile.dismisses($0, on: today) }
  }
}
