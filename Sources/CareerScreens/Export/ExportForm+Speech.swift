import CareerModel
package import CareerPages

// The spoken export form: the documents, the options of the chosen one, and its preview line by
// line. During scrolling, the focus is in the preview.
extension ExportForm {
  package func spokenLines(_ world: World) -> [SpokenLine] {
    if let picking { return picking.spokenLines(world) }
    let answer = answer(world).map { [SpokenLine($0.words, role: $0.role)] } ?? []
    if let editor {
      return [SpokenLine(isTypingPeriod ? "Period" : "File", editor: editor)] + answer
    }
    return answer + spokenDocuments + spokenFields(world) + spokenPreview
  }

  private var spokenDocuments: [SpokenLine] {
    let items = ExportForm.Item.all
    return items.enumerated().map { place, item in
      SpokenLine(
        "\(item.title), \(place + 1) of \(items.count): \(item.purpose)".asSentence,
        isFocus: place == cursor && scroll == 0)
    }
  }

  private func spokenFields(_ world: World) -> [SpokenLine] {
    fields(world).map { field in
      let key = Speaker.spoken(key: world.key(field.command))
      let said = [field.value, field.more].filter { !$0.isEmpty }.joined(separator: ", ")
      return SpokenLine("\(field.label): \(said). Press \(key) to change it.")
    }
  }

  private var spokenPreview: [SpokenLine] {
    let heading = SpokenLine.heading("Preview. \(heading)".asSentence)
    guard case .success(let preview)? = preview, !preview.lines.isEmpty else {
      return [heading, SpokenLine(missing)]
    }
    let lines = preview.lines.enumerated().filter { $1.nonBlank != nil }
    let focus = scroll == 0 ? nil : (lines.first { $0.offset >= scroll } ?? lines.last)
    return [heading] + preview.advice.map { SpokenLine("Before you send it: \($0)") }
      + lines.map { SpokenLine($0.element.printable, isFocus: $0.offset == focus?.offset) }
  }
}
