import CareerDrawing
package import CareerModel
package import CareerPages

/// The proposals from commits, newest first: each is kept, edited, merged with others or skipped
/// with one key, and every answer can be undone.
package struct ProposalsScreen: Feature {
  /// The proposal under the cursor; `nil` until it moved, meaning the first one.
  package var cursor: EntryID?
  /// Its row, to find the next proposal after it has been answered.
  package var row = 0
  /// The index of the top row.
  package var top = 0
  /// The proposals that the next answer applies to together.
  package var marked: Set<EntryID> = []
  /// The scroll offset in lines while the commits are being read; `nil` for the list.
  package var reading: Int?

  package init() {}

  /// Updates to the proposals that are open now.
  package mutating func renew(_ news: News, _ world: World) {
    let open = world.proposals.open
    marked.formIntersection(open.map(\.id))
    if let place = open.firstIndex(where: { $0.id == cursor }) {
      row = place
    } else {
      row = min(max(0, row), max(0, open.count - 1))
      cursor = open.isEmpty ? nil : open[row].id
      reading = reading.map { _ in 0 }
    }
    if open.isEmpty { reading = nil }
    scroll(world)
  }

  package mutating func stand(onRow row: Int, _ world: World) {
    let open = world.proposals.open
    guard open.indices.contains(row) else { return }
    self.row = row
    cursor = open[row].id
    reading = reading.map { _ in 0 }
    scroll(world)
  }

  private mutating func scroll(_ world: World) {
    let rows = Self.layout(in: world.body).list.rows
    top = ListCursor.top(
      showing: row, of: world.proposals.open.count, rows: max(1, rows), from: top)
  }

  /// Returns the proposal that keys act on; `nil` if none is open or the screen is closed.
  static func atCursor(_ world: World) -> Proposal? {
    world.overlay?.of(ProposalsScreen.self)?.proposal(world)
  }

  func proposal(_ world: World) -> Proposal? {
    let open = world.proposals.open
    return cursor.flatMap { id in open.first { $0.id == id } } ?? open.first
  }

  /// Returns the proposals to answer, in list order: those marked, or else the cursor's.
  private func answered(_ world: World) -> [Proposal] {
    marked.isEmpty
      ? [proposal(world)].compactMap(\.self)
      : world.proposals.open.filter { marked.contains($0.id) }
  }

  /// Returns the proposals to merge: those marked and the cursor's, or else that and the one above.
  private func joining(_ world: World) -> [Proposal] {
    let open = world.proposals.open
    guard let proposal = proposal(world),
      let place = open.firstIndex(where: { $0.id == proposal.id })
    else { return [] }
    if marked.isEmpty { return place > 0 ? [open[place - 1], proposal] : [] }
    return open.filter { marked.contains($0.id) || $0.id == proposal.id }
  }

  static func whyNotJoined(_ world: World) -> String? {
    guard let screen = world.overlay?.of(ProposalsScreen.self), screen.joining(world).count > 1
    else { return "none above; \(world.key(.tick)) marks proposals to merge" }
    return nil
  }

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    if command == .back {
      guard reading != nil else { return [.close] }
      reading = nil
      return []
    }
    if var line = reading {
      let lines = lines(world, columns: world.body.columns - 4).count
      let last = world.isSpoken ? spokenLines(world).lastPlace : max(0, lines - world.body.rows)
      if ListCursor.move(&line, by: command, page: world.body.rows - 1, count: last + 1) {
        reading = line
        return []
      }
    } else {
      let page = max(1, Self.layout(in: world.body).list.rows - 1)
      var place = row
      if ListCursor.move(&place, by: command, page: page, count: world.proposals.open.count) {
        stand(onRow: place, world)
        return []
      }
    }
    guard let proposal = proposal(world) else { return nil }
    switch command {
    case .nextMatch, .previousMatch: stand(onRow: row + (command == .nextMatch ? 1 : -1), world)
    case .open: return [.effect(.keep(proposal, nil))]
    case .edit: return [.open(.line(.keep(proposal)))]
    case .delete:
      let skipped = answered(world)
      let before = world.proposals.open.prefix(row).count { marked.contains($0.id) }
      row -= before
      return [.effect(.skip(skipped))]
    case .tick:
      if marked.remove(proposal.id) == nil { marked.insert(proposal.id) }
      stand(onRow: row + 1, world)
    case .join:
      let all = joining(world)
      marked = []
      cursor = all[0].id
      return [.effect(.join(Array(all.dropFirst()), into: all[0]))]
    case .otherLook: reading = reading == nil ? 0 : nil
    default: return nil
    }
    return []
  }

  /// Puts the cursor on a proposal that a change has reopened: after undo, where it was before.
  package mutating func focus(on change: Change, _ world: World) {
    for case .proposal(_, let after?) in change.edits where after.isOpen {
      if let row = world.proposals.open.firstIndex(where: { $0.id == after.id }) {
        stand(onRow: row, world)
      }
    }
  }

  package func title(_ world: World) -> String { "Proposals" }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let open = world.proposals.open
    guard !open.isEmpty else { return [SpokenLine(Self.nothing, isFocus: true)] }
    if let scrolled = reading { return commits(focusingOn: scrolled, world) }
    let first = row / world.entriesAtOnce * world.entriesAtOnce
    return open.enumerated().dropFirst(first).prefix(world.entriesAtOnce).map { place, proposal in
      SpokenLine(
        [
          marked.contains(proposal.id) ? "Marked" : "", proposal.headline,
          "\(proposal.project), \(proposal.day.longText)", "\(place + 1) of \(open.count)",
        ].asSentences, isFocus: place == row)
    }
  }

  private func commits(focusingOn place: Int, _ world: World) -> [SpokenLine] {
    guard let proposal = proposal(world) else { return [] }
    let lines = [
      SpokenLine(proposal.headline.asSentence), SpokenLine(Wording.facts(of: proposal).asSentence),
    ]
    let commits = proposal.commits.map {
      SpokenLine("\($0.day.longText): \($0.subject)".asSentence)
    }
    return (lines + commits).focusing(on: place)
  }

  package var place: KeyContext? { .proposals }

  package func meant(_ world: World) -> Meant? { .nothing }

  /// Returns Path's line about open proposals, long and short; empty if there are none.
  static func reminders(_ world: World) -> [String] {
    let count = world.proposals.open.count
    guard count > 0 else { return [] }
    let words = Wording.count(count, "proposal", "proposals")
    return ["\(words) from git", words].map { world.words($0, then: .proposals, "open") }
  }
}
