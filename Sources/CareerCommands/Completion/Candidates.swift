import ArgumentParser
import CareerDrawing
import CareerModel
import CareerStore

/// A word that could stand where the cursor is, all of it, and what it is in a few words.
struct Candidate: Hashable {
  var word: String
  var says: String?
}

/// What a shell can offer for a word.
enum Completion: Equatable {
  /// `isLine`: they are within a line that goes on, so that quotes around it stay open.
  case words([Candidate], isLine: Bool)
  case files
  case directories
}

/// Finds what could stand at a place of the command line.
struct CandidateFinder {
  let names: CareerNames
  let framework: () -> Framework?

  func completion(of word: String, at place: CompletionPlace) -> Completion {
    switch place.expected {
    case .nothing: return .words([], isLine: false)
    case .options(let options):
      let names = options.flatMap { option in
        option.typedNames.map { Candidate(word: $0, says: option.abstract) }
      }
      return .words(Self.beginning(names, with: word), isLine: false)
    case .subcommands(let commands, let argument):
      var found = commands.map { Candidate(word: $0.name, says: $0.configuration.abstract) }
      if place.path.isEmpty { found.append(Candidate(word: "help", says: "Show help.")) }
      found = Self.beginning(found, with: word)
      if let argument, case .words(let more, let isLine) = values(of: argument, word, place) {
        return .words(found + more, isLine: isLine && found.isEmpty)
      }
      return .words(found, isLine: false)
    case .value(let argument):
      let typed = String(word.dropFirst(place.head.count))
      guard case .words(let found, let isLine) = values(of: argument, typed, place) else {
        return values(of: argument, typed, place)
      }
      return .words(
        found.map { Candidate(word: place.head + $0.word, says: $0.says) }, isLine: isLine)
    }
  }

  static func beginning(_ candidates: [Candidate], with word: String) -> [Candidate] {
    candidates.filter { $0.word.hasPrefix(word) }
  }

  // MARK: - Values

  /// By the name that help gives a value.
  private func values(
    of argument: CommandDescription.Argument, _ word: String, _ place: CompletionPlace
  ) -> Completion {
    if let values = argument.values {
      return .words(
        Self.beginning(values.map { Candidate(word: $0) }, with: word), isLine: false)
    }
    switch argument.valueName ?? "" {
    case "skill": return closed(skills(word))
    case "stage":
      let none = place.path == ["path", "aim"] ? [Candidate(word: "none")] : []
      return closed(of(.stages, word) + Self.beginning(none, with: word))
    case "insight": return closed(of(.insights, word))
    case "subject":
      return closed(skills(word) + of(.stages, word) + of(.insights, word))
    case "id", "entry": return closed(ids(all(.ids), word))
    case "goal", "without":
      let isOpen = !["show", "start", "delete"].contains(place.path.last ?? "")
      return closed(goals(word, isOpen: isOpen).filter { Self.isValue($0, place) })
    case "proposal": return closed(ids(all(.proposals), word))
    case "item":
      let items = ((try? names.trash()) ?? []).filter(\.name.isShownAsItIs)
      return closed(ids(items, word).filter { Self.isValue($0, place) })
    case "person": return closed(values(.people, word, place))
    case "project": return closed(values(.projects, word, place))
    case "department": return closed(values(.departments, word, place))
    case "tag": return closed(values(.tags, word, place))
    case "text", "line", "with":
      let line: LineKind = place.path.first == "plan" && place.path.last != "done" ? .goal : .skill
      return LineCompletion(self, line).completion(of: word)
    case "query": return QueryCompletion(self).completion(of: word)
    case "date": return closed(days(word))
    case "on:date", "by:date": return closed(keyed([argument.valueName ?? ""], word))
    case "from:date to:date": return closed(keyed(["from:date", "to:date"], word))
    case "lanes": return .words(lanes(word), isLine: true)
    case "file": return .files
    case "directory", "path": return .directories
    default: return closed([])
    }
  }

  private func closed(_ candidates: [Candidate]) -> Completion {
    .words(candidates, isLine: false)
  }

  /// Names that begin with a word, with its capitals or others.
  func of(_ kind: CareerNames.Kind, _ word: String) -> [Candidate] {
    let wanted = word.lowercased()
    return all(kind).filter { $0.name.lowercased().hasPrefix(wanted) }
      .map { Candidate(word: $0.name, says: $0.says) }
  }

  private func values(
    _ kind: CareerNames.Kind, _ word: String, _ place: CompletionPlace
  ) -> [Candidate] {
    of(kind, word).filter { Self.isValue($0, place) }
  }

  /// Whether a word by itself is not taken for an option.
  private static func isValue(_ candidate: Candidate, _ place: CompletionPlace) -> Bool {
    !place.head.isEmpty || candidate.word.utf8.first != UInt8(ascii: "-")
  }

  private func all(_ kind: CareerNames.Kind) -> [CareerNames.Name] {
    ((try? names.names(kind)) ?? []).filter { $0.name.isShownAsItIs }
  }

  /// Skills by the beginnings of their ids; or the one that is meant by another clear beginning.
  func skills(_ word: String) -> [Candidate] {
    let found = of(.skills, word)
    guard found.isEmpty, !word.isEmpty, case .one(let skill)? = framework()?.matchSkill(word) else {
      return found
    }
    return [Candidate(word: skill.id.rawValue, says: skill.title)]
  }

  /// By the short ids that lists show, or whole ones where a whole one was begun.
  private func ids(_ names: [CareerNames.Name], _ word: String) -> [Candidate] {
    let wanted = word.uppercased()
    return names.compactMap { name in
      let short = String(name.name.suffix(PlainTable.shortID))
      let id = [short, name.name].first { $0.hasPrefix(wanted) }
      return id.map { Candidate(word: $0, says: name.says) }
    }
  }

  /// Goals by their ids, or by their titles where words were begun.
  private func goals(_ word: String, isOpen: Bool) -> [Candidate] {
    let goals = (try? names.goals(isOpen: isOpen)) ?? []
    let byID = ids(goals, word)
    guard byID.isEmpty, !word.isEmpty else { return byID }
    return goals.compactMap(\.says).filter(\.isShownAsItIs).filter {
      $0.lowercased().hasPrefix(word.lowercased())
    }.map { Candidate(word: $0) }
  }

  private static let dayWords = [
    "today", "yesterday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "-7d", "-1m", "+3m",
  ]

  func days(_ word: String) -> [Candidate] {
    Self.beginning(Self.dayWords.map { Candidate(word: $0) }, with: word)
  }

  /// `on:date`: the key first, then days behind it.
  private func keyed(_ shapes: [String], _ word: String) -> [Candidate] {
    shapes.map { $0.prefix { $0 != ":" } + ":" }.flatMap { key in
      word.hasPrefix(key)
        ? days(String(word.dropFirst(key.count))).map { Candidate(word: key + $0.word) }
        : Self.beginning([Candidate(word: String(key))], with: word)
    }
  }

  /// With commas between.
  private func lanes(_ word: String) -> [Candidate] {
    let last = word.lastIndex(of: ",").map { word.index(after: $0) } ?? word.startIndex
    let fixed = ["readiness", "milestones", "goals", "entries", "feedback", "skills"]
    let typed = String(word[last...])
    return (Self.beginning(fixed.map { Candidate(word: $0) }, with: typed) + skills(typed)).map {
      Candidate(word: word[..<last] + $0.word, says: $0.says)
    }
  }
}
