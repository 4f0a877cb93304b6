import CareerModel

/// Lines of text that belong together: one that begins or ends with a day, and those that go on with it.
struct MarkdownLines {
  var lines: [MarkdownBlock.Line]
  /// `nil` where the first line has no day.
  var dated: DatedText?
  var problem: String?
  /// Whether something new begins here.
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

  /// The title that the first line begins, and the note. A line that was broken goes on with a small
  /// letter, or was long; what jrnl writes, with its days in brackets, has its text below the title.
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
