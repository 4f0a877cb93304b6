extension Goal {
  /// The title for people who do not know the log line: without its signs, and what they named in
  /// brackets behind it. `Agree next year's budget +finance` is `Agree next year's budget (finance)`.
  package var titleInWords: String {
    let words = CaptureWord.words(of: title)
    func isNaming(_ word: CaptureWord) -> Bool {
      [.person, .department, .project].contains(word.kind)
    }
    guard words.contains(where: { isNaming($0) || $0.kind == .plain && $0.value != $0.typed })
    else { return title }
    var names: [String] = []
    for word in words where isNaming(word) {
      // A comma or a full stop behind it belongs to the sentence.
      let name = String(word.value.reversed().drop { ",.;:".contains($0) }.reversed())
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    let plain = words.filter { !isNaming($0) }.map { $0.kind == .plain ? $0.value : $0.typed }
      .joined(separator: " ")
    let named = names.joined(separator: ", ")
    return plain.isEmpty ? named : named.isEmpty ? plain : "\(plain) (\(named))"
  }
}
