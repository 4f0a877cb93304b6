import CareerModel
import CareerPages

/// A self-review as the answers to a form's questions, each to be pasted into its own field.
enum FormAnswers {
  /// Marks a question of the template, so that text of an entry cannot pass for one.
  private static let question: Character = "\u{1}"

  /// Fills the template and puts after each question how long its answer is. Questions without an
  /// answer are left out.
  ///
  /// - Parameter limit: The most characters of an answer, at least 80; `nil` for no limit. Lines
  /// are dropped from the end of an answer that is longer.
  static func text(
    _ review: SelfReview, _ template: DocumentTemplate, limit: Int?
  ) throws(ExchangeError) -> String {
    guard review.facts.hasRecord else { return nothing }
    var marked = template
    marked.text = DocumentTemplate.lines(of: template.text)
      .map { $0.hasPrefix("# ") ? "\(question)\($0.dropFirst(2))" : String($0) }
      .joined(separator: "\n")
    let filled = DocumentTemplate.tidied(
      try marked.filled(with: review, .review, escaping: \.harmless))
    let answers = filled.split(separator: question).compactMap { block in
      answer(block.split(separator: "\n"), limit: limit)
    }
    return answers.isEmpty ? nothing : answers.joined(separator: "\n\n") + "\n"
  }

  private static let nothing = "Nothing is recorded in this period.\n"

  private static func answer(_ block: [Substring], limit: Int?) -> String? {
    guard let question = block.first, block.count > 1 else { return nil }
    var lines = block.dropFirst()
    func count() -> Int { lines.joined(separator: "\n").count }
    while let limit, lines.count > 1, count() > limit { lines.removeLast() }
    if let limit, count() > limit {
      let words = lines.removeLast().prefix(limit - 1)
      lines.append(words[..<(words.lastIndex(of: " ") ?? words.endIndex)] + "…")
    }
    let left = block.count - 1 - lines.count
    let length = "\(count())" + (limit.map { "/\($0)" } ?? "")
    let rest = left > 0 ? ", \(left) left out" : ""
    return (["\(question) [\(length)\(rest)]"] + lines).joined(separator: "\n")
  }
}
