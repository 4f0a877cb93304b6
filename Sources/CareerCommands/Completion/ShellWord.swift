import CareerModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
    guard !word.unicodeScalars.contains(where: isControl) else { return false }
    let alike = zip(word.unicodeScalars, typed.unicodeScalars).prefix { $0 == $1 }.count
    // A combining mark at the start still has the typed text before it to combine with.
    let new = "x" + String(word.unicodeScalars.dropFirst(alike))
    guard new.isShownAsItIs else { return false }
    return new.unicodeScalars.allSatisfy { scalar in
      scalar != "\\" && scalar != "`" && !barred.unicodeScalars.contains(scalar)
        && !isOfFish(scalar) && (scalar.isASCII || locale == .ofScalarsOrBytes)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
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
