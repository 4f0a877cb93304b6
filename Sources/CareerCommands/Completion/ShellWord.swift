import CareerModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which words a shell's command line can hold. A completion leaves the others out: names come from
/// calendars and files that other people wrote, and what they hold must never run.
enum ShellWord {
  /// Whether a word may be offered where `typed` is: all that it adds arrives in the program as it is,
  /// and nothing of it means anything to a shell.
  ///
  /// - Control characters part the answers to a script, and no quotes of all shells hold them.
  /// - What a terminal does not show (`PrintableText`) would be run unseen.
  /// - Within backquotes, which a completion does not always see, a shell takes backslashes off before it
  ///   reads quotes, so that neither a backslash nor a backquote is held by anything.
  /// - In a locale that is neither UTF-8 nor of single bytes, such as GBK, the last byte of a letter and
  ///   the backslash behind it are one character.
  ///
  /// `barred` is what the shell that asks would not hold besides.
  static func holds(
    _ word: String, typed: String, barring barred: String, locale: Locale
  ) -> Bool {
    guard !word.unicodeScalars.contains(where: isControl) else { return false }
    let alike = zip(word.unicodeScalars, typed.unicodeScalars).prefix { $0 == $1 }.count
    // A mark at its head has what was typed before it to stand on.
    let new = "x" + String(word.unicodeScalars.dropFirst(alike))
    guard new.isShownAsItIs else { return false }
    return new.unicodeScalars.allSatisfy { scalar in
      scalar != "\\" && scalar != "`" && !barred.unicodeScalars.contains(scalar)
        && !isOfFish(scalar)
        && (scalar.isASCII || locale == .ofScalarsOrBytes)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// What is no character, and what is private: fish keeps signs of its own there (`~` and `*` that mean
  /// something are U+FDD0 and so on, bytes that are no text are U+F600 and so on).
  private static func isOfFish(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isNoncharacterCodePoint || scalar.properties.generalCategory == .privateUse
  }

  /// How the shell that asks puts bytes together.
  enum Locale {
    /// UTF-8, or one byte after another.
    case ofScalarsOrBytes
    case others

    /// The one of the environment, which is the shell's where it has told its programs of it.
    static var current: Locale {
      setlocale(LC_CTYPE, "")
      let codes = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
      return ["UTF-8", "ANSI_X3.4-1968", "US-ASCII", ""].contains(codes)
        ? .ofScalarsOrBytes : .others
    }
  }
}

extension String {
  /// Whether `printable` leaves every scalar of it; texts that are equal may differ in scalars.
  var isShownAsItIs: Bool { printable.unicodeScalars.elementsEqual(unicodeScalars) }
}
