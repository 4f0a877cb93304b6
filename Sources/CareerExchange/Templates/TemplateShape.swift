import CareerModel
import Mustache

/// What a template may name of a thing: one table, of which the values are made, the names of a
/// template are checked, and docs/documents.md is written, so that the three cannot differ.
struct TemplateShape<Subject>: Sendable {
  /// What the thing is called in the documentation: `an entry`.
  let title: String
  let fields: [Field]

  struct Field: Sendable {
    var name: TemplateName
    /// As Mustache takes it: text, a number, a flag, a list or a thing; `nil` where there is nothing.
    var value: @Sendable (Subject) -> Any?
  }

  init(_ title: String, _ fields: [Field]) {
    self.title = title
    self.fields = fields
  }

  var names: TemplateNames { TemplateNames(title: title, names: fields.map(\.name)) }

  /// A thing of this shape for Mustache.
  func thing(_ subject: Subject) -> TemplateThing {
    TemplateThing { name in
      guard let field = fields.first(where: { $0.name.name == name }) else { return nil }
      // A name without a value ends the search: else the same name of what is around would answer.
      return field.value(subject) ?? Nothing()
    }
  }

  /// The same names for something that has such a subject.
  func of<Owner>(_ subject: @escaping @Sendable (Owner) -> Subject) -> [TemplateShape<Owner>.Field]
  {
    fields.map { field in
      TemplateShape<Owner>.Field(name: field.name) { field.value(subject($0)) }
    }
  }
}

/// The names that a template has in one place.
struct TemplateNames: Hashable, Sendable {
  var title: String
  var names: [TemplateName]

  subscript(name: String) -> TemplateName? { names.first { $0.name == name } }
}

/// One name, what it says and what it is.
struct TemplateName: Hashable, Sendable {
  var name: String
  /// A phrase without a full stop.
  var about: String
  var kind: Kind

  indirect enum Kind: Hashable, Sendable {
    /// One line. A section of it shows where there is one.
    case text
    /// Markdown already: for three braces.
    case markdown
    case number
    case flag
    case texts
    case list(TemplateNames)
    case thing(TemplateNames)
  }
}

extension TemplateShape.Field {
  typealias Value<Result> = @Sendable (Subject) -> Result

  private init(
    _ name: String, _ about: String, _ kind: TemplateName.Kind, _ value: @escaping Value<Any?>
  ) {
    self.init(name: TemplateName(name: name, about: about, kind: kind), value: value)
  }

  /// Blanks only are no text.
  static func text(_ name: String, _ about: String, _ value: @escaping Value<String?>) -> Self {
    Self(name, about, .text) { value($0)?.printable.nonBlank }
  }

  static func markdown(_ name: String, _ about: String, _ value: @escaping Value<String?>) -> Self {
    Self(name, about, .markdown) { value($0)?.nonBlank }
  }

  static func number(_ name: String, _ about: String, _ value: @escaping Value<Int>) -> Self {
    Self(name, about, .number, value)
  }

  /// A number that is not there where it is 0, so that a section of it says whether there are any.
  static func count(_ name: String, _ about: String, _ value: @escaping Value<Int?>) -> Self {
    Self(name, about, .number) { value($0).flatMap { $0 == 0 ? nil : $0 } }
  }

  static func flag(_ name: String, _ about: String, _ value: @escaping Value<Bool>) -> Self {
    Self(name, about, .flag, value)
  }

  static func list<Item>(
    _ name: String, _ about: String, of shape: TemplateShape<Item>, _ value: @escaping Value<[Item]>
  ) -> Self {
    Self(name, about, .list(shape.names)) { value($0).map(shape.thing) }
  }

  static func thing<Item>(
    _ name: String, _ about: String, of shape: TemplateShape<Item>, _ value: @escaping Value<Item?>
  ) -> Self {
    Self(name, about, .thing(shape.names)) { value($0).map(shape.thing) }
  }

  static func texts(_ name: String, _ about: String, _ value: @escaping Value<[String]>) -> Self {
    Self(name, about, .texts) { value($0).compactMap { $0.printable.nonBlank } }
  }
}

/// A thing as Mustache sees it: values are made when they are asked for.
struct TemplateThing: MustacheParent {
  let value: (String) -> Any?

  func child(named name: String) -> Any? { value(name) }
}

/// Something that a thing could have and does not.
private struct Nothing: MustacheCustomRepresentation {
  var representation: Any? { nil }
}
