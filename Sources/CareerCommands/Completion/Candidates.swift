import ArgumentParser
import CareerDrawing
import CareerModel
package import CareerStore

/// A complete word that could stand at the cursor, with a short description.
struct Candidate: Hashable {
  var word: String
  var says: String?

  /// Returns the candidate with `head` prepended to its word.
  func behind(_ head: some StringProtocol) -> Candidate { Candidate(word: head + word, says: says) }
}

/// The completions a shell can offer for a word.
enum Completion: Equatable {
  /// `isLine`: the words belong to a line that continues, so quotes around it stay open.
  case words([Candidate], isLine: Bool)
  case files
  case directories
}

struct CandidateFinder {
  private let names: CareerNames

  init(_ store: CareerStore) {
    // Reading more than so many of the newest entries would delay the Tab key.
    names = CareerNames(store: store, enough: 400)
  }

  /// The current framework; `nil` if it cannot be read.
  var framework: Framework? { try? names.store.framework(names.store.profile().profile).0 }

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
      return .words(found.map { $0.behind(place.head) }, isLine: isLine)
    }
  }

  static func beginning(_ candidates: [Candidate], with word: String) -> [Candidate] {
    candidates.filter { $0.word.hasPrefix(word) }
  }

  static func beginning(_ words: [String], with word: String) -> [Candidate] {
    words.filter { $0.hasPrefix(word) }.map { Candidate(word: $0) }
  }

  // MARK: - Values

  /// Returns the candidates for an argument, by the value name used in its help.
  private func values(
    of argument: CommandDescription.Argument, _ word: String, _ place: CompletionPlace
  ) -> Completion {
    if let values = argument.values {
      return .words(Self.beginning(values, with: word), isLine: false)
    }
    let name = argument.valueName ?? ""
    switch name {
    case "text", "line", "with":
      let line: LineKind = place.path.first == "plan" && place.path.last != "done" ? .goal : .skill
      return LineCompletion(finder: self, line: line).completion(of: word)
    case "query": return QueryCompletion(finder: self).completion(of: word)
    case "lanes": return .words(lanes(word), isLine: true)
    case "file": return .files
    case "directory", "path": return .directories
    default: return .words(values(called: name, word, place), isLine: false)
    }
  }

  private func values(
    called name: String, _ word: String, _ place: CompletionPlace
  ) -> [Candidate] {
    let found =
      switch name {
      case "stage":
        of(.stages, word)
          + Self.beginning(place.path == ["path", "aim"] ? ["none"] : [], with: word)
      case "subject": [.skills, .stages, .insights].flatMap { of($0, word) }
      case "id", "entry": ids(all(.ids), word)
      case "goal", "without":
        goals(word, isOpen: !["show", "start", "delete"].contains(place.path.last ?? ""))
      case "proposal": ids(all(.proposals), word)
      case "item": ids(((try? names.trash()) ?? []).filter(\.word.isShownAsItIs), word)
      case "date": days(word)
      case "on:date", "by:date": keyed([name], word)
      case "from:date to:date": keyed(["from:date", "to:date"], word)
      default: Self.kinds[name].map { of($0, word) } ?? []
      }
    // Dates may begin with a hyphen; anything else that does is taken for an option.
    return name == "date" || !place.head.isEmpty ? found : found.filter { $0.word.first != "-" }
  }

  private static let kinds: [String: CareerNames.Kind] = [
    "skill": .skills, "insight": .insights, "person": .people, "project": .projects,
    "department": .departments, "tag": .tags,
  ]

  /// Returns the names that begin with a word, ignoring case, or else the one name that has the
  /// word inside; for skills, or else the one that it identifies.
  func of(_ kind: CareerNames.Kind, _ word: String) -> [Candidate] {
    let names = all(kind)
    let wanted = TextFolding.folded(word)
    let beginning = names.filter { TextFolding.folded($0.word).hasPrefix(wanted) }
    // A shell inserts the common prefix of several candidates, which must not shorten what was
    // typed. A single candidate may match by a word inside its name.
    let inside = beginning.isEmpty ? names.filter { $0.word.hasWord(folded: wanted) } : []
    let found = inside.count == 1 ? inside : beginning
    guard kind == .skills, found.isEmpty, !word.isEmpty,
      case .one(let skill)? = framework?.matchSkill(word)
    else { return found }
    return [Candidate(word: skill.id.rawValue, says: skill.title)]
  }

  /// Returns names for a line or a query behind a sign or a key, quoted if needed.
  func quoted(_ kind: CareerNames.Kind, _ term: String, behind head: String) -> [Candidate] {
    of(kind, term.dropFirst(head.count).filter { $0 != "\"" }).compactMap { name in
      LineCompletion.quoted(name.word).map { Candidate(word: head + $0, says: name.says) }
    }
  }

  private func all(_ kind: CareerNames.Kind) -> [Candidate] {
    ((try? names.names(kind)) ?? []).filter(\.word.isShownAsItIs)
  }

  /// Returns the short ids shown in lists, or full ids if a full one was begun.
  private func ids(_ names: [Candidate], _ word: String) -> [Candidate] {
    let wanted = word.uppercased()
    return names.compactMap { name in
      let short = String(name.word.suffix(PlainTable.shortID))
      let id = [short, name.word].first { $0.hasPrefix(wanted) }
      return id.map { Candidate(word: $0, says: name.says) }
    }
  }

  /// Returns goals by id, or by title if the word begins one.
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

  func days(_ word: String) -> [Candidate] { Self.beginning(Self.dayWords, with: word) }

  /// Completes `on:date`: first the key, then days after it.
  private func keyed(_ shapes: [String], _ word: String) -> [Candidate] {
    shapes.map { $0.prefix { $0 != ":" } + ":" }.flatMap { key in
      word.hasPrefix(key)
        ? days(String(word.dropFirst(key.count))).map { $0.behind(key) }
        : Self.beginning([String(key)], with: word)
    }
  }

  private func lanes(_ word: String) -> [Candidate] {
    let last = word.lastIndex(of: ",").map { word.index(after: $0) } ?? word.startIndex
    let fixed = ["readiness", "milestones", "goals", "entries", "feedback", "skills"]
    let typed = String(word[last...])
    return (Self.beginning(fixed, with: typed) + of(.skills, typed)).map {
      $0.behind(word[..<last])
    }
  }
}

/// The completion of a raw bash line, exactly as `cairn complete bash` does it, without a process.
package enum RawLineCompletion {
  /// Returns the words that could end the line, quoted as the line needs them.
  package static func words(of line: String, in store: CareerStore) -> [String] {
    let typed = BashLine(line)
    let place = CompletionPlace(typed.before, completing: typed.word)
    guard
      case .words(let candidates, _) = CandidateFinder(store).completion(of: typed.word, at: place)
    else { return [] }
    return candidates.compactMap { typed.replacement($0.word, for: typed.word) }
  }
}
