package import CareerDrawing
package import CareerModel
package import CareerPages

/// Two stages side by side on the user's own record: how much of the last year resembles each,
/// where they differ, which skills each requires. It is neutral: both sides get the same
/// statements, place and size.
package struct CompareScreen: ListScreen {
  package static let tab = Tab.compare
  package static let place = KeyContext("compare")

  /// The stages that the user chose; `nil` for the pair that the framework proposes.
  package var chosen: Pair<StageID>?
  /// The side that keys act on.
  package var side = Side.left
  package var cursor: Item?
  /// The comparison; `nil` while the record is being read, and without two stages.
  package private(set) var comparison: StageComparison?
  /// The items of the comparison, cached because every key needs them.
  private var listed: [Item] = []

  package init(on today: CalendarDay) {}

  package typealias Item = ComparePage.Item

  // MARK: - What is under the cursor

  /// Returns the chosen stages if the framework still has them, else the proposed ones; `nil` for a
  /// framework with fewer than two.
  func pair(_ world: World) -> Pair<StageID>? {
    if let chosen = self.chosen, chosen.left != chosen.right,
      world.framework.stage(chosen.left) != nil, world.framework.stage(chosen.right) != nil
    {
      return chosen
    }
    let held = world.profile.tenure(on: world.today)?.stage
    return world.framework.comparedStages(holding: held).map { Pair(left: $0.0.id, right: $0.1.id) }
  }

  /// Returns the page; `nil` while the record is being read, and without two stages.
  private func page(_ world: World) -> ComparePage? {
    comparison.map { ComparePage($0, world.record) }
  }

  /// Returns the items in screen order.
  func items(_ world: World) -> [Item] { listed }

  package func rowTexts(_ world: World) -> [String] {
    world.soughtTexts(in: page(world)?.body ?? [])
  }

  package func meant(_ world: World) -> Meant? {
    guard let item = itemAtCursor(world), let pair = pair(world) else { return .nothing }
    let (stage, other) = (pair[side], pair[side.other])
    return switch item {
    case .likeness: Meant(subject: .likeness(stage, beside: other))
    case .contrast(let id): Meant(subject: .contrast(id, stage, beside: other))
    case .skill(let skill): .skill(skill)
    case .step: Meant(subject: .readiness(stage))
    }
  }

  /// Returns why a side cannot change its stage; `nil` if it can.
  func whyNoOtherStage(_ world: World) -> String? {
    switch world.framework.stages.count {
    case ..<2: "the framework has fewer than two stages"
    case 2: "the framework has no third stage"
    default: nil
    }
  }

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    switch command {
    case .left: side = .left
    case .right: side = .right
    case .otherStage: changeStage(world, by: 1)
    case .otherStageBack: changeStage(world, by: -1)
    case .otherLook:
      guard let pair = pair(world) else { return [] }
      chosen = Pair(left: pair.right, right: pair.left)
      compare(world)
    default: return walk(command, world) ? [] : nil
    }
    return []
  }

  /// Handles a click on a cell, counted from left to right, two per row.
  package mutating func choose(_ line: Int, _ world: World) -> [Request] {
    stand(onRow: line / 2, world)
    if cursor?.hasSides == true { side = line.isMultiple(of: 2) ? .left : .right }
    return []
  }

  /// Returns the click target of an item on a side; `nil` means both sides.
  func target(_ item: Item, _ side: Side?, _ world: World) -> ClickTarget {
    .line((items(world).firstIndex(of: item) ?? 0) * 2 + (side ?? self.side == .left ? 0 : 1))
  }

  package mutating func renew(_ news: News, _ world: World) {
    switch news {
    case .size, .plan, .proposals: break
    case .day, .profile, .journal, .reading: compare(world)
    }
  }

  /// Compares again after the record, the framework or the pair has changed.
  private mutating func compare(_ world: World) {
    guard let reading = world.reading, let pair = pair(world),
      let left = world.framework.stage(pair.left), let right = world.framework.stage(pair.right)
    else {
      (comparison, listed) = (nil, [])
      return
    }
    comparison = StageComparison(
      left, right, framework: world.framework, journal: world.journal,
      standings: reading.standings, on: world.today)
    listed = page(world)?.items ?? []
  }

  /// Puts the next or previous stage on the chosen side, skipping the one on the other side.
  private mutating func changeStage(_ world: World, by step: Int) {
    guard whyNoOtherStage(world) == nil, var pair = pair(world) else { return }
    let side = self.side
    let order = world.framework.stages.map(\.id)
    guard var place = order.firstIndex(of: pair[side]) else { return }
    repeat { place = (place + step).modulo(order.count) } while order[place] == pair[side.other]
    pair[side] = order[place]
    chosen = pair
    compare(world)
  }

  /// Moves the cursor, through both sides if one is below the other.
  private mutating func walk(_ command: Command.ID, _ world: World) -> Bool {
    let places = places(world)
    let present = HitTarget(item: itemAtCursor(world), side: side)
    var place = places.firstIndex(of: present) ?? places.firstIndex { $0.item == present.item } ?? 0
    let page = max(1, world.body.rows / 2)
    guard ListCursor.move(&place, by: command, page: page, count: places.count) else {
      return false
    }
    (cursor, side) = (places[place].item, places[place].side)
    return true
  }

  private struct HitTarget: Hashable {
    var item: Item?
    var side: Side
  }

  /// Returns the cursor's stops for up and down. In the folded form, and if spoken, both sides have
  /// stops, one after the other.
  private func places(_ world: World) -> [HitTarget] {
    let side = self.side
    guard CompareLayout(world.body).form == .folded || world.isSpoken else {
      return items(world).map { HitTarget(item: $0, side: side) }
    }
    return items(world).flatMap { item in
      (item.hasSides ? Side.allCases : [side]).map { HitTarget(item: item, side: $0) }
    }
  }

  // MARK: - View

  package func spokenLines(_ world: World) -> [SpokenLine] {
    guard let page = page(world) else {
      let missing = ComparePage.missing(world.framework).string(in: world.medium)
      return [SpokenLine(missing, isFocus: true)]
    }
    let cursor = ListCursor.item(cursor, in: page.items)
    return world.speech.lines(of: page.rows, on: side) { $0 == cursor }
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    let layout = CompareLayout(rect)
    guard let page = page(world) else {
      let missing = ComparePage.missing(world.framework)
      frame.put(
        paragraph: missing.string(in: world.medium), in: layout.rect,
        role: pair(world) == nil ? .text : .faint)
      return
    }
    CompareView(screen: self, state: world, page: page, layout: layout).draw(&frame)
  }
}

extension AppState { package var compare: CompareScreen { self[CompareScreen.self] } }
