import CareerModel

@testable import CareerExchange

/// docs/template-names.md: all names that the templates of the three documents can use, made from
/// the same tables as the values.
struct TemplateNamesDocument {
  var markdown: String {
    let kinds = ExportKind.allCases.filter(\.hasTemplate)
    let documents = kinds.compactMap { kind in DocumentTemplate.names(in: kind) }
    let shared = (documents.first?.names ?? []).filter { name in
      documents.allSatisfy { $0.names.contains(name) }
    }
    let things = Self.things(in: documents)
    let blocks =
      [
        Markdown.heading(1, "The names in a template"),
        Markdown.paragraph(
          "This page is generated. To update it, run `RECORD_GOLDENS=1 Scripts/test --filter "
            + "TemplateNames`. [documents.md](documents.md) explains templates."),
        Markdown.heading(2, "In every document"), Self.table(shared),
      ]
      + zip(kinds, documents).flatMap { kind, document in
        [
          Markdown.heading(2, "In \(kind.rawValue)"),
          Self.table(document.names.filter { !shared.contains($0) }),
        ]
      }
      + things.flatMap { [Markdown.heading(2, "In \($0.title)"), Self.table($0.names)] }
    return Markdown.document(blocks)
  }

  /// Returns the shapes that other shapes refer to, each once, in the order of discovery.
  private static func things(in documents: [TemplateNames]) -> [TemplateNames] {
    var found: [TemplateNames] = []
    var open = documents
    while !open.isEmpty {
      let inner = open.removeFirst().names.compactMap { name -> TemplateNames? in
        switch name.kind {
        case .list(let names), .thing(let names): names
        case .text, .markdown, .number, .flag, .texts: nil
        }
      }
      for names in inner where !found.contains(names) {
        found.append(names)
        open.append(names)
      }
    }
    return found
  }

  private static func table(_ names: [TemplateName]) -> String {
    Markdown.table(
      ["name", "is", "what"],
      names.map { name in ["`\(name.name)`", kind(of: name), name.about.inMarkdown] })
  }

  private static func kind(of name: TemplateName) -> String {
    switch name.kind {
    case .text: "text"
    case .markdown: "Markdown, for `{{{ }}}`"
    case .number: "number"
    case .flag: "yes or no"
    case .texts: "texts, each `{{.}}`"
    case .list(let names): "list of: \(names.title.inMarkdown)"
    case .thing(let names): names.title.inMarkdown
    }
  }
}

extension DocumentTemplate {
  /// Returns the names that a template of a kind can use; `nil` for kinds without a template.
  static func names(in kind: ExportKind) -> TemplateNames? {
    switch kind {
    case .brag: TemplateShape<Brag>.brag.names
    case .review, .form: TemplateShape<SelfReview>.review.names
    case .packet: TemplateShape<Packet>.packet.names
    default: nil
    }
  }
}
