import CareerModel

/// A check of a template's tags against the known names, made before anything is written. A typo in
/// a name would otherwise leave a silent hole in a finished document.
struct TemplateCheck {
  /// The document, then the open sections, innermost last.
  private var open: [Section]

  private struct Section {
    /// `nil` for the document.
    var tag: TemplateTag?
    /// What it is about: something with names, a text for `{{.}}`, or only a condition.
    var kind: TemplateName.Kind
    var isLoop = false
  }

  /// - Throws: The first fault of the template.
  static func check(_ tags: [TemplateTag], names: TemplateNames) throws(TemplateFault) {
    var check = TemplateCheck(open: [Section(kind: .thing(names))])
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
      if try meaning(of: tag).kind.names != nil {
        throw tag.fault("\(tag.name) is not a text; open it with {{#\(tag.name)}}")
      }
    case .section:
      let meaning = try meaning(of: tag)
      try openSection(tag, meaning.kind, isLoop: try isLoop(tag, meaning))
    case .inverted:
      _ = try meaning(of: tag)
      try openSection(tag, .flag, isLoop: false)
    case .end: try close(tag)
    }
  }

  private mutating func openSection(
    _ tag: TemplateTag, _ kind: TemplateName.Kind, isLoop: Bool
  ) throws(TemplateFault) {
    guard open.count <= InputLimit.sectionDepth else {
      throw tag.fault(
        "the section \(tag.name) is inside \(open.count - 1) others; the limit is "
          + "\(InputLimit.sectionDepth)")
    }
    open.append(Section(tag: tag, kind: kind, isLoop: isLoop))
  }

  /// Returns whether a section iterates over a list. A list from outside would be repeated for each
  /// item of the enclosing list: a few of those nested make more text than fits on a disk.
  private func isLoop(_ tag: TemplateTag, _ meaning: Meaning) throws(TemplateFault) -> Bool {
    guard meaning.kind.isList else { return false }
    if let loop = open[(meaning.section + 1)...].last(where: \.isLoop)?.tag {
      throw tag.fault(
        "the list \(tag.name) would be repeated for each item of \(loop.name), opened on line "
          + "\(loop.line); close that section first")
    }
    return true
  }

  private mutating func close(_ tag: TemplateTag) throws(TemplateFault) {
    guard let section = open.last?.tag else {
      throw tag.fault("{{/\(tag.name)}} has no matching {{#\(tag.name)}}")
    }
    guard section.name == tag.name else {
      throw tag.fault(
        "expected {{/\(section.name)}} for the section opened on line \(section.line), "
          + "found {{/\(tag.name)}}")
    }
    open.removeLast()
  }

  // MARK: - Names

  private struct Meaning {
    var kind: TemplateName.Kind
    /// The index of the open section that has the name.
    var section: Int
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
      return Meaning(kind: .flag, section: open.count - 1)
    }
    let results: [String: TemplateName.Kind] = ["count": .number, "empty": .flag]
    guard let result = results[function], !argument.isEmpty else {
      throw tag.fault("unknown function \(tag.name); use last(), empty(list) or count(list)")
    }
    let meaning = try meaning(of: argument, in: tag)
    guard meaning.kind.isList else { throw tag.fault("\(argument) is not a list") }
    return Meaning(kind: result, section: meaning.section)
  }

  private func meaning(of name: String, in tag: TemplateTag) throws(TemplateFault) -> Meaning {
    if name == "." {
      guard open.last(where: { $0.kind != .flag })?.kind.names == nil else {
        throw tag.fault("{{.}} only works in a list of texts")
      }
      return Meaning(kind: .text, section: open.count - 1)
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let section = open.lastIndex(where: { $0.kind.names?[parts[0]] != nil }),
      var found = open[section].kind.names?[parts[0]]
    else {
      let visible = open.reversed().flatMap { $0.kind.names?.names ?? [] }
      throw tag.fault(unknown(parts[0], among: visible))
    }
    for part in parts.dropFirst() {
      guard case .thing(let names) = found.kind else {
        throw tag.fault("\(found.name) has no parts")
      }
      guard let next = names[part] else { throw tag.fault(unknown(part, among: names.names)) }
      found = next
    }
    return Meaning(kind: found.kind, section: section)
  }

  private func unknown(_ name: String, among names: [TemplateName]) -> String {
    let place = open.last?.tag.map { " in \($0.name)" } ?? ""
    let near = NearestName.of(name, among: names.map(\.name)).map { " (did you mean \($0)?)" }
    return "unknown name \(name)\(place)" + (near ?? "; see docs/template-names.md")
  }
}
