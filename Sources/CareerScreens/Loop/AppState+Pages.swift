import CareerDrawing
import CareerModel
import CareerPages

// What pages are built from and displayed with.

extension AppState {
  var record: Record {
    Record(
      Career(profile: profile, framework: framework, journal: journal, plan: plan, today: today),
      reading: reading, move: move)
  }

  /// How texts are presented: drawn with this terminal's glyphs, or spoken.
  var medium: Medium {
    Medium(
      isSpoken: isSpoken, key: { [self] in key($0) }, sign: { [glyphs] in glyphs[$0] },
      curve: { [glyphs] in Trend(levels: $0).line(in: glyphs) })
  }

  /// Returns the searchable text of each row that the cursor can be on.
  func soughtTexts<Item>(in rows: [Row<Item>]) -> [String] {
    rows.filter { $0.item != nil }.map { $0.soughtText(in: medium, framework) }
  }

  /// Joins a message and the key that answers it: `Draft kept · ↑ restore`, or as two sentences.
  func words(_ message: String, then command: Command.ID, _ verb: String) -> String {
    isSpoken
      ? "\(message). \(key(command)): \(verb)."
      : "\(message) \(glyphs.separator) \(key(command)) \(verb)"
  }

  /// Announces to screen-reader users what a screen shows by itself.
  func saying(_ words: String) -> [Request] { isSpoken ? [.say(words)] : [] }

  var speech: Speech { Speech(framework, today: today, medium: medium) }

  var detailPane: DetailPane { DetailPane(framework, today: today, medium: medium) }
}
