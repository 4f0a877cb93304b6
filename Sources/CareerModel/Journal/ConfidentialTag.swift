/// The tag that keeps an entry or a goal out of documents, and its likely misspellings.
package enum ConfidentialTag {
  package static let name = "confidential"

  /// Returns whether a tag is this one in any spelling: `Confidential`, `#confidential`.
  package static func isMeant(by tag: String) -> Bool {
    tag.utf8.count >= name.utf8.count && bare(tag) == name
  }

  /// Whether a tag starts with this one or differs in at most two letters, unlike any real word.
  package static func isNearly(_ tag: String) -> Bool {
    let tag = bare(tag)
    guard tag != name else { return false }
    let letters = tag.filter { $0 != " " && $0 != "-" && $0 != "_" }
    // A tag this long is no typo, and comparing it would take time.
    return letters.hasPrefix(name)
      || letters.utf8.count <= 2 * name.utf8.count && NearestName.distance(letters, name) <= 2
  }

  private static func bare(_ tag: String) -> String {
    String(TextFolding.folded(tag).drop { $0 == "#" || $0 == "!" || $0 == " " }).trimmed
  }
}

extension Entry {
  /// Whether it is left out of documents.
  package var isConfidential: Bool { tags.contains(where: ConfidentialTag.isMeant) }
}

extension Career {
  /// The career that documents are made from: without confidential entries and goals, and without
  /// goals that such an entry fulfilled. Figures are those of the rest.
  package var withoutConfidential: Career {
    with(self) { open in
      let isAny = journal.monthsRead.contains {
        journal.entries(of: $0).contains(where: \.isConfidential)
      }
      if isAny { open.journal = journal.narrowed { !$0.isConfidential } }
      open.plan = Plan(
        plan.goals.filter { goal in
          !goal.tags.contains(where: ConfidentialTag.isMeant)
            && !goal.fulfilledBy.contains { journal.entry($0)?.isConfidential ?? false }
        })
    }
  }
}

/// A spelling that was probably meant as the tag `confidential`, with its entries.
package struct ConfidentialNearMiss: Hashable, Sendable {
  /// As first written.
  package var spelling: String
  /// Whether it is a tag; otherwise it is a `#word` or `!word` in a title, a result or a note.
  package var isTag: Bool
  /// In the order in which they were searched.
  package var entries: [EntryID]

  /// Returns the near misses in entries, by first entry. Skips entries that have the tag itself.
  package static func found(in entries: some Sequence<Entry>) -> [ConfidentialNearMiss] {
    var found: [ConfidentialNearMiss] = []
    var places: [String: Int] = [:]
    // Cached because most tags occur many times.
    var known: [String: Bool] = [:]
    for entry in entries {
      let tags = entry.tags.filter { tag in
        if let known = known[tag] { return known }
        let isNearly = ConfidentialTag.isNearly(tag)
        known[tag] = isNearly
        return isNearly
      }
      let words = signedWords(of: entry)
      guard !(tags.isEmpty && words.isEmpty), !entry.isConfidential else { continue }
      for (spelling, isTag) in tags.map({ ($0, true) }) + words.map({ ($0, false) }) {
        let key = "\(isTag) \(TextFolding.folded(spelling))"
        if let place = places[key] {
          if found[place].entries.last != entry.id { found[place].entries.append(entry.id) }
        } else {
          places[key] = found.count
          found.append(Self(spelling: spelling, isTag: isTag, entries: [entry.id]))
        }
      }
    }
    return found
  }

  /// Returns `#confidential`, `!confidental` and the like in an entry's texts, where signs have no
  /// meaning.
  private static func signedWords(of entry: Entry) -> [String] {
    [entry.title, entry.result, entry.note].compactMap(\.self).flatMap(signedWords)
  }

  private static func signedWords(in text: String) -> [String] {
    // The full-width ＃ and the small ﹟ start with this byte.
    guard text.utf8.contains(where: { "#!".utf8.contains($0) || $0 == 0xEF }) else { return [] }
    return text.split(whereSeparator: \.isWhitespace).compactMap { word in
      let word = word.drop { "([{<\"'“‘„«*`".contains($0) }
      guard word.first == "#" || word.first == "!" || TextFolding.folded(word.prefix(1)) == "#"
      else { return nil }
      let end = word.lastIndex { $0.isLetter || $0.isNumber } ?? word.startIndex
      let tag = String(word[...end])
      return ConfidentialTag.isMeant(by: tag) || ConfidentialTag.isNearly(tag) ? tag : nil
    }
  }
}
