import CareerModel

/// A check of a template's tags against the known names, made before anything is written. A typo in
/// a name would otherwise leave a silent hole in a finished document.
struct TemplateCheck {
  /// The names in scope, innermost last: those of the document, then one scope per open section.
  private var scopes: [Scope]
  /// The open sections, one per inner scope, and whether each iterates over a list.
  private var open: [(tag: TemplateTag, isLoop: Bool)] = []

  private enum Scope {
    case names(TemplateNames)
    /// Inside a section for a text or a list of texts, where `{{.}}` is the text.
    case text
    /// Inside a section that only tests a condition and adds no names.
    case same
  }

  private init(_ names: TemplateNames) { scopes = [.names(names)] }

  /// - Throws: The first fault of the template.
  static func check(_ tags: [TemplateTag], names: TemplateNames) throws(TemplateFault) {
    var check = TemplateCheck(names)
    for tag in tags { try check.read(tag) }
    if let section = check.open.last?.tag {
      throw section.fault("the section \(section.name) is never closed")
    }
  }

  private mutating func read(_ tag: TemplateTag) throws(TemplateFault) {
    switch tag.kind {
    case .text, .comment: break
    case .foreign(let sign):
      throw tag.fault(
        "{{\(sign) …}} is not supported; use {{name}}, {{{name}}}, {{#name}}, {{^name}}, "
          + "{{/name}} or {{! a comment}}")
    case .variable, .raw:
      switch try meaning(of: tag).kind {
      case .list, .thing:
        throw tag.fault("\(tag.name) is not a text; open it with {{#\(tag.name)}}")
      default: break
      }
    case .section:
      let meaning = try meaning(of: tag)
      try openSection(tag, isLoop: try isLoop(tag, meaning))
      scopes.append(scope(of: meaning.kind))
    case .inverted:
      _ = try meaning(of: tag)
      try openSection(tag, isLoop: false)
      scopes.append(.same)
    case .end: try close(tag)
    }
  }

  private mutating func openSection(_ tag: TemplateTag, isLoop: Bool) throws(TemplateFault) {
    guard open.count < InputLimit.sectionDepth else {
      throw tag.fault(
        "the section \(tag.name) is inside \(open.count) others; the limit is "
          + "\(InputLimit.sectionDepth)")
    }
    open.append((tag, isLoop))
  }

  /// Returns whether a section iterates over a list. A list from outside would be repeated for each
  /// item of the enclosing list: a few of those nested make more text than fits on a disk.
  private func isLoop(_ tag: TemplateTag, _ meaning: Meaning) throws(TemplateFault) -> Bool {
    guard meaning.kind.isList else { return false }
    if let loop = open[meaning.scope...].last(where: \.isLoop)?.tag {
      throw tag.fault(
        "the list \(tag.name) would be repeated for each item of \(loop.name), opened on line "
          + "\(loop.line); close that section first")
    }
    return true
  }

  private mutating func close(_ tag: TemplateTag) throws(TemplateFault) {
    guard let section = open.popLast()?.tag else {
      throw tag.fault("{{/\(tag.name)}} has no matching {{#\(tag.name)}}")
    }
    guard section.name == tag.name else {
      throw tag.fault(
        "expected {{/\(section.name)}} for the section opened on line \(section.line), "
          + "found {{/\(tag.name)}}")
    }
    scopes.removeLast()
  }

  private func scope(of kind: TemplateName.Kind) -> Scope {
    switch kind {
    case .list(let names), .thing(let names): .names(names)
    case .text, .markdown, .texts, .number: .text
    case .flag: .same
    }
  }

  // MARK: - Names

  private struct Meaning {
    var kind: TemplateName.Kind
    /// The index of the scope that has the name.
    var scope: Int
  }

  private func meaning(of tag: TemplateTag) throws(TemplateFault) -> Meaning {
    guard !tag.name.isEmpty else { throw tag.fault("a tag has no name") }
    guard tag.name.utf8.count <= InputLimit.tagLength else {
      throw tag.fault(
        "a tag has \(tag.name.count) characters; the limit is \(InputLimit.tagLength)")
    }
    guard let (function, argument) = tag.call else { return try meaning(of: tag.name, in: tag) }
    if function == "last", argument.isEmpty {
      guard open.contains(where: \.isLoop) else { throw tag.fault("last() only works in a list") }
      return Meaning(kind: .flag, scope: scopes.count - 1)
    }
    let results: [String: TemplateName.Kind] = ["count": .number, "empty": .flag]
    guard let result = results[function], !argument.isEmpty else {
      throw tag.fault("unknown function \(tag.name); use last(), empty(list) or count(list)")
    }
    let meaning = try meaning(of: argument, in: tag)
    guard meaning.kind.isList else { throw tag.fault("\(argument) is not a list") }
    return Meaning(kind: result, scope: meaning.scope)
  }

  private func meaning(of name: String, in tag: TemplateTag) throws(TemplateFault) -> Meaning {
    if name == "." {
      guard case .text? = scopes.last(where: { if case .same = $0 { false } else { true } }) else {
        throw tag.fault("{{.}} only works in a list of texts")
      }
      return Meaning(kind: .text, scope: scopes.count - 1)
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let (first, scope) = lookup(parts[0]) else {
      let visible = scopes.reversed().flatMap { scope in
        if case .names(let names) = scope { names.names.map(\.name) } else { [String]() }
      }
      throw tag.fault(unknown(parts[0], among: visible))
    }
    var found = first
    for part in parts.dropFirst() {
      guard case .thing(let names) = found.kind else {
        throw tag.fault("\(found.name) has no parts")
      }
      guard let next = names[part] else {
        throw tag.fault(unknown(part, among: names.names.map(\.name)))
      }
      found = next
    }
    return Meaning(kind: found.kind, scope: scope)
  }

  private func lookup(_ name: String) -> (TemplateName, scope: Int)? {
    for (index, scope) in scopes.enumerated().reversed() {
      if case .names(let names) = scope, let found = names[name] { return (found, index) }
    }
    return nil
  }

  private func unknown(_ name: String, among names: [String]) -> String {
    let place = open.last.map { " in \($0.tag.name)" } ?? ""
    return "unknown name \(name)\(place)" + Self.near(name, names)
  }

  private static func near(_ name: String, _ names: [String]) -> String {
    NearestName.of(name, among: names).map { " (did you mean \($0)?)" }
      ?? "; see docs/template-names.md"
  }
}
