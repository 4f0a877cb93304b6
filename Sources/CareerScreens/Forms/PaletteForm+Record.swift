import CareerModel

// What the palette finds in the record.

extension PaletteForm {
  /// How many of the newest entries are looked through, and how many of each kind are shown.
  private static let (mostEntries, mostShown) = (2000, 20)
  /// What begins a word of the query, or stands in the text: letters that only follow each other fit too much.
  private static let least = 40

  typealias Found = (item: Item, score: Int, place: Int)

  /// People and projects narrow the Log; goals and entries open. Nothing for less than two letters.
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

  private func best<Thing>(
    _ things: [Thing], _ words: String, _ item: (Thing) -> Item
  ) -> [Found] {
    let found = things.enumerated().compactMap { place, thing -> Found? in
      let item = item(thing)
      guard let score = FuzzyMatch.score(words, in: item.title), score >= Self.least else {
        return nil
      }
      // Commands of the same words come first.
      return (item, score - 5, 10_000 + place)
    }
    return Array(
      found.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.prefix(Self.mostShown))
  }
}
