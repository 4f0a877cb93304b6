extension GoalStep {
  /// Parses a typed step: `Ask sales by:2027-03-01`. A backslash keeps `by:` as text.
  package static func typed(
    _ text: String, today: CalendarDay
  ) throws(CaptureProblem) -> (title: String, by: CalendarDay?) {
    var (title, by) = ([Substring](), CalendarDay?.none)
    var rest = text[...].drop(while: \.isWhitespace)
    while !rest.isEmpty {
      let word = rest.prefix { !$0.isWhitespace }
      var end = word.endIndex
      if isDay(word), let day = LogLineToken.words(of: String(rest), in: .goal).first {
        guard by == nil else { throw CaptureProblem(.secondDay, at: day.typed) }
        do throws(RelativeDay.Problem) {
          by = try RelativeDay.parse(day.value, today: today, leaning: .last, looking: .ahead)
        } catch {
          throw CaptureProblem(.date(error), at: day.typed)
        }
        end = rest.index(rest.startIndex, offsetBy: day.typed.count)
      } else {
        title.append(isEscapedDay(word) ? word.dropFirst() : word)
      }
      rest = rest[end...].drop(while: \.isWhitespace)
    }
    return (title.joined(separator: " "), by)
  }

  package var typedText: String {
    let words = title.split(whereSeparator: \.isWhitespace).map { word in
      Self.isDay(word) || Self.isEscapedDay(word) ? "\\" + word : String(word)
    }
    return (words + (by.map { ["by:\($0)"] } ?? [])).joined(separator: " ")
  }

  private static func isDay(_ word: Substring) -> Bool { word.prefix(3).lowercased() == "by:" }

  /// Returns whether a word is `by:` after one or more backslashes.
  private static func isEscapedDay(_ word: Substring) -> Bool {
    word.first == "\\" && isDay(word.drop { $0 == "\\" })
  }
}
