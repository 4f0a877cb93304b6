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
    try read(builtInBytes, path: builtInPath)
  }

  /// The one inside the program with nothing but the names of its skills: all that a typed line
  /// needs, at a third of the cost of a start that reads every text.
  package static func builtInNames() throws(StoreError) -> Framework {
    let names = try StoreJSON.decode(Names.self, from: builtInBytes, path: builtInPath)
    let nowhere = Origin(source: "", thought: "")
    let skills = names.skills.map { name in
      Skill(
        id: name.id, title: name.title, short: name.short, group: "", handsOn: false, about: "",
        levels: [], prompts: [], pitfalls: [], modes: nil, origin: nowhere)
    }
    return Framework(
      id: names.id, title: "", about: "", ourReading: "", sources: [], stages: [],
      transitions: [], groups: [], skills: skills, contrasts: [], advice: [])
  }

  private struct Names: Decodable {
    var id: String
    var skills: [SkillName]

    struct SkillName: Decodable {
      var id: SkillID
      var title: String
      var short: String
    }
  }

  private static let builtInPath = "the built-in framework"

  private static var builtInBytes: Data {
    var length = 0
    return cairn_builtin_framework(&length).map { Data(bytes: $0, count: length) } ?? Data()
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
