import CareerModel

// The palette's matches in the record.

extension PaletteForm {
  /// The number of recent entries searched, and of matches shown per kind.
  private static let (mostEntries, mostShown) = (2000, 20)

  typealias Found = (item: Item, score: Int, place: Int)

  /// Returns matches, none below two letters. People and projects filter the Log; the rest opens.
  func recorded(_ words: String, _ world: World) -> [Found] {
    guard words.trimmed.count >= 2 else { return [] }
    let names = [("Person", NameKind.people, "with:"), ("Project", .projects, "project:")]
      .flatMap { label, kind, key in
        best(world.journal.names(kind), words) { name in
          Item(act: .log(filter: key + Entry.quoted(name)), title: "\(label): \(name)")
        }
      }
    let goals = best(world.plan.goals, words) { goal in
      Item(act: .goal(goal.id), title: "Goal: \(goal.titleInWords)")
    }
    let entries = (0..<min(world.journal.count, Self.mostEntries)).compactMap { world.journal[$0] }
    return names + goals
      + best(entries, words) { entry in
        Item(act: .entry(entry.id), title: "Entry: \(entry.title)")
      }
  }

  private func best<Thing>(_ things: [Thing], _ words: String, _ item: (Thing) -> Item) -> [Found] {
    let wanted = TextFolding.folded(words).split(whereSeparator: \.isWhitespace).map(String.init)
    let found = things.enumerated().compactMap { place, thing -> Found? in
      let item = item(thing)
      // Scattered letters would match too much, and take time.
      guard wanted.allSatisfy(item.title.contains(folded:)),
        let score = FuzzyMatch.score(words, in: item.title)
      else { return nil }
      // Commands with the same words come first.
      return (item, score - 5, 10_000 + place)
    }
    return Array(
      found.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.prefix(Self.mostShown))
  }
}
