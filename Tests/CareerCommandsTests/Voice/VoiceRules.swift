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
    .init(
      /\bstands? (?:in|there|behind|beside|below|before|on|under|where|twice|here)\b/, "is", idiom),
    .init(/\banew\b/, "again", idiom), .init(/\bof which\b/, "two sentences", idiom),
    .init(/\bgo(?:es)? along\b/, "follows", idiom), .init(/\bseldom\b/, "rarely", idiom),
    .init(/\bow(?:es?|ed)\b/, "no result yet", idiom), .init(/\bis of (?:no|the)\b/, "has", idiom),
    .init(/\bis no (?:date|day|level|command|setting|field|kind|file|such)\b/, "is not a", idiom),
    .init(/\b(?:it|this|that|they|X) (?:is|are|was|were) no (?!longer)/, "is not a", idiom),
    .init(/\b(?:no day|nothing) says\b|\bsays? since when\b/, "no date", idiom),
    .init(/\b(?:is|are) (?:not )?told\b/, "is listed", idiom),
    .init(/\b(?:is|are) (?:not )?taken\b/, "is imported", idiom),
    .init(/\bstill ahead\b/, "in the future", idiom), .init(/\bcalled off\b/, "cancelled", idiom),
    .init(/\bwhich stays\b/, "which is kept", idiom),
    .init(/\bwithin each other\b/, "nested", idiom), .init(/\bat the most\b/, "at most", idiom),
    .init(/\bworth the while\b/, "worthwhile", idiom),
    .init(/\b(?:in|of) these days\b/, "in the period", idiom),
    .init(/\bsays? (?:yet )?what came of\b/, "has a result", term),
    .init(/\bas is asked\b/, "the target level", term),
    .init(/\b(?:the|no) aim\b|\baim(?:ed|ing) at\b/, "target", term),
    .init(/\bready for (?:the\b|X)/, "readiness for", term),
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
    .init(/\b(?:an older|a newer) Cairn\b/, "an earlier version, a later version", term),
    .init(/\btakes X more\b|\blogged once each\b/, "needs, if you logged each once", idiom),
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
