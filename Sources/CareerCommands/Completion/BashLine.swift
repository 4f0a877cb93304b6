/// A command line as bash hands it to a completion: raw, with its quotes, up to the cursor.
///
/// Bash cuts words at the characters of COMP_WORDBREAKS (`:`, `=`, `@` …) and puts what a completion
/// answers into the place of the last piece only. So the line is read here, and the answer is cut to
/// that piece and quoted as the place needs it.
///
/// All of it goes scalar by scalar: a quote with a combining mark behind it is one `Character`, but
/// for bash it is a quote.
struct BashLine {
  enum Quote: Equatable {
    case none, single, double
  }

  /// Without the quotes, all but the one under the cursor.
  private var finished: [String] = []
  /// The word under the cursor.
  private var typed: [Unicode.Scalar] = []
  /// Where the raw text of each of its scalars ends in the line.
  private var ends: [Int] = []
  /// The quotes around the cursor.
  private(set) var quote = Quote.none

  private let line: [Unicode.Scalar]
  /// Where the word under the cursor begins.
  private var start = 0
  /// Behind the last quote that was opened or closed.
  private var lastQuote = 0
  /// Whether there is more than words and quotes in the line, such as `$(…)`: quotes may mean
  /// something else to bash there than they do here.
  private var isNested = false
  /// Whether a backslash is the last thing before the cursor, and takes what is put there.
  private var isEscaping = false

  init(_ text: String) {
    line = Array(text.unicodeScalars)
    var place = 0
    var isInWord = false
    while place < line.count {
      let scalar = line[place]
      place += 1
      if quote == .none, Self.isBlank(scalar) {
        if isInWord { finishWord() }
        isInWord = false
        start = place
      } else {
        isInWord = true
        read(scalar, &place)
      }
    }
  }

  private mutating func finishWord() {
    finished.append(word)
    typed = []
    ends = []
  }

  /// `place` is behind the scalar, and behind what it escapes afterwards.
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

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n"
  }

  /// The word under the cursor.
  var word: String { String(String.UnicodeScalarView(typed)) }

  /// The words between the program and the one under the cursor; what stands before the program are
  /// variables for it.
  var before: [String] { Array(finished.drop { Self.isAssignment($0) }.dropFirst()) }

  private static func isAssignment(_ word: String) -> Bool {
    let name = word.unicodeScalars.prefix { $0 != "=" }
    return !name.isEmpty && name.count < word.unicodeScalars.count
      && name.allSatisfy { $0 == "_" || $0.isLetterOrDigit }
  }

  /// What bash shall put in the place of `piece`, the part that it completes, for this word. What was
  /// typed stays as it is, as far as the word begins alike. `nil` where the word does not continue what
  /// stands before that piece, and where no quoting is sure to hold it.
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

  /// The same where the word ends with it: bash takes a quote at its end for the closing one.
  func closed(_ replacement: String) -> String {
    let sign = quote == .single ? "'" : "\""
    return quote != .none && replacement.utf8.last == sign.utf8.first
      ? replacement + sign : replacement
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The backslash and the backquote are never asked for (`ShellWord`). A backslash must not come before
  /// a dollar that means something then: within backquotes bash takes it off before it reads the quotes.
  private func quoted(_ scalar: Unicode.Scalar) -> String {
    switch (quote, scalar) {
    case (.single, "'"): "'\\''"
    case (.single, _): String(scalar)
    case (.double, "\""): "\\\""
    case (.double, "$"): "\\$\"\""
    // A backslash keeps the exclamation mark from naming a line of the history outside of quotes only.
    case (.double, "!"): "\"\\!\""
    case (.double, _): String(scalar)
    case (.none, "$"): "'$'"
    case (.none, _): Self.isPlain(scalar) ? String(scalar) : "\\\(scalar)"
    }
  }

  /// Whether bash sees nothing but itself in it, with quotes and without.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII || scalar.isLetterOrDigit || "_-./:@%+,=".unicodeScalars.contains(scalar)
  }
}

extension Unicode.Scalar {
  /// Of ASCII.
  fileprivate var isLetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
