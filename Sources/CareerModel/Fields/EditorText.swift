/// An entry or a goal as text for a person's own editor, and back; see `FieldText` for the format.
package enum EditorText {
  package static func text<Item: Fielded>(of item: Item) -> String {
    let form = form(of: Item.self)
    let lines = fields(of: Item.self, at: .line).map { key, field in
      let parts = field.parts(item)
      return FieldText.line(
        key.shownLabel,
        field.separator.map { FieldList.text(of: parts, by: $0) } ?? parts.first ?? "")
    }
    let blocks = fields(of: Item.self, at: .block).map { key, field in
      FieldText.block(key.shownLabel, field.parts(item).first, in: form)
    }
    return lines.joined(separator: "\n") + "\n\n" + blocks.joined(separator: "\n\n") + "\n"
  }

  /// Reads an item back from a text, keeping what the text lacks. Applies only fields that differ
  /// from `base`, the text handed out, or that of `former`: this preserves changes made meanwhile.
  package static func read<Item: Fielded>(
    _ text: String, editing former: Item, since base: String? = nil, framework: Framework,
    today: CalendarDay
  ) -> TextReading<Item> {
    var item = former
    var reader = FieldReader(
      text, insteadOf: base ?? self.text(of: former), as: form(of: Item.self),
      framework: framework, today: today)
    for (key, field) in Item.fields where field.place != nil {
      reader.take(key.shownLabel) { reader, typed in field.read(typed, &reader, &item) }
    }
    return reader.reading(of: text, item.settled(after: former), from: former)
  }

  private static func form<Item: Fielded>(of type: Item.Type) -> FieldText.Form {
    FieldText.Form(
      lines: fields(of: type, at: .line).map(\.key.shownLabel),
      blocks: fields(of: type, at: .block).map(\.key.shownLabel),
      formerNames: type.fields.reduce(into: [:]) { names, pair in
        if pair.field.shown != nil { names[pair.key.label] = pair.key.shownLabel }
      })
  }

  private static func fields<Item: Fielded>(
    of type: Item.Type, at place: FieldPlace
  ) -> [(key: Item.Key, field: Field<Item>)] {
    let first = Item.firstToEdit.map { ($0, $0.field) }
    let others = Item.fields.filter { !Item.firstToEdit.contains($0.key) }
    return (first + others).filter { $0.field.place == place }
  }
}
