import CCareerData
package import CareerModel
import FoundationEssentials

/// The frameworks: the one inside the program, and those in `frameworks/` that a user brought along.
package enum FrameworkFile {
  private struct Envelope: Decodable {
    var format: String
    var version: Int
  }

  /// The one inside the program.
  package static func builtIn() throws(StoreError) -> Framework {
    var length = 0
    guard let bytes = cairn_builtin_framework(&length) else {
      throw .cannotRead(path: "the built-in framework", code: 0)
    }
    return try read(Data(bytes: bytes, count: length), path: "the built-in framework")
  }

  /// A framework from a file, sound or not at all.
  package static func read(at path: String) throws(StoreError) -> Framework {
    guard let bytes = try FileSystem.read(path) else { throw .cannotRead(path: path, code: 2) }
    return try read(bytes, path: path)
  }

  private static func read(_ bytes: Data, path: String) throws(StoreError) -> Framework {
    let envelope = try StoreJSON.decode(Envelope.self, from: bytes, path: path)
    guard envelope.format == "cairn.framework" else {
      throw .damaged(path: path, line: nil, detail: "its \"format\" is not \"cairn.framework\"")
    }
    guard envelope.version <= ListDocument.version else {
      throw .newerVersion(path: path, version: envelope.version, known: ListDocument.version)
    }
    let framework = try StoreJSON.decode(Framework.self, from: bytes, path: path)
    guard framework.problems.isEmpty else {
      throw .unusableFramework(path: path, problems: framework.problems)
    }
    return framework
  }
}
