/// A phrase that Cairn's voice rules out, and what a native product writer would put in its place.
struct VoiceRule {
  /// What is looked for, without regard to case.
  let phrase: Regex<Substring>
  let better: String
  let reason: String

  private init(_ phrase: Regex<Substring>, _ better: String, _ reason: String) {
    (self.phrase, self.better, self.reason) = (phrase.ignoresCase(), better, reason)
  }

  /// By what is wrong with them.
  nonisolated(unsafe) static let all: [VoiceRule] = [
    // Translated English.
    .init(/\btells? of\b/, "mentions", idiom), .init(/\b(?:comes|came) to\b/, "is", idiom),
    .init(/\bstands? (?:in|there|behind|beside|below|before|on)\b/, "is", idiom),
    .init(/\banew\b/, "again", idiom), .init(/\bof which\b/, "two sentences", idiom),
    .init(/\bgo(?:es)? along\b/, "follows", idiom), .init(/\bseldom\b/, "rarely", idiom),
    .init(/\bowed\b/, "missing", idiom), .init(/\bis of (?:no|the)\b/, "has", idiom),
    .init(/\bis no (?:date|day|level|command|setting|field|kind|file|such)\b/, "is not a", idiom),
    .init(/\bhave otherwise\b/, "override", idiom), .init(/\bin spite of\b/, "despite", idiom),
    .init(/\bit takes back\b/, "undoes", idiom), .init(/\bwhat is (?:all|nothing)\b/, "", idiom),
    .init(/\bthe way one\b/, "how you", person),
    .init(/\bwants a look\b/, "needs attention", idiom),
    // The reader is "you".
    .init(/\bnobody\b/, "no one", person), .init(/\bwhoever\b/, "anyone who", person),
    .init(/\bsomebody\b/, "someone", person),
    .init(/\bone (?:can|must|wants|needs|knows|sees|says|holds)\b/, "you", person),
    .init(/\bhow one\b/, "how you", person), .init(/\boneself\b/, "yourself", person),
    // One term for one thing.
    .init(/\bproofs?\b/, "evidence", term), .init(/\bshown of asked\b/, "level / target", term),
    .init(/\bput(?:s)? away\b/, "dismiss", term), .init(/\bsome day\b/, "no date", term),
    .init(/\bt(?:akes?|ook) (?:it |this |that )?back\b/, "undo", term),
    .init(/\bdid again\b/, "redone", term), .init(/\bput(?:s)? back\b/, "pause", term),
    .init(/\btakes? up again\b/, "reopen", term), .init(/\b(?:your|the|an) aim\b/, "target", term),
    .init(/\bcapture line\b|\btyped line\b/, "log line", term),
    .init(/\bhow you see yourself\b/, "self-assessment", term),
    .init(/\bworth a look\b/, "insights", term),
    .init(/\blet(?:s|ting)? go of\b/, "hand over", term),
    .init(/\bready as\b/, "readiness for", term), .init(/\bleft unfinished\b/, "draft", term),
    .init(/\bnot enough evidence to say\b/, "not enough evidence yet", term),
    // Numbers and signs.
    .init(/[0-9X] %(?!\w)/, "72%", "no blank before %"),
    .init(/\b1 (?:entries|goals|skills|months|days|projects)\b/, "1 entry", "plurals are right"),
  ]

  private static let idiom = "reads as translated"
  private static let person = "the reader is “you”"
  private static let term = "the glossary has one term for it"

  /// No sentence has more words: one idea each.
  static let longestSentence = 30
}
