/// Lines of text that belong together: one with a day at either end, and those that continue it.
struct MarkdownLines {
  var lines: [MarkdownBlock.Line]
  /// `nil` if the first line has no day.
  var dated: DatedText?
  var problem: String?
  /// Whether a new entry begins here.
  var begins: Bool { dated?.isAtBeginning ?? false || problem != nil }

  init(_ line: MarkdownBlock.Line, order: DocumentDay.SlashOrder, around: DocumentDay?) {
    lines = [line]
    do throws(DocumentDay.Problem) {
      let found = try DatedText(
        MarkdownItem.withoutWikiLinks(line.text), order: order, around: around)
      dated = found.date != nil && found.date?.span == nil ? found : nil
    } catch {
      problem = error.words
    }
  }

  /// Returns title and note. A wrapped line continues the title if it begins in lower case, or if
  /// the line before it is long. jrnl's text, with its dates in brackets, begins below the title.
  func text(beginning start: String) -> (title: String, note: String) {
    let isJrnl = lines[0].text.hasPrefix("[")
    var title = start
    var rest = lines.dropFirst().map(\.text)[...]
    var last = lines[0].text
    while !isJrnl, let next = rest.first, MarkdownField(next) == nil,
      next.first?.isLowercase ?? false || last.utf8.count >= 60
    {
      title += " " + next
      last = next
      rest = rest.dropFirst()
    }
    return (title, rest.joined(separator: "\n"))
  }
}
