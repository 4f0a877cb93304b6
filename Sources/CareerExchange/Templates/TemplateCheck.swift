import CareerModel

/// Goes through a template's tags with the names that there are, before anything is written: a slip
/// in a name would otherwise leave a silent hole in a page that is handed over.
struct TemplateCheck {
  /// What can be named, the innermost last, and the sections that are open.
  private var scopes: [Scope]
  private var open: [TemplateTag] = []

  private enum Scope {
    case names(TemplateNames)
    /// In a section of a text or a list of texts, where `{{.}}` is the text.
    case text
    /// In a section that asks whether, and brings nothing of its own.
    case same
  }

  private init(_ names: TemplateNames) { scopes = [.names(names)] }

  /// Throws what is wrong first.
  static func check(_ text: String, names: TemplateNames) throws(TemplateFault) {
    var check = TemplateCheck(names)
    for tag in try TemplateTag.all(in: text) { try check.read(tag) }
    if let section = check.open.last {
      throw TemplateFault(
        line: section.line, detail: "the section \(section.name) opens here and is never closed")
    }
  }

  private mutating func read(_ tag: TemplateTag) throws(TemplateFault) {
    switch tag.kind {
    case .comment: break
    case .foreign(let sign):
      throw TemplateFault(
        line: tag.line,
        detail: "{{\(sign) …}} does not work here; there are {{name}}, {{{name}}}, {{#name}}, "
          + "{{^name}}, {{/name}} and {{! a remark}}")
    case .variable:
      switch try meaning(of: tag) {
      case .list?, .thing?:
        throw TemplateFault(
          line: tag.line,
          detail: "\(tag.name) is more than a text; open it with {{#\(tag.name)}}")
      default: break
      }
    case .section:
      let kind = try meaning(of: tag)
      open.append(tag)
      scopes.append(scope(of: kind))
    case .inverted:
      _ = try meaning(of: tag)
      open.append(tag)
      scopes.append(.same)
    case .end: try close(tag)
    }
  }

  private mutating func close(_ tag: TemplateTag) throws(TemplateFault) {
    guard let section = open.popLast() else {
      throw TemplateFault(
        line: tag.line, detail: "{{/\(tag.name)}} closes a section that was not opened")
    }
    guard section.name == tag.name else {
      throw TemplateFault(
        line: tag.line,
        detail: "{{/\(tag.name)}} stands where {{/\(section.name)}} is needed for the section of "
          + "line \(section.line)")
    }
    scopes.removeLast()
  }

  private func scope(of kind: TemplateName.Kind?) -> Scope {
    switch kind {
    case .list(let names)?, .thing(let names)?: .names(names)
    case .text?, .markdown?, .texts?, .number?: .text
    case .flag?, nil: .same
    }
  }

  // MARK: - Names

  /// What swift-mustache can do with a value on the way, e.g. `{{uppercased(title)}}`, and what it
  /// knows of the place in a list, e.g. `{{^last()}}, {{/last()}}`.
  private static let functions: Set<String> = [
    "first", "last", "reversed", "count", "empty", "sorted", "capitalized", "lowercased",
    "uppercased", "plusone", "minusone", "even", "odd", "equalzero",
  ]
  private static let placeFunctions: Set<String> = ["first", "last", "index", "even", "odd"]

  /// What the name of a tag stands for; `nil` for what a function makes of it.
  private func meaning(of tag: TemplateTag) throws(TemplateFault) -> TemplateName.Kind? {
    var name = tag.name
    var wraps: [String] = []
    while name.hasSuffix(")"), let brace = name.firstIndex(of: "(") {
      wraps.append(String(name[..<brace]))
      name = String(name[name.index(after: brace)...].dropLast())
    }
    guard !tag.name.isEmpty else {
      throw TemplateFault(line: tag.line, detail: "a tag without a name")
    }
    let known = name.isEmpty ? Self.placeFunctions : Self.functions
    if let unknown = wraps.first(where: { !known.contains($0) }) {
      throw TemplateFault(
        line: tag.line,
        detail: "there is no function \(unknown)" + Self.near(unknown, known.sorted()))
    }
    if name.isEmpty { return nil }
    let kind = try kind(of: name, line: tag.line)
    return wraps.isEmpty ? kind : nil
  }

  private func kind(of name: String, line: Int) throws(TemplateFault) -> TemplateName.Kind? {
    if name == "." {
      guard case .text? = scopes.last(where: { if case .same = $0 { false } else { true } }) else {
        throw TemplateFault(line: line, detail: "{{.}} is for lists of texts")
      }
      return .text
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard var found = lookup(parts[0]) else { throw unknown(parts[0], line, among: visible) }
    for part in parts.dropFirst() {
      guard case .thing(let names) = found.kind else {
        throw TemplateFault(line: line, detail: "\(found.name) has no names of its own")
      }
      guard let next = names[part] else {
        throw unknown(part, line, among: names.names.map(\.name))
      }
      found = next
    }
    return found.kind
  }

  private func lookup(_ name: String) -> TemplateName? {
    for case .names(let names) in scopes.reversed() {
      if let found = names[name] { return found }
    }
    return nil
  }

  private var visible: [String] {
    scopes.reversed().flatMap { scope in
      if case .names(let names) = scope { names.names.map(\.name) } else { [String]() }
    }
  }

  private func unknown(_ name: String, _ line: Int, among names: [String]) -> TemplateFault {
    let place = open.last.map { " in \($0.name)" } ?? ""
    return TemplateFault(
      line: line, detail: "there is no \(name)\(place)" + Self.near(name, names))
  }

  private static func near(_ name: String, _ names: [String]) -> String {
    NearestName.of(name, among: names).map { "; did you mean \($0)?" }
      ?? "; docs/template-names.md lists all"
  }
}
