import CareerJSON
import CareerModel
import FoundationEssentials

/// Encodes JSON documents, decodes them by kind, and recognizes a document of another kind.
enum JSONKind {
  private static let expected: [ImportKind: String] = [
    .json: "a Cairn JSON file", .jrnl: "a jrnl export", .bragfile: "a bragfile export",
    .jsonresume: "a JSON Resume",
  ]

  static func decode<Document: Decodable>(
    _ bytes: Data, as kind: ImportKind
  ) throws(ExchangeError) -> Document {
    do throws(JSONFault) {
      return try CareerJSON.decode(Document.self, from: bytes)
    } catch {
      let what = kind == .json ? nil : expected[kind].map { "this is not \($0): " }
      throw fault(
        of: bytes, readAs: kind,
        orElse: .unreadable(line: error.line, detail: (what ?? "") + error.detail))
    }
  }

  /// Returns the JSON of a document, ending with a newline.
  static func text(of document: some Encodable) throws(ExchangeError) -> String {
    do throws(JSONFault) {
      return String(decoding: try CareerJSON.encode(document), as: UTF8.self) + "\n"
    } catch {
      throw .unreadable(line: error.line, detail: error.detail)
    }
  }

  /// - Parameter error: The error to return if the kind is right or the document is not JSON.
  static func fault(
    of bytes: Data, readAs kind: ImportKind, orElse error: ExchangeError
  ) -> ExchangeError {
    guard let value = try? CareerJSON.decode(JSONValue.self, from: bytes),
      let expected = expected[kind]
    else { return error }
    let other = likely(value).flatMap { $0 == kind ? nil : $0 }
    let advice = other.map { "; try cairn import \($0.rawValue)" } ?? ""
    let isRight = name(of: value) == (kind == .bragfile ? "a list" : "an object")
    guard !isRight || other != nil else { return error }
    let found = isRight ? other.flatMap { self.expected[$0] } ?? "" : name(of: value)
    return .unreadable(line: nil, detail: "expected \(expected), found \(found)\(advice)")
  }

  private static func name(of value: JSONValue) -> String {
    switch value {
    case .array: "a list"
    case .object: "an object"
    case .string: "a string"
    case .integer, .large, .number, .digits: "a number"
    case .bool: "true or false"
    case .null: "null"
    }
  }

  /// Returns the kind that the top-level keys suggest; `nil` if there is none.
  private static func likely(_ value: JSONValue) -> ImportKind? {
    if case .array(let items) = value, case .object(let first) = items.first {
      return first["title"] != nil && first["created_at"] != nil ? .bragfile : nil
    }
    guard case .object(let object) = value else { return nil }
    if case .string(let format) = object["format"], format.hasPrefix("cairn.") { return .json }
    if ["basics", "work", "education"].contains(where: { object[$0] != nil }) {
      return .jsonresume
    }
    if case .array = object["entries"] { return .jrnl }
    return nil
  }
}
