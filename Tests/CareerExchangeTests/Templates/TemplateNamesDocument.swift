import CareerModel
import CareerPages
import CareerTesting

@testable import CareerExchange

/// docs/template-names.md: all names that the templates of the three documents can use, made from
/// the same tables as the values. What each name means is written on the page itself, and kept.
struct TemplateNamesDocument {
  /// What the page says of each name, by heading and name.
  private let meanings: [String: String]

  init() throws {
    var (meanings, heading) = ([String: String](), "")
    for line in try Project.text("docs/template-names.md").split(separator: "\n") {
      let cells = line.split(separator: " | ")
      if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
      guard line.hasPrefix("| `"), cells.count == 3 else { continue }
      let name = cells[0].dropFirst(3).prefix { $0 != "`" }
      meanings["\(heading): \(name)"] = String(cells[2].dropLast(2)).trimmed
    }
    self.meanings = meanings
  }

  /// Stands for what the page does not say yet.
  static let missing = "?"

  var markdown: String {
    let kinds = ExportKind.allCases.filter(\.hasTemplate)
    let documents = kinds.compactMap { kind in DocumentTemplate.names(in: kind) }
    let shared = (documents.first?.names ?? []).filter { name in
      documents.allSatisfy { $0.names.contains(name) }
    }
    let things = Self.things(in: documents)
    let head = [
      "# The names in a template",
      "The names and their kinds are generated; write what a name means here. To update the page, "
        + "run `RECORD_GOLDENS=1 Scripts/test --filter TemplateNames`. "
        + "[documents.md](documents.md) explains templates.",
    ]
    let own = zip(kinds, documents).map { kind, document in
      section("In \(kind.rawValue)", document.names.filter { !shared.contains($0) })
    }
    let blocks =
      head + [section("In every document", shared)] + own
      + things.map { section("In \($0.title)", $0.names) }
    return Markdown.laidOut(blocks.joined(separator: "\n\n")) + "\n"
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

  private func section(_ heading: String, _ names: [TemplateName]) -> String {
    let rows = names.map { name in
      let meaning = meanings["\(heading): \(name.name)"] ?? Self.missing
      return "| `\(name.name)` | \(Self.kind(of: name)) | \(meaning) |"
    }
    return "## \(heading.inMarkdown)\n\n"
      + (rows.isEmpty ? [] : ["| name | is | what |"] + rows).joined(separator: "\n")
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
