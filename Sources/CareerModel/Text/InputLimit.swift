/// The limits on everything that Cairn reads from outside, far above what a person needs: they
/// guard against files that would fill the memory, overflow the stack or never end.
package enum InputLimit {
  // MARK: Bytes

  /// A file of the record: a month, the plan, the history. Larger than any import makes it.
  package static let record = 256 << 20
  /// A document to import: forty years of ten entries per working day take a third of it.
  package static let document = 64 << 20
  /// A text from an editor.
  package static let editedText = 1_000_000
  /// The input of `log -`: more lines than anyone writes in a lifetime.
  package static let standardInput = 16 << 20
  /// A framework: the built-in one is 250 KB.
  package static let framework = 16 << 20
  /// The settings: a thousand times what there is to set.
  package static let settings = 1_000_000
  /// A template: thirty times the largest built-in one. Its time grows with the square of this.
  package static let template = 128 << 10

  // MARK: Depth

  /// Nested lists and objects, in settings; a record's file may nest to 512.
  package static let depth = 100
  /// Nested lists, in Markdown.
  package static let listDepth = 50
  /// Nested sections, in a template. The built-in ones nest five deep.
  package static let sectionDepth = 20

  // MARK: Counts

  /// Things in one document to import: forty years of twenty per working day.
  package static let importedItems = 200_000
  /// The tags in a template.
  package static let tags = 2_000
  /// The characters of a tag's name, including the functions around it.
  package static let tagLength = 200
  /// The characters of a filter or query, the same as for a log line.
  package static let query = LogLine.longestLine
  /// The problems listed on the screen or on standard error; the rest are counted.
  package static let complaints = 20
}

extension InputLimit {
  /// Formats bytes for a message: `256 MiB` if exact in powers of 1,024, otherwise `1.0 TB`.
  package static func size(_ bytes: Int) -> String {
    let binary = ["bytes", "KiB", "MiB", "GiB"]
    var (exact, step) = (bytes, 0)
    while exact >= 1024, exact % 1024 == 0, step + 1 < binary.count {
      exact /= 1024
      step += 1
    }
    if exact < 10_000 { return "\(exact) \(binary[step])" }
    var (tenths, unit) = (bytes / 100, 0)
    let decimal = ["kB", "MB", "GB", "TB", "PB", "EB"]
    while tenths >= 10_000, unit + 1 < decimal.count {
      tenths /= 1000
      unit += 1
    }
    return "\(tenths / 10).\(tenths % 10) \(decimal[unit])"
  }

  /// `it is 1.0 TB; the limit is 256 MiB`; `bytes` is `nil` for a pipe, whose size is unknown.
  package static func tooLarge(_ bytes: Int?, most: Int) -> String {
    bytes.map { "it is \(size($0)); the limit is \(size(most))" }
      ?? "it is larger than the limit of \(size(most))"
  }
}
