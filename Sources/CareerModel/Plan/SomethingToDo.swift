extension String {
  /// A past action worded as a task: "Settled a dispute and wrote it down" becomes "Settle a
  /// dispute and write it down". Drops what others did about it: ", and the team followed it". A
  /// sentence that does not start with a verb of the table is left as it is, because a custom
  /// framework may word its signals differently.
  var asSomethingToDo: String {
    var words = withoutOthers.split(separator: " ").map(String.init)
    guard let first = words.first, let base = Self.verbs[first.lowercasedFirst] else { return self }
    words[0] = base.uppercasedFirst
    // "Had a plan changed or stopped": the other verbs are not the person's own actions.
    guard base != "have", base != "be" else { return words.joined(separator: " ") }
    for place in words.indices.dropFirst(2)
    where Self.joins(words[place - 1], after: words[place - 2]) {
      let comma = words[place].hasSuffix(",") ? "," : ""
      guard let base = Self.verbs[String(words[place].dropLast(comma.count))] else { continue }
      words[place] = base + comma
    }
    return words.joined(separator: " ")
  }

  package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
  var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }

  private static func joins(_ word: String, after before: String) -> Bool {
    word == "and" || word == "or" || (word == "then" && (before.hasSuffix(",") || before == "and"))
  }

  /// The text up to where others become the ones who act.
  private var withoutOthers: String {
    var text = self[...]
    for others in Self.others {
      let words = text.split(separator: " ")
      let ends = others.split(separator: " ")
      for place in words.indices where words[place...].starts(with: ends) {
        text = text[..<words[place].startIndex]
        break
      }
    }
    while let last = text.last, last == " " || last == "," { text.removeLast() }
    return String(text)
  }

  private static let others = ["and they", "and the team", "and its fixes"]

  /// The verbs in the signals of the built-in framework, with their infinitives.
  private static let verbs: [String: String] = [
    "acted": "act", "added": "add", "adjusted": "adjust", "advised": "advise", "agreed": "agree",
    "answered": "answer", "argued": "argue", "asked": "ask", "assessed": "assess", "broke": "break",
    "brought": "bring", "built": "build", "called": "call", "came": "come", "carried": "carry",
    "caught": "catch", "changed": "change", "checked": "check", "cleared": "clear",
    "coached": "coach", "collected": "collect", "compared": "compare", "connected": "connect",
    "corrected": "correct", "cut": "cut", "declined": "decline", "delivered": "deliver",
    "described": "describe", "did": "do", "disagreed": "disagree", "drew": "draw",
    "dropped": "drop", "ended": "end", "explained": "explain", "finished": "finish", "fixed": "fix",
    "foresaw": "foresee", "found": "find", "gave": "give", "got": "get", "guided": "guide",
    "had": "have", "handed": "hand", "heard": "hear", "held": "hold", "helped": "help",
    "introduced": "introduce", "kept": "keep", "laid": "lay", "learned": "learn", "led": "lead",
    "left": "leave", "looked": "look", "made": "make", "mapped": "map", "measured": "measure",
    "mended": "mend", "mentored": "mentor", "met": "meet", "moved": "move", "named": "name",
    "negotiated": "negotiate", "noticed": "notice", "opened": "open", "oversaw": "oversee",
    "passed": "pass",
    "planned": "plan", "postponed": "postpone", "prepared": "prepare", "presented": "present",
    "put": "put", "raised": "raise", "ran": "run", "read": "read", "reconciled": "reconcile",
    "removed": "remove", "renegotiated": "renegotiate", "repaired": "repair", "reported": "report",
    "reproduced": "reproduce", "reshaped": "reshape", "returned": "return", "said": "say",
    "sat": "sit", "saw": "see", "secured": "secure", "set": "set", "settled": "settle",
    "shaped": "shape", "shared": "share", "shipped": "ship", "showed": "show", "solved": "solve",
    "started": "start", "steadied": "steady", "stepped": "step", "stood": "stand",
    "suggested": "suggest", "supplied": "supply", "taught": "teach", "tied": "tie", "told": "tell",
    "took": "take", "traced": "trace", "translated": "translate", "tried": "try", "turned": "turn",
    "used": "use", "voiced": "voice", "warned": "warn", "was": "be", "watched": "watch",
    "won": "win", "worked": "work", "wrote": "write",
  ]
}
