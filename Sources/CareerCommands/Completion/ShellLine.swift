import CareerModel
import CareerStore

/// A raw command line up to the cursor, quotes included, as bash passes it to a completion.
///
/// Bash splits words at the characters of COMP_WORDBREAKS (`:`, `=`, `@` …) and replaces only the
/// last piece with the completion. So this type parses the line, trims the completion to that piece
/// and quotes it to match.
///
/// Works on scalars: a quote and a combining mark are one `Character`, but bash sees a quote.
struct BashLine {
  enum Quote { case none, single, double }

  /// The finished words without quotes, except the one under the cursor.
  private var finished: [String] = []
  private var typed: [Unicode.Scalar] = []
  /// For each scalar of the word, the offset in the line where its raw text ends.
  private var ends: [Int] = []
  /// The open quote at the cursor.
  private(set) var quote = Quote.none

  private let line: [Unicode.Scalar]
  /// The offset where the word under the cursor begins.
  private var start = 0
  /// The offset just after the last opening or closing quote.
  private var lastQuote = 0
  /// Whether the line contains more than words, such as `$(…)`, where quotes may differ.
  private var isNested = false
  /// Whether a backslash directly before the cursor escapes whatever is inserted.
  private var isEscaping = false

  init(_ text: String) {
    line = Array(text.unicodeScalars)
    var (place, isInWord) = (0, false)
    while place < line.count {
      let scalar = line[place]
      place += 1
      if quote == .none, " \t\n".unicodeScalars.contains(scalar) {
        if isInWord { finished.append(word) }
        (typed, ends, isInWord, start) = ([], [], false, place)
      } else {
        isInWord = true
        read(scalar, &place)
      }
    }
  }

  /// Reads one scalar; `place` is the offset after it, and afterwards also after what it escapes.
  private mutating func read(_ scalar: Unicode.Scalar, _ place: inout Int) {
    let next = place < line.count ? line[place] : nil
    switch (quote, scalar) {
    case (.none, "'"): turn(.single, place)
    case (.none, "\""): turn(.double, place)
    case (.single, "'"), (.double, "\""): turn(.none, place)
    case (.none, "\\"), (.double, "\\"):
      guard let next else {
        isEscaping = true
        return
      }
      if quote == .double, !"$`\"\\".unicodeScalars.contains(next) { return add(scalar, place) }
      place += 1
      add(next, place)
    default:
      let opens = next.map { "({['\"".unicodeScalars.contains($0) } ?? false
      let isDollar = scalar == "$" && opens
      if quote != .single, isDollar || scalar == "`" { isNested = true }
      if quote == .none, scalar == "(" { isNested = true }
      add(scalar, place)
    }
  }

  private mutating func turn(_ quote: Quote, _ place: Int) {
    self.quote = quote
    lastQuote = place
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ end: Int) {
    typed.append(scalar)
    ends.append(end)
  }

  var word: String { String(String.UnicodeScalarView(typed)) }

  /// The words between the program name, which assignments may precede, and that under the cursor.
  var before: [String] { Array(finished.drop { Self.isAssignment($0) }.dropFirst()) }

  private static func isAssignment(_ word: String) -> Bool {
    let name = word.unicodeScalars.prefix { $0 != "=" }
    return !name.isEmpty && name.count < word.unicodeScalars.count
      && name.allSatisfy { $0 == "_" || $0.isLetterOrDigit }
  }

  /// Returns the text for bash to put in place of `piece`, the part it completes. Typed text stays
  /// unchanged as far as it matches the candidate. `nil` if the candidate does not continue the
  /// text before `piece`, or if no quoting is sure to hold it.
  func replacement(_ candidate: String, for piece: String) -> String? {
    let piece = Array(piece.unicodeScalars)
    guard line.suffix(piece.count).elementsEqual(piece), !isEscaping else { return nil }
    let candidate = Array(candidate.unicodeScalars)
    let alike = zip(candidate, typed).prefix { $0 == $1 }.count
    let first = line.count - piece.count
    guard alike >= ends.count(where: { $0 <= first }) else { return nil }
    let end = alike == typed.count ? line.count : alike == 0 ? start : ends[alike - 1]
    let kept = max(first, end)
    guard kept >= lastQuote else { return nil }
    let new = candidate[alike...]
    guard !isNested || new.allSatisfy(Self.isPlain) else { return nil }
    return Self.text(line[first..<kept]) + new.map(quoted).joined()
  }

