/// An answer of the terminal as its characters come: `ESC ] 11;…`, ended by BEL or `ESC \`, or
/// `ESC [ ? … c`. No key sends these, so they never become keys, whole or not.
struct TerminalAnswer {
  /// What has come, from its Escape on.
  private(set) var text = "\u{1B}".unicodeScalars
  private(set) var isComplete = false
  /// When the last of it came.
  var last: ContinuousClock.Instant

  init(at now: ContinuousClock.Instant) { last = now }

  /// Whether it can be nothing else; before, it may be Escape, Alt-] or Alt-[.
  var isCertain: Bool { text.count > 2 }

  /// Whether it is the answer to what kind of terminal this is, which every terminal gives.
  var isFence: Bool { isComplete && text.last == "c" && !isString }

  /// Whether it began as a string, which an Escape or BEL ends.
  private var isString: Bool { text.dropFirst().first == "]" }

  /// What a string holds between its beginning and its end.
  var body: String { String(String.UnicodeScalarView(text.dropFirst(2))) }

  /// The most characters that are kept; the rest of a longer one is swallowed.
  private static let longest = 64

  /// Takes the next character; `false` if it does not belong to an answer.
  mutating func take(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch (text.count, scalar) {
    case (1, "]"), (1, "["): break
    case (2, "0"..."9") where isString: break
    case (2, "?") where !isString: break
    case (...2, _): return false
    case (_, "\u{7}") where isString:
      isComplete = true
      return true
    case (_, "\\") where text.last == "\u{1B}":
      text.removeLast()
      isComplete = true
      return true
    case (_, "\u{1B}") where isString && text.last != "\u{1B}": break
    case (_, "\u{20}"..."\u{7E}") where text.last != "\u{1B}":
      isComplete = !isString && scalar >= "\u{40}"
    default: return false
    }
    if text.count < Self.longest || isComplete || scalar == "\u{1B}" { text.append(scalar) }
    return true
  }
}
