import CareerModel

/// The names in a career, each with its neutral replacement. The same career always gives the same
/// ones: people and projects are numbered in the order of their first entries.
struct NeutralNames {
  /// The replacement for the person's own name.
  static let author = "the author"

  private(set) var replaced: [RedactionReport.Replacement] = []
  private(set) var hidden = NameRedactor()
  private var people: [String: String] = [:]
  private var projects: [String: String] = [:]

  init(_ career: Career) {
    let found = FoundNames(career)
    let names = (people: found.people.named, projects: found.projects.named)
    // Neutral names must not contain any of these.
    var known = NameRedactor()
    for name in names.people + names.projects { known.hide(name, as: "") }

    if let name = career.profile.name?.printable.nonBlank {
      replaced.append(RedactionReport.Replacement(name: name, neutral: Self.author))
      hidden.hide(name, as: Self.author)
    }
    let persons = Self.labels(["Person", "Colleague", "Contact"], avoiding: known)
    for name in names.people {
      people[key(name)] = hide(name, persons, in: people) { $0.hide($1, as: $2) }
    }
    let works = Self.labels(["Project", "Initiative", "Work"], avoiding: known)
    for name in names.projects {
      projects[key(name)] = hide(name, works, in: projects) { $0.hideProject($1, as: $2) }
    }

    // Whole names take precedence over parts of other names.
    let own = career.profile.name.map { [($0, Self.author)] } ?? []
    for (name, neutral) in own + names.people.map({ ($0, person($0)) }) {
      for part in Self.parts(of: name) { hidden.hidePart(part, as: neutral, least: 2) }
    }
    for (name, neutral) in names.projects.map({ ($0, project($0)) }) {
      for part in Self.parts(of: name) { hidden.hidePart(part, as: neutral, least: 4) }
    }
  }

  /// Returns a text as one line without names and addresses, also those that cleaning reveals.
  func text(_ text: String, about project: String? = nil) -> String {
    Addresses.removed(from: hidden.hidden(in: Addresses.removed(from: text), about: project))
  }

  /// Returns a text of several lines without names and addresses.
  func lines(_ text: String, about project: String?) -> String {
    Addresses.removed(from: hidden.hidden(inLines: Addresses.removed(from: text), about: project))
  }

  /// Returns `Jean-Luc`, `Picard`, then `Jean` and `Luc`: whole words first, so that adjacent parts
  /// take as few replacements as possible.
  private static func parts(of name: String) -> [String] {
    let words = name.printable.split { $0.isWhitespace || ",;/|()[]\"“”.&+_".contains($0) }
    guard words.count > 1 || words.contains(where: { $0.contains(where: isHyphen) }) else {
      return []
    }
    return (words + words.flatMap { $0.split(whereSeparator: isHyphen) }).unique.map(String.init)
  }

  private static func isHyphen(_ letter: Character) -> Bool {
    letter == "-" || !letter.isASCII && TextFolding.folded(String(letter)) == "-"
  }

  /// Return the neutral names for values of fields.
  func person(_ name: String) -> String { people[key(name)] ?? hidden.hidden(in: name) }
  func project(_ name: String) -> String { projects[key(name)] ?? hidden.hidden(in: name) }

  /// Quotes neutral names after a sign: `@Person 1` becomes `@"Person 1"`.
  func quoted(in line: String) -> String {
    let neutral = replaced.map(\.neutral).filter { $0.contains(" ") }.sorted { $0.count > $1.count }
    guard line.contains(where: { "@%+".contains($0) }) else { return line }
    return neutral.reduce(line) { line, name in
      "@%+".reduce(line) { $0.replacing("\($1)\(name)", with: "\($1)\"\(name)\"") }
    }
  }

  private mutating func hide(
    _ name: String, _ labels: AnyIterator<String>, in names: [String: String],
    by hide: (inout NameRedactor, String, String) -> Void
  ) -> String {
    if let neutral = names[key(name)] { return neutral }
    // The labels never end.
    let neutral = labels.next() ?? "X"
    replaced.append(RedactionReport.Replacement(name: name, neutral: neutral))
    hide(&hidden, name, neutral)
    return neutral
  }

  private func key(_ name: String) -> String { NameRedactor.key(of: name) }

  /// Returns the labels `Person 1`, `Person 2` …, without those that contain a name of the career,
  /// unless the word itself is one, so that no label can do better.
  private static func labels(
    _ words: [String], avoiding known: NameRedactor
  ) -> AnyIterator<String> {
    let word = words.first { !known.occur(in: $0) } ?? "X"
    let labels = (1...).lazy.map { "\(word) \($0)" }
    return AnyIterator(
      labels.filter { !known.occur(in: $0) || known.occur(in: word) }.makeIterator())
  }
}

extension [String] {
  /// The names in the order of their first occurrence, each once.
  fileprivate var named: [String] { unique.filter { $0.printable.nonBlank != nil } }
}

/// The names of people and projects that occur anywhere in a career, in order of occurrence: all
/// that a redaction would hide, including names in entries that are left out.
private final class FoundNames: Redacting {
  private(set) var people: [String] = []
  private(set) var projects: [String] = []
  /// The texts of one item, read after its names.
  private var texts: [String] = []

  init(_ career: Career) {
    for month in career.journal.monthsRead.reversed() {
      for entry in career.journal.entries(of: month) { find(in: entry) }
    }
    for goal in career.plan.goals { find(in: goal) }
  }

  private func find(in item: some Fielded) {
    _ = item.redacted(by: self)
    for text in texts { read(text) }
    texts = []
  }

  /// Reads names such as `@Sam` and `%checkout` in goals and in texts from elsewhere.
  private func read(_ text: String) {
    guard text.utf8.contains(64) || text.utf8.contains(37) else { return }
    for word in LogLineToken.words(of: text) {
      func isSign(_ letter: Character) -> Bool { !letter.isLetter && !letter.isNumber }
      let name = word.value.drop(while: isSign).withoutEnd(where: isSign)
      guard !name.isEmpty else { continue }
      switch word.kind {
      case .person: people.append(name)
      case .project: projects.append(name)
      case .result: read(word.value)
      default: break
      }
    }
  }

  func person(_ name: String) -> String {
    people.append(name)
    return name
  }

  func project(_ name: String) -> String {
    projects.append(name)
    return name
  }

  func text(_ text: String) -> String {
    texts.append(text)
    return text
  }

  func lines(_ text: String) -> String { self.text(text) }
  func line(_ text: String) -> String { self.text(text) }
  func links(_ links: [String]) -> [String] { links }
  func evidence(_ evidence: [Evidence]) -> [Evidence] { evidence }
  func id(_ id: EntryID) -> EntryID { id }
  func time(_ instant: Instant) -> Instant { instant }
  func unknown(_ keys: UnknownKeys) -> UnknownKeys { keys }
}
