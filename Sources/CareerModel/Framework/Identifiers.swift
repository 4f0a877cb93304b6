package import CareerJSON

/// A stable name in files. One that the current framework lacks is kept and shown as unknown.
package protocol StableName: RawRepresentable, Hashable, Codable, JSONReadable, Sendable,
  CustomStringConvertible
where RawValue == String {
  init(rawValue: String)
}

extension StableName {
  package var description: String { rawValue }

  // Any text is a name, so none is refused, which takes a while for each name read.
  package init(json: JSONElement) throws { self.init(rawValue: try json.text()) }
  package init(next stream: inout JSONStream) throws { self.init(rawValue: try stream.text()) }
}

/// The name of a stage, e.g. `team-lead`.
package struct StageID: StableName {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

extension StageID {
  /// Returns whether a stage is one of those that something is limited to; `nil` means no limit.
  static func isAmong(_ stages: [StageID]?, _ stage: StageID?) -> Bool {
    stages.map { stages in stage.map(stages.contains) ?? false } ?? true
  }
}

/// The name of a skill, e.g. `talent-management`.
package struct SkillID: StableName {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a signal, unique within its skill, e.g. `hands-over-ownership`.
package struct SignalID: StableName {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}