  /// Closes a replacement that ends the word: bash takes a quote at its end for the closing one.
  func closed(_ replacement: String) -> String {
    let sign = quote == .single ? "'" : "\""
    return quote != .none && replacement.utf8.last == sign.utf8.first
      ? replacement + sign : replacement
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// Backslash and backquote never occur here (`ShellWord`). A backslash must not precede a special
  /// dollar sign: within backquotes, bash removes it before it reads the quotes.
  private func quoted(_ scalar: Unicode.Scalar) -> String {
    switch (quote, scalar) {
    case (.single, "'"): "'\\''"
    case (.double, "\""): "\\\""
    case (.double, "$"): "\\$\"\""
    // A backslash stops history expansion of `!` only outside quotes.
    case (.double, "!"): "\"\\!\""
    case (.single, _), (.double, _): String(scalar)
    case (.none, "$"): "'$'"
    case (.none, _): Self.isPlain(scalar) ? String(scalar) : "\\\(scalar)"
    }
  }

  /// Whether bash takes the scalar literally, with quotes and without.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII || scalar.isLetterOrDigit || "_-./:@%+,=".unicodeScalars.contains(scalar)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    ("0"..."9").contains(self) || ("A"..."Z").contains(self) || ("a"..."z").contains(self)
  }
}

/// The raw token under the cursor, quotes included, as fish passes it to a completion. Fish quotes
/// what it inserts; this type only recovers what was typed. Works on scalars, like `BashLine`.
struct FishToken {
  let word: String
  let isInQuotes: Bool

  init(_ raw: String) {
    var word = String.UnicodeScalarView()
    var quote: Unicode.Scalar?
    var rest = Substring(raw).unicodeScalars
    while let scalar = rest.popFirst() {
      switch (quote, scalar) {
      case (nil, "'"), (nil, "\""): quote = scalar
      case (quote, _) where scalar == quote: quote = nil
      case (_, "\\"):
        // Inside quotes, a backslash escapes that quote, itself and, in double quotes, the dollar.
        let isHeld = rest.first.map { next in
          quote == nil || next == "\\" || next == quote || (quote == "\"" && next == "$")
        }
        word.append(isHeld == true ? rest.removeFirst() : scalar)
      default: word.append(scalar)
      }
    }
    self.word = String(word)
    isInQuotes = quote != nil
  }
}

/// Which words a shell command line can hold. Completion omits all others: names come from
/// calendars and files written by other people, and their content must never run.
enum ShellWord {
  /// Whether a word may be offered in place of `typed`: everything it adds must reach the program
  /// unchanged and mean nothing to a shell.
  ///
  /// - Control characters separate the answers to a script, and not every shell can quote them.
  /// - Characters that a terminal does not show (`PrintableText`) would run unseen.
  /// - Within backquotes, which completion cannot always see, a shell strips backslashes before it
  ///   reads quotes, so nothing protects a backslash or a backquote.
  /// - In a locale that is neither UTF-8 nor single-byte, such as GBK, the last byte of a letter
  ///   and a following backslash form one character.
  ///
  /// `barred` lists further characters that the calling shell cannot hold.
  static func holds(_ word: String, typed: String, barring barred: String, locale: Locale) -> Bool {
    let controls: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]
    guard !word.unicodeScalars.contains(where: { controls.contains($0.properties.generalCategory) })
    else { return false }
    let alike = zip(word.unicodeScalars, typed.unicodeScalars).prefix { $0 == $1 }.count
    // A combining mark at the start still has the typed text before it to combine with.
    let new = "x" + String(word.unicodeScalars.dropFirst(alike))
    guard new.isShownAsItIs else { return false }
    return new.unicodeScalars.allSatisfy { scalar in
      scalar != "\\" && scalar != "`" && !barred.unicodeScalars.contains(scalar)
        && !isOfFish(scalar) && (scalar.isASCII || locale == .ofScalarsOrBytes)
    }
  }

  /// Whether fish may use the scalar itself, as a noncharacter or private-use one (special `~` and
  /// `*` are at U+FDD0 and up, bytes that are not text at U+F600 and up).
  private static func isOfFish(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isNoncharacterCodePoint || scalar.properties.generalCategory == .privateUse
  }

  /// How the calling shell combines bytes into characters.
  enum Locale {
    /// UTF-8, or single bytes.
    case ofScalarsOrBytes
    case others

    /// The locale of the environment, which is the shell's own if the shell exports it.
    static var current: Locale {
      setlocale(LC_CTYPE, "")
      let codes = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
      return ["UTF-8", "ANSI_X3.4-1968", "US-ASCII", ""].contains(codes)
        ? .ofScalarsOrBytes : .others
    }
  }
}

extension String {
  /// Whether `printable` keeps every scalar; equal strings may differ in scalars.
  var isShownAsItIs: Bool { printable.unicodeScalars.elementsEqual(unicodeScalars) }
}
