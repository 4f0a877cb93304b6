import CareerModel

/// The fields of a subject that a template can name. One table provides the values and the names to
/// check a template against. docs/template-names.md says what each means; a test compares the two.
struct TemplateShape<Subject>: Sendable {
  /// What the documentation calls the subject, such as `an entry`.
  let title: String
  let fields: [Field]

  struct Field: Sendable {
    var name: TemplateName
    /// `nil` if there is none.
    var value: @Sendable (Subject) -> TemplateValue?
  }

  init(_ title: String, _ fields: [Field]) { (self.title, self.fields) = (title, fields) }

  var names: TemplateNames { TemplateNames(title: title, names: fields.map(\.name)) }

  /// Returns a subject in this shape.
  func value(of subject: Subject) -> TemplateValue {
    .thing { name in fields.first { $0.name.name == name }.map { $0.value(subject) ?? .nothing } }
  }

  /// Returns the same fields for an owner of such a subject.
  func of<Owner>(_ subject: @escaping @Sendable (Owner) -> Subject) -> [TemplateShape<Owner>.Field]
  {
    fields.map { field in TemplateShape<Owner>.Field(name: field.name) { field.value(subject($0)) }
    }
  }
}

/// The names available in one scope of a template.
struct TemplateNames: Hashable, Sendable {
  var title: String
  var names: [TemplateName]

  subscript(name: String) -> TemplateName? { names.first { $0.name == name } }
}

struct TemplateName: Hashable, Sendable {
  var name: String
  var kind: Kind

  indirect enum Kind: Hashable, Sendable {
    /// One line; a section for it is rendered if there is text.
    case text
    /// Text that is Markdown already, for triple braces.
    case markdown
    case number
    case flag
    case texts
    case list(TemplateNames)
    case thing(TemplateNames)

    var isList: Bool {
      switch self {
      case .list, .texts: true
      default: false
      }
    }

    /// `nil` for a text or a condition.
    var names: TemplateNames? {
      switch self {
      case .list(let names), .thing(let names): names
      default: nil
      }
    }
  }
}

extension TemplateShape.Field {
  typealias Value<Result> = @Sendable (Subject) -> Result

  private init(
    _ name: String, _ kind: TemplateName.Kind, _ value: @escaping Value<TemplateValue?>
  ) {
    self.init(name: TemplateName(name: name, kind: kind), value: value)
  }

  /// Text of blanks only counts as missing.
  static func text(_ name: String, _ value: @escaping Value<String?>) -> Self {
    Self(name, .text) { (value($0)?.harmless.nonBlank).map { .text($0) } }
  }

  static func markdown(_ name: String, _ value: @escaping Value<String?>) -> Self {
    Self(name, .markdown) { (value($0)?.nonBlank).map { .text($0) } }
  }

  static func number(_ name: String, _ value: @escaping Value<Int>) -> Self {
    Self(name, .number) { .text("\(value($0))") }
  }

  /// A number that is missing if it is 0; see `TemplateValue.count`.
  static func count(_ name: String, _ value: @escaping Value<Int?>) -> Self {
    Self(name, .number) { .count(value($0) ?? 0) }
  }

  static func flag(_ name: String, _ value: @escaping Value<Bool>) -> Self {
    Self(name, .flag) { .flag(value($0)) }
  }

  static func list<Item>(
    _ name: String, of shape: TemplateShape<Item>, _ value: @escaping Value<[Item]>
  ) -> Self {
    Self(name, .list(shape.names)) { .list(value($0).map(shape.value)) }
  }

  static func thing<Item>(
    _ name: String, of shape: TemplateShape<Item>, _ value: @escaping Value<Item?>
  ) -> Self {
    Self(name, .thing(shape.names)) { value($0).map(shape.value) }
  }

  static func texts(_ name: String, _ value: @escaping Value<[String]>) -> Self {
    Self(name, .texts) { .list(value($0).compactMap { $0.harmless.nonBlank.map { .text($0) } }) }
  }
}
