import CareerJSON
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

struct FrameworkFileTests {
  /// The built-in framework as a file that a user brought along, changed as asked.
  private func put(
    _ name: String = "own", in directory: DataDirectory,
    _ change: (inout [String: JSONValue]) -> Void = { _ in }
  ) throws {
    guard case .object(var keys) = try encoded(FrameworkFile.builtIn()) else { return }
    keys["format"] = .string("cairn.framework")
    keys["version"] = .integer(1)
    keys["id"] = .string(name)
    change(&keys)
    try Disk.put(CareerJSON.encode(keys), at: directory.framework(named: name))
  }

  private func framework(
    _ name: String?, _ store: CareerStore
  ) throws -> (Framework, [FileProblem]) {
    try store.framework(Profile(framework: name))
  }

  @Test func `the built-in framework has no problems`() throws {
    let framework = try FrameworkFile.builtIn()
    #expect(framework.problems.isEmpty)
    #expect(framework.id == "technology-leadership" && !framework.stages.isEmpty)
  }

  @Test(arguments: [nil, "technology-leadership"])
  func `it is in use where none is named, or it is`(name: String?) throws {
    try withTemporaryCareer { directory, store in
      let (framework, problems) = try framework(name, store)
      let builtIn = try FrameworkFile.builtIn()
      #expect(framework == builtIn && problems.isEmpty)
      #expect(!FileSystem.exists(directory.path))
    }
  }

  @Test func `a framework that the user brought along is in use where it is named`() throws {
    try withTemporaryCareer { directory, store in
      try put(in: directory) { $0["title"] = .string("Our own") }
      let (framework, problems) = try framework("own", store)
      #expect(framework.id == "own" && framework.title == "Our own" && problems.isEmpty)
    }
  }

  @Test func `for typed lines the names are those of the framework in use`() throws {
    try withTemporaryCareer { directory, store in
      try put(in: directory) { $0["title"] = .string("Our own") }
      for name in [nil, "technology-leadership", "own", "gone"] {
        let profile = Profile(framework: name)
        let (whole, problems) = try store.framework(profile)
        let before = try store.profile().profile
        _ = try store.perform(.edit(before, to: profile))
        let (names, found) = try store.names()
        #expect(names.id == whole.id && found == problems)
        #expect(names.skills.map(\.id) == whole.skills.map(\.id))
        #expect(names.skills.map(\.title) == whole.skills.map(\.title))
        #expect(names.skills.map(\.short) == whole.skills.map(\.short))
      }
    }
  }

  private func expectBuiltIn(
    _ prepare: (DataDirectory) throws -> Void
  ) throws -> (problems: [LocatedProblem], detail: String) {
    try withTemporaryCareer { directory, store in
      try prepare(directory)
      let (framework, problems) = try framework("own", store)
      #expect(try framework == FrameworkFile.builtIn())
      guard case .frameworkNotUsable(let path, let found, let detail)? = problems.first else {
        Issue.record("\(problems)")
        return ([], "")
      }
      #expect(path == directory.framework(named: "own") && problems.count == 1)
      return (found, detail)
    }
  }

  @Test func `one that is not there gives way to the built-in one`() throws {
    let (problems, detail) = try expectBuiltIn { _ in }
    #expect(problems == [] && detail == "it cannot be read")
  }

  @Test func `one that breaks the rules gives way, with all its problems`() throws {
    let (problems, _) = try expectBuiltIn { directory in
      try put(in: directory) {
        $0["transitions"] = .array([])
        $0["groups"] = .array([])
      }
    }
    #expect(problems.count == 14)
    #expect(problems.allSatisfy { $0.line != nil })
  }

  @Test func `one that is no JSON gives way, with the line`() throws {
    let (_, detail) = try expectBuiltIn {
      try Disk.put("{\n\"format\": \"cairn.framework\",\n!", at: $0.framework(named: "own"))
    }
    #expect(detail == "line 3: this is not JSON")
  }

  @Test func `one of another format or a newer version gives way`() throws {
    let other = try expectBuiltIn {
      try Disk.put("{\n\"format\": \"cairn.plan\"\n}", at: $0.framework(named: "own"))
    }
    #expect(other.detail == "line 2: its \"format\" must be \"cairn.framework\"")
    let none = try expectBuiltIn { try put(in: $0) { $0["format"] = nil } }
    #expect(none.detail == "line 1: its \"format\" must be \"cairn.framework\"")
    let newer = try expectBuiltIn { try put(in: $0) { $0["version"] = .integer(2) } }
    #expect(newer.detail == "file version 2 needs a later version of Cairn")
    let list = try expectBuiltIn { try Disk.put("[]", at: $0.framework(named: "own")) }
    #expect(list.problems.isEmpty && !list.detail.isEmpty)
  }

  @Test(arguments: ["../../../etc/passwd", "/etc/passwd", "..", "", "a/", "a\u{0}b"])
  func `a name that leads elsewhere leads nowhere`(name: String) throws {
    try withTemporaryCareer { directory, store in
      let (framework, problems) = try framework(name, store)
      #expect(try framework == FrameworkFile.builtIn())
      guard case .frameworkNotUsable(let path, _, _)? = problems.first else {
        Issue.record("\(problems)")
        return
      }
      #expect(FileSystem.parent(of: path) == directory.frameworks)
    }
  }
}
