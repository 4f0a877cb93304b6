/// Finds amounts of money, time or a share in a text: "EUR 40k", "40k a year", "two days a week",
/// "-30%", "by a third", "80 k€ pro Jahr", "un tercio".
enum Amount {
  // MARK: - Words, in English, German, French and Spanish, folded

  private static let signs = Set<Character>("$€£¥₹")
  private static let currencies: Set<String> = [
    "eur", "usd", "gbp", "chf", "euro", "euros", "dollar", "dollars", "pound", "pounds", "franc",
    "francs", "cent", "cents", "sek", "nok", "dkk", "pln", "czk", "jpy", "inr", "aud", "cad",
    "franken", "dolares", "keur", "teur", "meur",
  ]
  private static let percents: Set<String> = [
    "percent", "pct", "per cent", "prozent", "pour cent", "por ciento",
  ]
  private static let times: Set<String> = [
    "h", "hr", "hrs", "hour", "hours", "min", "minutes", "day", "days", "week", "weeks", "month",
    "months", "year", "years", "fte", "ftes", "person", "man", "engineer",
    "std", "stunde", "stunden", "minuten", "tag", "tage", "tagen", "woche", "wochen", "monat",
    "monate", "monaten", "jahr", "jahre", "jahren", "pt", "personentage", "manntage",
    "heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "an", "ans", "journee",
    "journees", "etp",
    "hora", "horas", "minutos", "dia", "dias", "semana", "semanas", "mes", "meses", "ano", "anos",
    "jornada", "jornadas",
  ]
  private static let scales: Set<String> = [
    "k", "m", "mn", "mio", "mln", "bn", "million", "millions", "thousand", "billion", "grand",
    "tsd", "tausend", "millionen", "mrd", "t", "mille", "milliers", "mil", "millon", "millones",
  ]
  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
    "twenty", "thirty", "forty", "fifty", "hundred", "thousands", "half",
    "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "zwolf", "zwanzig",
    "dreissig", "funfzig", "hundert", "halbe", "halben",
    "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "douze", "quinze", "vingt",
    "trente", "cinquante", "cent", "mille", "demi",
    "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce", "veinte",
    "treinta", "cincuenta", "cien", "mil", "media", "medio",
  ]
  private static let articles: Set<String> = [
    "a", "an", "ein", "eine", "einen", "un", "une", "una",
  ]
  /// Times of which a single one is an amount: "saved an hour a day".
  private static let single: Set<String> = [
    "hour", "day", "week", "stunde", "tag", "woche", "halbe", "halben", "heure", "jour", "journee",
    "semaine", "demi", "hora", "dia", "semana",
  ]
  private static let fractions = [
    "by half", "in half", "by a third", "by a quarter", "by two thirds",
    "ein drittel", "ein viertel", "ein funftel", "die halfte", "zwei drittel",
    "un tiers", "un quart", "un cinquieme", "moitie", "deux tiers", "par deux",
    "un tercio", "un cuarto", "un quinto", "la mitad", "dos tercios",
  ]
  .map(Array.init)

  /// What says that a number without a unit is one of money: "40k a year". "40k lines" is none.
  private static let periods: Set<String> = [
    "a", "per", "each", "every", "yearly", "annually", "pa", "pro", "im", "je", "jahrlich",
    "monatlich", "par", "al", "por", "cada", "anuales", "mensuales",
  ]
  private static let after: Set<String> = periods.union(times).union([
    "in", "on", "of", "by", "for", "from", "with", "this", "last", "over", "and", "extra", "more",
    "less", "up", "down", "out", "to", "spent", "against", "instead", "net", "savings",
    "bei", "an", "fur", "durch", "weniger", "mehr", "gespart", "eingespart", "und",
    "de", "d", "en", "sur", "pour", "avec", "grace", "gagnes", "economises", "et",
    "con", "para", "menos", "mas", "ahorrados", "y",
  ])
  /// What makes a time a date or a length: "within three months" saves none.
  private static let before: Set<String> = [
    "for", "in", "within", "over", "after", "before", "every", "last", "next", "than", "spent",
    "spend", "spending", "took",
    "seit", "nach", "vor", "innerhalb", "binnen", "fur", "uber", "alle", "letzten", "nachsten",
    "pendant", "en", "dans", "depuis", "apres", "avant", "tous", "toutes", "sous",
    "durante", "dentro", "tras", "desde", "hace", "cada", "ultimos",
  ]

  // MARK: - The search

  /// Returns whether a range of a text contains an amount.
  static func occurs(in range: Range<Int>, of text: ReadText) -> Bool {
    let starts = Array(text.starts(in: range))
    return starts.indices.contains { place in
      let start = starts[place]
      if fractions.contains(where: { text.end(of: $0, at: start) != nil }) { return true }
      let previous = place > 0 ? text.word(at: starts[place - 1]) : ""
      let isDated = before.contains(previous)
      guard text.characters[start].isNumber else {
        return isInWords(starts[place...].prefix(4).map(text.word), after: isDated)
      }
      if currencies.contains(previous) || signs.contains(sign(before: start, in: text)) {
        return true
      }
      let end = endOfNumber(at: start, in: text)
      let isJoined = text[end].map(ReadText.isWord) == true
      let rest =
        (isJoined ? [end] : []) + text.starts(in: end..<max(end, range.upperBound)).prefix(3)
      let words = rest.map(text.word)
      let isScaled = words.first.map(scales.contains) == true
      return hasSign(after: end, in: text)
        || (isScaled && hasSign(after: text.endOfWord(at: rest[0]), in: text))
        || isAmount(words, after: isDated)
    }
  }

  /// Returns whether the words after a number make it an amount.
  private static func isAmount(_ words: [String], after isDated: Bool) -> Bool {
    guard let unit = words.first else { return false }
    let next = words.dropFirst().first
    if currencies.contains(unit) || percents.contains(unit) { return true }
    if percents.contains(unit + " " + (next ?? "")) { return true }
    if times.contains(unit) { return !isDated }
    if scales.contains(unit) {
      return next.map { currencies.contains($0) || after.contains($0) } ?? true
    }
    return periods.contains(unit) && next.map(times.contains) == true
  }

  /// Returns whether words begin with an amount that is written out: "two days", "half a day".
  private static func isInWords(_ words: [String], after isDated: Bool) -> Bool {
    guard !isDated, let first = words.first else { return false }
    let rest = words.dropFirst()
    if first == "half", let article = rest.first, articles.contains(article) {
      return rest.dropFirst().first.map(single.contains) ?? false
    }
    if articles.contains(first) { return rest.first.map(single.contains) ?? false }
    return numbers.contains(first) && isAmount(Array(rest.prefix(3)), after: false)
  }

  private static func sign(before start: Int, in text: ReadText) -> Character {
    text.characters[..<start].last { $0 != " " } ?? " "
  }

  private static func hasSign(after end: Int, in text: ReadText) -> Bool {
    text.characters[end...].first { $0 != " " && $0 != "." }.map { $0 == "%" || signs.contains($0) }
      ?? false
  }

  /// Returns the end of the digits at an index, with separators between them: "1,250.50".
  private static func endOfNumber(at start: Int, in text: ReadText) -> Int {
    var end = start
    while let character = text[end] {
      let isInside = ".,'".contains(character) && text[end + 1]?.isNumber == true
      guard character.isNumber || isInside else { break }
      end += 1
    }
    return end
  }
}
