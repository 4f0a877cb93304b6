import CareerModel
import CareerPages
import CareerStore
import FoundationEssentials

/// The user's own templates: `templates/brag.mustache` in the data directory overrides the built-in
/// one, and moves with the career.
enum TemplateFile {
  /// Returns the template of that kind in `templates/`; `nil` if there is none.
  static func own(
    _ kind: ExportKind, in directory: DataDirectory
  ) throws(StoreError) -> DocumentTemplate? {
    let path = directory.template(named: kind.rawValue)
    return try FileSystem.read(path, most: InputLimit.template).map { bytes throws(StoreError) in
      try template(bytes, at: path)
    }
  }

  /// Returns the template in a file, which must exist and may be a pipe.
  static func read(at path: String) throws(StoreError) -> DocumentTemplate {
    guard let bytes = try FileSystem.readDocument(path, most: InputLimit.template) else {
      throw .cannotRead(path: path, code: ENOENT)
    }
    return try template(bytes, at: path)
  }

  private static func template(
    _ bytes: Data, at path: String
  ) throws(StoreError) -> DocumentTemplate {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .damaged(path: path, line: nil, detail: "it is not UTF-8 text")
    }
    return DocumentTemplate(name: path, text: text)
  }
}
