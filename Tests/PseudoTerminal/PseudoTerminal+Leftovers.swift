import CPseudoTerminal

extension PseudoTerminal {
  /// Whether everything that a full-screen program changes is as a shell left it.
  package var isGivenBack: Bool { leftovers.isEmpty }

  /// Whether the program shows the alternate screen, which leaves what was there before untouched.
  package var isOnAlternateScreen: Bool { modes.alternate_screen == 1 }

  /// How many characters were put, and parts erased, outside of the alternate screen.
  package var textOnMainScreen: Int { Int(modes.text_on_main) }

  /// What a program that has ended did not put back, in words.
  package var leftovers: [String] {
    let modes = modes
    let checks: [(isLeft: Bool, what: String)] = [
      (modes.alternate_screen != 0, "the alternate screen"),
      (modes.cursor_visible != 1, "a hidden cursor"),
      (modes.pen != 0, "attributes or colours of the next character"),
      (modes.mouse != 0, "reports of the mouse"),
      (modes.focus != 0, "reports of the focus"),
      (modes.bracketed_paste != 0, "marks around pasted text"),
      (modes.cursor_keys != 0, "cursor keys for applications"),
      (modes.keypad != 0, "a keypad for applications"),
      (modes.autowrap != 1, "lines that do not wrap"),
      (modes.insert != 0, "text that is inserted"),
      (modes.origin != 0, "rows counted from the scroll region"),
      (modes.reversed_screen != 0, "a reversed screen"),
      (modes.scroll_top != 0 || modes.scroll_bottom != 0, "a scroll region"),
      (modes.shifted_out != 0, "the second character set"),
      (modes.charset != Int32(UInt8(ascii: "B")), "another first character set"),
      (!hasItsLineModes, "line modes that are not the shell's"),
    ]
    return checks.filter(\.isLeft).map(\.what)
  }
}
