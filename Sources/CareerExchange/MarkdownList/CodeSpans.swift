/// Code within a line of Markdown: what is between two runs of as many backticks.
enum CodeSpans {
  /// Returns the text in order, code and what is around it by turns.
  static func pieces(of text: String) -> [(text: Substring, isCode: Bool)] {
    let runs = runs(in: text)
    // For each run, the next one as long: the end of the code that it begins.
    var (later, ends) = ([Int: Int](), [Int?](repeating: nil, count: runs.count))
    for index in runs.indices.reversed() {
      let length = text.utf8.distance(from: runs[index].lowerBound, to: runs[index].upperBound)
      ends[index] = later.updateValue(index, forKey: length)
    }
    var (pieces, start, index) = ([(text: Substring, isCode: Bool)](), text.startIndex, 0)
    while index < runs.count {
      if let end = ends[index] {
        pieces.append((text[start..<runs[index].lowerBound], false))
        pieces.append((text[runs[index].lowerBound..<runs[end].upperBound], true))
        (start, index) = (runs[end].upperBound, end)
      }
      index += 1
    }
    return pieces + [(text[start...], false)]
  }

  /// Returns the runs of backticks; one behind a backslash is only a sign.
  private static func runs(in text: String) -> [Range<String.Index>] {
    let (bytes, tick) = (text.utf8, UInt8(ascii: "`"))
    var (runs, index) = ([Range<String.Index>](), text.startIndex)
    while index < bytes.endIndex {
      let start = index
      bytes.formIndex(after: &index)
      if bytes[start] == UInt8(ascii: "\\"), index < bytes.endIndex, bytes[index] == tick {
        bytes.formIndex(after: &index)
      } else if bytes[start] == tick {
        while index < bytes.endIndex, bytes[index] == tick { bytes.formIndex(after: &index) }
        runs.append(start..<index)
      }
    }
    return runs
  }
}
