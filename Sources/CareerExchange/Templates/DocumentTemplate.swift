import CCareerData
import CareerModel
package import CareerPages

extension DocumentTemplate {
  /// Returns data/templates/KIND.mustache; an empty template for other kinds.
  package static func builtIn(_ kind: ExportKind) -> DocumentTemplate {
    let text =
      switch kind {
      case .brag: EmbeddedFile.text(cairn_template_brag)
      case .review: EmbeddedFile.text(cairn_template_review)
      case .packet: EmbeddedFile.text(cairn_template_packet)
      case .form: EmbeddedFile.text(cairn_template_form)
      default: ""
      }
    return DocumentTemplate(name: "the built-in \(kind.rawValue) template", text: text)
  }

  /// Returns the template as Markdown.
  func filled<Subject>(
    with subject: Subject, _ shape: TemplateShape<Subject>
  ) throws(ExchangeError) -> String {
    Self.tidied(try filled(with: subject, shape, escaping: \.asMarkdownText))
  }

  func filled<Subject>(
    with subject: Subject, _ shape: TemplateShape<Subject>,
    escaping escape: @escaping (String) -> String
  ) throws(ExchangeError) -> String {
    try filled(with: shape.value(of: subject), names: shape.names, escaping: escape)
  }

  /// Returns a template of our own as HTML.
  func filled(with values: TemplateValue) throws(ExchangeError) -> String {
    try filled(with: values, names: nil, escaping: \.escapedForMarkup)
  }

  private func filled(
    with value: TemplateValue, names: TemplateNames?, escaping escape: @escaping (String) -> String
  ) throws(ExchangeError) -> String {
    do {
      let tags = try TemplateTag.all(in: text)
      if let names { try TemplateCheck.check(tags, names: names) }
      return TemplateFilling.text(of: tags, with: value, escaping: escape)
    } catch {
      throw .template(name: name, line: error.line, detail: error.detail)
    }
  }

  /// Reduces the empty lines that empty sections leave behind to one between two blocks.
  static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    for line in Self.lines(of: text) {
      let isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank, lines.last.map(\.isEmpty) ?? true { continue }
      lines.append(isBlank ? "" : line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the lines of a text that may come from Windows: "\r\n" is a single character, different
  /// from "\n".
  static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }
}
