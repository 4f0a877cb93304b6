import CCareerData
import CareerJSON
package import CareerModel
import FoundationEssentials

/// The built-in framework, and those that the user put into `frameworks/`.
package enum FrameworkFile {
  /// Returns the built-in framework. A test checks that it is valid.
  package static func builtIn() throws(StoreError) -> Framework {
    try StoreJSON.decode(Framework.self, from: builtInBytes, path: builtInPath)
  }

  /// Returns the built-in framework with only the names of its skills. A typed line needs no more,
  /// and this costs a third of a start that reads every text.
  package static func builtInNames() throws(StoreError) -> Framework {
    let names = try StoreJSON.decode(Names.self, from: builtInBytes, path: builtInPath)
    return .names(id: names.id, skills: names.skills.map { ($0.id, $0.title, $0.short) })
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
    return cairn_builtin_framework(&length).map { start in
      Data(
        bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: length, deallocator: .none)
    } ?? Data()
  }

  /// Returns a framework from a file, or throws if it is not valid.
  package static func read(at path: String) throws(StoreError) -> Framework {
    guard let bytes = try FileSystem.read(path, most: InputLimit.framework) else {
      throw .missing(path)
    }
    let document = try StoreJSON.naming(path) { () throws(JSONFault) in try JSONDocument(bytes) }
    guard (try? document.root["format"]?.text()) == Framework.format else {
      var places = JSONPlaces(document)
      throw .damaged(
        path: path, line: places.line(of: ["format"]),
        detail: "its \"format\" must be \"\(Framework.format)\"")
    }
    let version = try? document.root["version"]?.integer()
    try ListDocument.check(version ?? 0, of: path)
    let (framework, problems) = try read(document, bytes, path: path, isComplete: version != nil)
    guard problems.isEmpty else {
      throw .unusableFramework(path: path, problems: LocatedProblem.inOrder(problems, in: bytes))
    }
    return framework
  }

  /// Returns the framework in a document, and its problems. If keys are missing or wrong, fills
  /// them in as far as needed to find the other problems.
  private static func read(
    _ document: JSONDocument, _ bytes: Data, path: String, isComplete: Bool
  ) throws(StoreError) -> (Framework, [FrameworkProblem]) {
    if isComplete, let framework = try? document.root.decode(Framework.self) {
      return (framework, framework.problems)
    }
    let fitting = try StoreJSON.decode(FrameworkFitting.self, from: bytes, path: path)
    if fitting.isWhole {
      let mended = try StoreJSON.encode(fitting.mended)
      let framework = try StoreJSON.decode(Framework.self, from: mended, path: path)
      return (framework, fitting.problems)
    }
    return (try builtIn(), fitting.faults)
  }
}

/// A problem in a framework file, with its line from 1; `nil` if no line can be named.
package struct LocatedProblem: Hashable, Sendable {
  package var problem: FrameworkProblem
  package var line: Int?
  /// The line of the first of two equal things; `nil` for other problems.
  package var firstLine: Int?

  /// Returns the problems of a document in line order.
  static func inOrder(_ problems: [FrameworkProblem], in bytes: Data) -> [LocatedProblem] {
    var places = JSONPlaces(bytes)
    return problems.map { problem in
      LocatedProblem(
        problem: problem, line: places.line(of: problem.place),
        firstLine: problem.reason.first.flatMap { places.line(of: $0) })
    }.sorted { $0.line ?? 0 < $1.line ?? 0 }
  }
}

extension FrameworkProblem.Reason {
  /// The place of the first of two equal things.
  fileprivate var first: DocumentPath? {
    switch self {
    case .duplicateID(_, _, let first), .askedTwice(_, let first): first
    default: nil
    }
  }
}
