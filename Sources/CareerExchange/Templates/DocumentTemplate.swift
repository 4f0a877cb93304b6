import CCareerData
package import CareerModel
import Mustache

extension DocumentTemplate {
  /// Returns data/templates/KIND.mustache; an empty template for other kinds.
  package static func builtIn(_ kind: ExportKind) -> DocumentTemplate {
    let text =
      switch kind {
      case .brag: EmbeddedFile.text(cairn_template_brag)
      case .review: EmbeddedFile.text(cairn_template_review)
      case .packet: EmbeddedFile.text(cairn_template_packet)
      default: ""
      }
    return DocumentTemplate(name: "the built-in \(kind.rawValue) template", text: text)
  }

  func filled<Subject>(
    with subject: Subject, _ shape: TemplateShape<Subject>
  ) throws(ExchangeError) -> String {
    do {
      try TemplateCheck.check(text, names: shape.names)
      return Self.tidied(try parsed.render(shape.thing(subject)))
    } catch {
      throw .template(name: name, line: error.line, detail: error.detail)
    }
  }

  private var parsed: MustacheTemplate {
    get throws(TemplateFault) {
      MarkdownContent.register
      do {
        return try MustacheTemplate(string: MarkdownContent.pragma + text)
      } catch let error as MustacheTemplate.ParserError {
        throw TemplateFault(
          line: error.context.lineNumber - 1, detail: Self.summary(of: error.error))
      } catch {
        throw TemplateFault(detail: "\(error)")
      }
    }
  }

  private static func summary(of error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .unfinishedName: "a tag does not contain a valid name"
    case .sectionCloseNameIncorrect, .expectedSectionEnd: "a section is not closed"
    default: "this is not a Mustache template (\(error))"
    }
  }

  /// Reduces the empty lines that empty sections leave behind to one between two blocks.
  private static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    // A template may come from Windows: "\r\n" is a single character, different from "\n".
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for line in parts {
      let isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank, lines.last.map(\.isEmpty) ?? true { continue }
      lines.append(isBlank ? "" : line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A content type that escapes `{{name}}` as plain text in Markdown; `{{{name}}}` stays as it is.
private struct MarkdownContent: MustacheContentType {
  func escapeText(_ text: String) -> String { text.asMarkdownText }

  /// A line placed before a template; it renders as nothing.
  static let pragma = "{{% CONTENT_TYPE:MARKDOWN}}\n"

  static let register: Void = MustacheContentTypes.register(MarkdownContent(), named: "MARKDOWN")
}
