/// The words of `Negation`, in English, German, French and Spanish, folded.
enum NegationWords {
  /// What denies all that follows in its clause.
  static let denials = Table([
    "nobody", "no one", "none", "no", "not", "nothing", "never", "neither", "nor", "without",
    "cannot", "can't", "couldn't", "didn't", "don't", "doesn't", "wasn't", "weren't", "isn't",
    "aren't", "won't", "wouldn't", "shouldn't", "haven't", "hasn't", "hadn't", "hardly",
    "instead of", "rather than", "lack of", "someone should", "somebody should", "jemand sollte",
    "jemand musste",
    "quelqu'un devrait", "alguien deberia",
    "ohne", "weder", "niemand", "niemanden", "niemandem", "kaum", "statt", "anstatt", "anstelle",
    "sans", "ni", "personne ne", "personne n'a", "rien", "au lieu de", "plutot que", "faute de",
    "sin", "nadie", "ningun", "ninguna", "ninguno", "nada", "tampoco", "en vez de", "en lugar de",
    "falta de",
  ]).merging(lateDenials)

  /// What also denies what stands before it: "Das Gespräch nicht geführt".
  static let lateDenials = Table([
    "nicht", "nichts", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "keines",
    "keinerlei",
    "pas", "jamais", "aucun", "aucune", "n'est plus", "n'a plus",
    "nunca", "jamas", "no se", "no lo", "no la", "no hubo", "no llego", "no tuvo", "no fue",
    "no ha",
    "no hay", "no esta", "no hemos", "no hice",
  ])

  /// What leaves all that follows in its clause undone. After a denial it does the opposite:
  /// "didn't avoid the hard talk".
  static let delays = Table([
    "puts off", "putting off", "put off", "postpone", "postponing", "avoid", "avoids", "avoiding",
    "avoided", "skip", "skipping", "cancelling", "canceling", "calling off", "delaying", "ducked",
    "dodged", "held off", "backed out of", "shied away from", "forgot", "should have", "ought to",
    "yet to", "still need to", "need to talk", "need to speak", "still have to", "still haven't",
    "vermeiden", "vermeide", "verschiebe", "verschieben", "druecke mich", "druecke mich vor",
    "drucke mich", "muss noch", "musste noch", "sollte noch", "sollten noch", "musste mal",
    "eviter", "j'ai evite", "reporter", "repousser", "il faudrait", "il faut encore",
    "je dois encore",
    "evitar", "evite", "aplazar", "aplazo", "aplace", "aplazamos", "pospuse", "posponer", "esquive",
    "habria que", "deberia", "deberiamos", "hay que", "tengo que", "falta por", "me salte",
    "se me olvido",
  ]).merging(participles).merging(passives)

  /// What also leaves undone what stands before it, at the end of a clause.
  private static let participles = Table([
    "put off", "postponed", "skipped", "cancelled", "canceled", "called off", "delayed",
    "rescheduled", "declined",
  ])
  static let endings = participles.merging(
    Table([
      "never happened", "didn't happen", "did not happen", "still missing", "still open",
      "moved to next", "pushed to", "pushed back",
    ]))

  /// What may follow `endings` in their clause.
  static let tails = Table(["again", "until", "till", "to", "for", "by", "twice", "week", "month"])

  /// What leaves undone what stands before it, wherever it is in a clause.
  static let passives = Table([
    "verschoben", "vertagt", "abgesagt", "aufgeschoben", "ausgefallen", "vermieden", "gescheut",
    "gedruckt", "vergessen", "verpasst", "ausgelassen", "abgeblasen", "entfallt", "entfallen",
    "fallt aus", "fiel aus", "steht noch aus", "steht aus", "noch offen", "vor mir her",
    "reporte a", "reporte au", "reportee", "reportes a", "repousse", "repoussee", "annule",
    "annulee",
    "decale", "decalee", "differe", "differee", "ajourne", "ajournee", "esquive", "esquivee",
    "oublie", "remis a plus tard", "remise a plus tard", "reste a faire", "tombe a l'eau",
    "tombee a l'eau", "encore reporte", "ete reporte", "de nouveau reporte",
    "aplazado", "aplazada", "aplazados", "aplazadas", "pospuesto", "pospuesta", "cancelado",
    "cancelada", "cancele", "suspendida", "suspendido", "evitado", "evitada", "olvidado",
    "pendiente", "retrasada", "retrasado", "para otro dia", "a la espera",
  ])

  /// What may stand between a comma and `endings` or `passives`: "the hard talk, again postponed".
  static let adverbs = Table([
    "again", "once more", "wieder", "erneut", "leider", "nochmals", "encore", "de nouveau",
    "otra vez",
    "de nuevo",
  ])

  /// What contains one of the words above but denies nothing.
  static let idioms = Table([
    "not only", "not just", "not least", "no doubt", "no matter", "no less", "no small", "no easy",
    "never mind", "why not", "not afraid", "said no", "say no", "saying no", "without delay",
    "without fuss", "without drama", "so far", "until now", "by now", "after all",
    "nicht nur", "nicht leicht", "nicht einfach", "nicht zuletzt", "kein leichtes",
    "ohne umschweife",
    "ohne drama", "noch nicht unterschrieben", "nicht verhandelbar", "stattgefunden",
    "pas seulement", "pas facile", "pas simple", "pas mal", "pas encore signe", "pas a pas",
    "sans detour", "sans drame", "ni plus ni moins",
    "no solo", "no solamente", "no fue facil", "nada facil", "no es facil", "sin rodeos",
    "sin drama", "sin embargo", "sin duda", "aun no firmado", "todavia no firmado",
  ])

  /// What begins a new clause.
  static let connectives = Table([
    "but", "because", "so", "then", "until", "although", "though", "however", "when", "while",
    "after", "before", "by", "where",
    "aber", "sondern", "weil", "dann", "danach", "jedoch", "obwohl", "bevor", "nachdem", "bis",
    "trotzdem", "deshalb",
    "mais", "parce", "donc", "puis", "ensuite", "car", "quand", "avant", "apres", "alors",
    "pero", "sino", "porque", "luego", "despues", "aunque", "cuando", "antes", "asi que", "hasta",
  ])

  /// What begins a new clause after "and" or a comma, besides words that end in "ed".
  static let beginnings: Set<String> = [
    "i", "we", "he", "she", "they", "it", "had", "took", "gave", "told", "wrote", "made", "got",
    "put", "went", "sat", "held", "met", "found", "brought", "led", "won", "let", "ran", "built",
    "said", "spoke", "did", "saw", "kept", "began", "sent",
  ]

  /// What joins the last two of a list.
  static let ors = Table(["or", "oder", "noch", "ou", "ni", "o", "u"])

  /// Whole words by their first character, the longest first.
  struct Table {
    private var words: [Character: [[Character]]]

    init(_ words: [String]) {
      self.words = Dictionary(grouping: words.map(Array.init)) { $0[0] }
        .mapValues { $0.sorted { $0.count > $1.count } }
    }

    func merging(_ other: Table) -> Table {
      Table([words, other.words].flatMap(\.values).joined().map { String($0) })
    }

    /// Returns the end of the words that stand at an index, unless a hyphen joins them to the next
    /// word: "no-code" denies nothing.
    func end(in text: ReadText, at start: Int) -> Int? {
      for words in words[text.characters[start]] ?? [] {
        guard let end = text.end(of: words, at: start) else { continue }
        guard let after = text[end] else { return end }
        let isJoined = after == "-" && text[end + 1].map(ReadText.isWord) == true
        if !ReadText.isWord(after) && !isJoined { return end }
      }
      return nil
    }
  }
}
