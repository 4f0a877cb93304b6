import CareerModel
import CareerPages

// The export: the documents, what is asked of the chosen one, and its preview line by line. While one
// scrolls, the focus is in the preview.
extension Speaker {
  func lines(of form: ExportForm) -> [SpokenLine] {
    let answer = form.answer(state).map { [SpokenLine($0.words, role: $0.role)] } ?? []
    if let editor = form.editor {
      return [SpokenLine(form.isTypingPeriod ? "Period" : "File", editor: editor)] + answer
    }
    return answer + documents(form) + fields(form) + preview(form)
  }

  private func documents(_ form: ExportForm) -> [SpokenLine] {
    let items = ExportForm.Item.all
    return items.enumerated().map { place, item in
      SpokenLine(
        "\(item.title), \(place + 1) of \(items.count): \(item.purpose)".asSentence,
        isFocus: place == form.cursor && form.scroll == 0)
    }
  }

  private func fields(_ form: ExportForm) -> [SpokenLine] {
    form.fields(state).map { field in
      let key = Self.spoken(key: state.key(field.command))
      let said = [field.value, field.more].filter { !$0.isEmpty }.joined(separator: "; ")
      return SpokenLine("\(field.label): \(said), key \(key)".asSentence)
    }
  }

  private func preview(_ form: ExportForm) -> [SpokenLine] {
    let heading = SpokenLine.heading("Preview. \(form.heading)".asSentence)
    guard case .success(let preview)? = form.preview, !preview.lines.isEmpty else {
      return [heading, SpokenLine(form.missing)]
    }
    let lines = preview.lines.enumerated().filter { $1.nonBlank != nil }
    let focus = form.scroll == 0 ? nil : (lines.first { $0.offset >= form.scroll } ?? lines.last)
    return [heading]
      + lines.map { SpokenLine($0.element.printable, isFocus: $0.offset == focus?.offset) }
  }
}
