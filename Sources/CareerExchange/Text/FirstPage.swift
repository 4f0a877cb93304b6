import CareerModel

/// What readers see first: results with their figures, and a quote.
struct FirstPage: FromFacts {
  let facts: CareerFacts
  /// Results whose figure stands out, before and after first; none if they would leave no results.
  let figures: [(figure: ResultFigure, entry: Entry)]
  /// The strongest of the other results, or the others that were chosen.
  let results: [Entry]
  /// Praise with a name: starred, in quotation marks, or the newest.
  let quote: Entry?
  /// One's own entries, from which others can be chosen.
  let own: [Entry]

  private static let mostResults = 3

  /// - Parameter entries: Feedback and own work, newest first.
  init(_ entries: [Entry], _ facts: CareerFacts, _ told: inout ToldEntries) {
    let own = entries.filter { $0.kind != .feedback }
    let most = ExportRequest.mostFirst
    let chosen = facts.first.compactMap { id in own.first { $0.id == id } }.prefix(most)
    for entry in chosen { told.tell(entry) }
    let best =
      chosen.isEmpty
      ? told.strongest(most, of: own.filter { $0.result?.nonBlank != nil }) : Array(chosen)
    let figured = best.compactMap { entry in
      entry.result.flatMap(ResultFigure.init).map { (figure: $0, entry: entry) }
    }
    let changes = figured.filter(\.figure.isChange) + figured.filter { !$0.figure.isChange }
    let room = best.count - Self.mostResults
    let figures = room > 1 ? Array((chosen.isEmpty ? changes : figured).prefix(room)) : []
    (self.facts, self.own) = (facts, own)
    self.figures = figures.count > 1 ? figures : []
    let shown = Set(self.figures.map(\.entry.id))
    let others = best.filter { !shown.contains($0.id) }
    results = Array(others.prefix(chosen.isEmpty ? Self.mostResults : most))
    for entry in others.dropFirst(results.count) { told.forget(entry) }
    let praise = entries.filter { $0.isNamedPraise && !told.has($0) }
    quote = praise.first(where: \.isStarred) ?? praise.first { $0.quotation != nil } ?? praise.first
    if let quote { told.tell(quote) }
  }

  /// The entries that it shows, in order.
  var shown: [EntryID] { (figures.map(\.entry) + results).map(\.id) }
}

extension Entry {
  fileprivate var isNamedPraise: Bool { kind == .feedback && backing == .praise }

  /// The words of feedback within quotation marks; `nil` if there are none.
  var quotation: String? {
    [title, result, note].compactMap(\.self).lazy.compactMap(Quotation.first).first
  }
}

/// The figure of a result that stands for it: `19d → 8d`, `78 → 22 minutes`, `EUR 420k`, `-30%`.
struct ResultFigure: Hashable {
  let text: String
  /// Whether it says how things were before and after.
  let isChange: Bool

  /// Longer ones are no figure to set off; in characters.
  private static let longest = 24

  /// Finds the figure in a result; `nil` if it has none.
  init?(_ result: String) {
    var words = result.printable.replacing("->", with: "→").replacing("→", with: " → ")
      .split(separator: " ").map(String.init)
    for sign in ["€", "$", "£"] {
      while let place = words.firstIndex(of: sign), place + 1 < words.count {
        words[place...(place + 1)] = [sign + words[place + 1]]
      }
    }
    guard
      let (text, isChange) = Self.change(in: words) ?? Self.amount(in: words).map({ ($0, false) }),
      text.count <= Self.longest
    else { return nil }
    (self.text, self.isChange) = (text, isChange)
  }

  private static func change(in words: [String]) -> (String, Bool)? {
    func number(_ place: Int) -> String? {
      words.indices.contains(place) && words[place].contains(where: \.isNumber)
        ? bare(words[place]) : nil
    }
    /// The word after a bare number: `22 minutes`.
    func unit(after place: Int) -> String {
      guard let figure = number(place), figure.allSatisfy({ !$0.isLetter && $0 != "%" }),
        !words[place].hasSuffix(","), words.indices.contains(place + 1),
        words[place + 1].first?.isLetter == true
      else { return "" }
      return " " + bare(words[place + 1])
    }
    for (place, word) in words.enumerated() {
      if word == "→", let after = number(place + 1) ?? number(place + 2) {
        let isAt = number(place + 1) != nil ? place + 1 : place + 2
        let sign = isAt == place + 2 ? words[place + 1] + " " : ""
        guard let before = number(place - 1) ?? number(place - 2) else { continue }
        return ("\(before) → \(sign)\(after)\(unit(after: isAt))", true)
      }
      if word == "from", let before = number(place + 1),
        let to = words[(place + 1)...].prefix(5).firstIndex(of: "to"), let after = number(to + 1)
      {
        return ("\(before) → \(after)\(unit(after: to + 1))", true)
      }
      if word == "from", place > 1, ["down", "up"].contains(words[place - 1]),
        let before = number(place + 1),
        let start = words[..<place].lastIndex(where: { $0.contains(where: \.isNumber) }),
        let after = number(start)
      {
        return ("\(before) → \(after)\(unit(after: start))", true)
      }
    }
    return nil
  }

  /// Returns `EUR 420k`, `-30%`, `3x`, `73,000 euros` or `11 hours`.
  private static func amount(in words: [String]) -> String? {
    for (place, word) in words.enumerated() where word.contains(where: \.isNumber) {
      let figure = bare(word)
      /// The rate after a place: ` a week`.
      func rate(after place: Int) -> String {
        let rest = words.dropFirst(place + 1).prefix(2)
        return rest.count == 2 && rest.first == "a" ? " a " + bare(words[place + 2]) : ""
      }
      let before = place > 0 ? words[place - 1] : ""
      if before.count == 3, before.allSatisfy(\.isUppercase) {
        return "\(before) \(figure)\(rate(after: place))"
      }
      // `Q3` is a name.
      if figure.first?.isLetter == false,
        figure.contains(where: { "%€$£".contains($0) || $0.isLetter })
      {
        return figure + rate(after: place)
      }
      let after = words.indices.contains(place + 1) ? bare(words[place + 1]) : ""
      if Amount.occurs(in: "\(figure) \(after)") {
        return "\(figure) \(after)\(rate(after: place + 1))"
      }
    }
    return nil
  }

  private static func bare(_ word: String) -> String {
    String(word.drop { "([".contains($0) }.reversed().drop { ",.;:!?)]".contains($0) }.reversed())
  }
}

extension TemplateShape<FirstPage> {
  static let firstPage = TemplateShape(
    "the first page",
    [
      .list("figures", of: .figure) { page in
        page.figures.map {
          FigureFacts(figure: $0.figure, entry: EntryFacts(entry: $0.entry, page.facts.framework))
        }
      },
      .entries("highlights") { $0.results },
      .thing("praise", of: .entry) { page in
        page.quote.map { EntryFacts(entry: $0, page.facts.framework) }
      },
    ])
}

struct FigureFacts {
  var figure: ResultFigure
  var entry: EntryFacts
}

extension TemplateShape<FigureFacts> {
  static let figure = TemplateShape(
    "a figure",
    [.text("figure") { $0.figure.text }] + TemplateShape<EntryFacts>.entry.of { $0.entry })
}
