/// How much Cairn reads of anything that comes from outside, in one place.
///
/// A limit is far above anything that a person has: it is there for the file that was made by
/// mistake or on purpose, which would otherwise fill the memory, use up the stack or never end.
/// Whatever is over a limit is refused with its size, the limit and the way out.
package enum InputLimit {
  // MARK: Bytes

  /// A file of the record: a month, the plan, the history. `import` at most makes a change of
  /// `importedItems` things out of `document` bytes, which fits even where every byte is escaped.
  package static let record = 256 << 20
  /// A document to import: forty years of ten entries a working day are a third of it.
  package static let document = 64 << 20
  /// A text that comes back from an editor.
  package static let editedText = 1_000_000
  /// What `log -` reads: more lines than anybody writes in a life.
  package static let standardInput = 16 << 20
  /// A framework: the built-in one is 250 KB.
  package static let framework = 16 << 20
  /// The settings: a thousand times what there is to set.
  package static let settings = 1_000_000
  /// A template: thirty times the largest built-in one. swift-mustache counts the characters to the
  /// end of the text for every tag, so that the time grows with the square of this.
  package static let template = 128 << 10

  // MARK: Depth

  /// Lists and objects within each other, in JSON and JSON5. Foundation's decoder stops at 512, and a
  /// thread that is not the first one has less stack than that takes.
  package static let depth = 100
  /// Lists within lists, in Markdown.
  package static let listDepth = 50
  /// Sections within sections, in a template. The built-in ones go five deep.
  package static let sectionDepth = 20

  // MARK: Counts

  /// Entries, goals and other things in one document to import: forty years of twenty a working day.
  package static let importedItems = 200_000
  /// Tags of a template.
  package static let tags = 2_000
  /// Characters of a tag's name, with the functions around it.
  package static let tagLength = 200
  /// Characters of a filter or a query, as of a log line.
  package static let query = LogLine.longestLine
  /// ProblemList on the screen or on standard error; the others are counted.
  package static let complaints = 20
}

extension InputLimit {
  /// `1.0 TB`, `256 MiB`: a number of bytes as it stands in a message, in powers of 1,024 where that is
  /// exact, else in powers of 1,000.
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

  /// `it is 1.0 TB; the limit is 256 MiB`: why a file is refused. Of a pipe no more is
  /// known than that there is more, which is `nil`.
  package static func tooLarge(_ bytes: Int?, most: Int) -> String {
    bytes.map { "it is \(size($0)); the limit is \(size(most))" }
      ?? "it is larger than the limit of \(size(most))"
  }
}
