/// The stage or skill that the beginning of an id or title refers to.
package enum NameMatch<Found: Sendable>: Sendable {
  case one(Found)
  case several([Found])
  /// None does; the closest ones, or all if none is close.
  case none(candidates: [Found])
}

extension NameMatch: Equatable where Found: Equatable {}

extension Framework {
  /// Returns the skill with this id, or the only one of which an id, title or word begins so.
  package func matchSkill(_ text: some StringProtocol) -> NameMatch<Skill> {
    match(text, among: skills) { [$0.id.rawValue, $0.title, $0.short] }
  }

  /// Returns the stage that `text` refers to, found like a skill.
  package func matchStage(_ text: some StringProtocol) -> NameMatch<Stage> {
    match(text, among: stages) { [$0.id.rawValue, $0.title, $0.short] }
  }

  private func match<Item>(
    _ text: some StringProtocol, among items: [Item], names: (Item) -> [String]
  ) -> NameMatch<Item> {
    let wanted = text.asIdentifier
    let folds = items.map { item in (item, names(item).map(\.asIdentifier)) }
    if let exact = folds.first(where: { $0.1.contains(wanted) }) { return .one(exact.0) }
    let beginning = folds.filter { $0.1.contains { $0.hasPrefix(wanted) } }.map(\.0)
    if beginning.count == 1 { return .one(beginning[0]) }
    if beginning.count > 1 { return .several(beginning) }
    let inside = folds.filter { $0.1.contains { $0.contains("-" + wanted) } }.map(\.0)
    if inside.count == 1 { return .one(inside[0]) }
    if inside.count > 1 { return .several(inside) }
    guard wanted.count <= 60 else { return .none(candidates: items) }
    // Those with the same first letter, closest first; otherwise all.
    let near = folds.filter { $0.1.contains { $0.first == wanted.first } }.map { item, names in
      (item, names.map { NearestName.distance(wanted, toBeginningOf: $0) }.min() ?? 0)
    }.sorted { $0.1 < $1.1 }
    return .none(candidates: near.isEmpty ? items : near.map(\.0))
  }
}

extension StringProtocol {
  var asIdentifier: String { String(lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 }) }
}

extension String {
  /// An identifier such as a department as people write it: `business development`.
  package var identifierInWords: String { replacing("-", with: " ") }
}
