/// What an insight looks for in entries: any of some skills, signals, kinds or words.
package struct EvidenceMatcher: Hashable, Sendable {
  private var skills: Set<SkillID>
  private var signals: Set<SignalID>
  private var kinds: Set<EntryKind>
  private var words: PhraseIndex
  /// Words that only count beside an amount.
  private var amountWords: PhraseIndex
  /// Phrases whose words don't count.
  private var except: PhraseIndex
  /// For a first search, which is fast and finds too much.
  private var beginnings: WordBeginnings

  init(_ rule: InsightRule) {
    skills = Set(rule.skills ?? [])
    signals = Set(rule.signals ?? [])
    kinds = Set(rule.kinds ?? [])
    words = PhraseIndex(rule.words ?? [])
    amountWords = PhraseIndex(rule.amountWords ?? [])
    except = PhraseIndex(rule.except ?? [])
    let phrases = ((rule.words ?? []) + (rule.amountWords ?? [])).map(Phrase.init)
    beginnings = WordBeginnings(phrases.flatMap(\.beginnings), inside: phrases.flatMap(\.insides))
  }

  package func matches(_ entry: Entry) -> Bool {
    kinds.contains(entry.kind)
      || entry.evidence.contains { piece in
        skills.contains(piece.skill) || piece.signal.map(signals.contains) ?? false
      }
      || (!beginnings.isEmpty && hasWord(entry))
  }

  /// Searches the texts and tags, but not the names in them: a project "Budget" is no budget.
  private func hasWord(_ entry: Entry) -> Bool {
    let texts = ([entry.title, entry.result ?? "", entry.note ?? ""] + entry.tags)
      .filter(beginnings.occur)
    guard !texts.isEmpty else { return false }
    let names = ([entry.project].compactMap(\.self) + entry.people + entry.departments).map {
      Array(TextFolding.folded($0))
    }
    return texts.contains { text in
      let read = ReadText(text)
      return has(words, in: read, besides: names) { _ in true }
        || has(amountWords, in: read, besides: names) { word in
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
    _ phrases: PhraseIndex, in text: ReadText, besides names: [[Character]],
    where counts: (Range<Int>) -> Bool
  ) -> Bool {
    guard !phrases.isEmpty else { return false }
    return text.starts.contains { start in
      phrases.contains(at: start, of: text) { phrase in
        guard let found = phrase.range(in: text, at: start) else { return false }
        return counts(found) && !isInName(start, of: text, names) && !isExcepted(found, in: text)
          && !Negation(text: text).negates(found)
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

  private func isExcepted(_ found: Range<Int>, in text: ReadText) -> Bool {
    guard !except.isEmpty else { return false }
    let sentence = text.sentence(around: found.lowerBound)
    return text.starts(in: sentence.lowerBound..<max(found.upperBound, found.lowerBound + 1))
      .contains { first in
        except.contains(at: first, of: text) {
          $0.range(in: text, at: first)?.overlaps(found) == true
        }
      }
  }
}

extension InsightRule {
  /// The matcher for what this rule looks for.
  package var sought: EvidenceMatcher { EvidenceMatcher(self) }
}
