/// A value in a template.
enum TemplateValue {
  case text(String)
  case flag(Bool)
  case list([TemplateValue])
  /// Something with names, whose values are computed on demand; `nil` for an unknown name.
  case thing((String) -> TemplateValue?)
  /// A known name without a value, which is not looked for further out.
  case nothing

  subscript(name: String) -> TemplateValue? {
    if case .thing(let value) = self { value(name) } else { nil }
  }

  /// How often a section is filled, and with what: a list with each item, others at most once.
  fileprivate var items: [TemplateValue] {
    switch self {
    case .list(let items): items
    case .nothing, .flag(false): []
    default: [self]
    }
  }

  fileprivate var string: String {
    switch self {
    case .text(let text): text
    case .flag(let isTrue): "\(isTrue)"
    case .list, .thing, .nothing: ""
    }
  }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral values: (String, TemplateValue)...) {
    let values = Dictionary(values) { first, _ in first }
    self = .thing { values[$0] }
  }

  static func maybe(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .nothing }

  /// A number that is missing if it is 0, so that a section for it tests whether there are any.
  static func count(_ number: Int) -> TemplateValue { number == 0 ? .nothing : .text("\(number)") }

  static func list<Item>(
    _ items: some Sequence<Item>, _ value: (Item) -> TemplateValue
  ) -> TemplateValue {
    .list(items.map(value))
  }
}

/// Fills a template that `TemplateCheck` has let pass, or one of our own.
struct TemplateFilling {
  private var text = ""
  /// The values of the open sections, innermost last.
  private var scopes: [TemplateValue]
  private let escape: (String) -> String

  static func text(
    of tags: [TemplateTag], with value: TemplateValue,
    escaping escape: @escaping (String) -> String = \.asMarkdownText
  ) -> String {
    var filling = TemplateFilling(scopes: [value], escape: escape)
    filling.fill(tags[...])
    return filling.text
  }

  /// Fills tags up to the end of the section that they are in; returns those after it.
  ///
  /// - Parameter isLast: Whether the item of the list around them is the last one.
  @discardableResult private mutating func fill(
    _ tags: ArraySlice<TemplateTag>, isLast: Bool = false, isShown: Bool = true
  ) -> ArraySlice<TemplateTag> {
    var rest = tags
    while let tag = rest.popFirst() {
      switch tag.kind {
      case .end: return rest
      case .section, .inverted:
        let inside = rest
        rest = fill(inside, isShown: false)
        if isShown { fill(inside, of: tag, isLast: isLast) }
      case .text where isShown: text += tag.name
      case .raw where isShown: text += value(of: tag, isLast: isLast).string
      case .variable where isShown: text += escape(value(of: tag, isLast: isLast).string)
      default: break
      }
    }
    return rest
  }

  private mutating func fill(
    _ inside: ArraySlice<TemplateTag>, of section: TemplateTag, isLast: Bool
  ) {
    let value = value(of: section, isLast: isLast)
    let isLoop = if case .list = value { true } else { false }
    let items = value.items
    guard section.kind == .section else {
      if items.isEmpty { fill(inside, isLast: isLast) }
      return
    }
    for (index, item) in items.enumerated() {
      scopes.append(item)
      fill(inside, isLast: isLoop ? index == items.count - 1 : isLast)
      scopes.removeLast()
    }
  }

  private func value(of tag: TemplateTag, isLast: Bool) -> TemplateValue {
    switch tag.call {
    case ("last", _)?: return .flag(isLast)
    case ("count", let list)?: return .text("\(value(named: list).items.count)")
    case (_, let list)?: return .flag(value(named: list).items.isEmpty)
    case nil: return value(named: tag.name)
    }
  }

  private func value(named name: String) -> TemplateValue {
    if name == "." { return scopes.last { if case .text = $0 { true } else { false } } ?? .nothing }
    let path = name.split(separator: ".").map(String.init)
    for scope in scopes.reversed() {
      guard let found = scope[path.first ?? name] else { continue }
      return path.dropFirst().reduce(found) { $0[$1] ?? .nothing }
    }
    return .nothing
  }
}
