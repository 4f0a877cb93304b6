package import CareerModel
import FoundationEssentials

/// Templates of a person's own: `templates/brag.mustache` in the data directory takes the place of the
/// one inside the program, and goes along with the career.
package enum TemplateFile {
  /// The template of that kind in `templates/`; `nil` where there is none.
  package static func own(
    _ kind: ExportKind, in directory: DataDirectory
  ) throws(StoreError) -> DocumentTemplate? {
    let path = directory.template(named: kind.rawValue)
    return try FileSystem.read(path, most: InputLimit.template).map { bytes throws(StoreError) in
      try template(bytes, at: path)
    }
  }

  /// The template in a file, which must be there; it may be a pipe.
  package static func read(at path: String) throws(StoreError) -> DocumentTemplate {
    guard let bytes = try FileSystem.readDocument(path, most: InputLimit.template) else {
      throw .cannotRead(path: path, code: 2)
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
