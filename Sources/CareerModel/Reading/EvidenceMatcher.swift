/// What an insight looks for in entries: any of some skills, signals, kinds or words.
package struct EvidenceMatcher: Sendable {
  private let skills: Set<SkillID>
  private let signals: Set<SignalID>
  private let kinds: Set<EntryKind>
  /// Words, then words that only count beside an amount, then phrases whose words don't count.
  private let terms: [String]
  private let amountWords: Range<Int>
  /// For a first search, which is fast and finds too much. Only the phrases it finds are read.
  private let beginnings: WordBeginnings

  init(_ rule: InsightRule) {
    skills = Set(rule.skills ?? [])
    signals = Set(rule.signals ?? [])
    kinds = Set(rule.kinds ?? [])
    let words = rule.words ?? []
    amountWords = words.count..<(words.count + (rule.amountWords ?? []).count)
    terms = words + (rule.amountWords ?? []) + (rule.except ?? [])
    beginnings = WordBeginnings(ofPhrases: terms)
  }

  package func matches(_ entry: Entry) -> Bool {
    kinds.contains(entry.kind)
      || entry.evidence.contains { piece in
        skills.contains(piece.skill) || piece.signal.map(signals.contains) ?? false
      }
      || (amountWords.upperBound > 0 && hasWord(entry))
  }

  /// Searches the texts and tags, but not the names in them: a project "Budget" is no budget.
  private func hasWord(_ entry: Entry) -> Bool {
    let texts = ([entry.title, entry.result ?? "", entry.note ?? ""] + entry.tags)
      .map { (text: $0, found: beginnings.found(in: $0)) }
      .filter { $0.found.contains { $0 < amountWords.upperBound } }
    guard !texts.isEmpty else { return false }
    let names = ([entry.project].compactMap(\.self) + entry.people + entry.departments).map {
      Array(TextFolding.folded($0))
    }
    return texts.contains { text, found in
      let read = ReadText(text)
      func phrases(_ range: Range<Int>) -> [Phrase] {
        found.filter(range.contains).map { Phrase(terms[$0]) }
      }
      let except = phrases(amountWords.upperBound..<terms.count)
      return has(phrases(0..<amountWords.lowerBound), in: read, besides: names, except)
        || has(phrases(amountWords), in: read, besides: names, except) { word in
          Amount.occurs(in: read.sentence(around: word.lowerBound), of: read)
            || (text == entry.title && hasAmount(entry.result))
        }
    }
  }

  /// Whether a result has an amount for a word in the title: "Saved hours => EUR 40k a year".
  private func hasAmount(_ result: String?) -> Bool {
    guard let read = result.map(ReadText.init) else { return false }
    return Amount.occurs(in: read.characters.indices, of: read)
  }

  private func has(
    _ phrases: [Phrase], in text: ReadText, besides names: [[Character]], _ except: [Phrase],
    where counts: (Range<Int>) -> Bool = { _ in true }
  ) -> Bool {
    !phrases.isEmpty
      && text.starts.contains { start in
        phrases.contains { phrase in
          guard let found = phrase.range(in: text, at: start) else { return false }
          return counts(found) && !isInName(start, of: text, names)
            && !isExcepted(found, in: text, by: except) && !Negation(text: text).negates(found)
        }
      }
  }

  private func isInName(_ start: Int, of text: ReadText, _ names: [[Character]]) -> Bool {
    names.contains { name in
      text.starts(in: max(0, start - name.count)..<start + 1).contains { first in
        text.end(of: name, at: first).map { end in
          start < end && text[end].map(ReadText.isWord) != true
        } ?? false
      }
    }
  }

  private func isExcepted(_ found: Range<Int>, in text: ReadText, by except: [Phrase]) -> Bool {
    guard !except.isEmpty else { return false }
    let sentence = text.sentence(around: found.lowerBound)
    return text.starts(in: sentence.lowerBound..<max(found.upperBound, found.lowerBound + 1))
      .contains { first in
        except.contains { $0.range(in: text, at: first)?.overlaps(found) == true }
      }
  }
}

extension InsightRule {
  /// The matcher for what this rule looks for.
  package var sought: EvidenceMatcher { EvidenceMatcher(self) }
}
