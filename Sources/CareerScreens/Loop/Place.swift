import CareerPages

/// Where keys are commands: the six screens, and what lies over them. The forms are no places: in
/// them letters are text.
package enum Place: Hashable, Sendable, CaseIterable {
  case path, log, timeline, skills, plan, compare
  case entry, why, skill, goal, review, proposals, lanes, stages, text, export, help

  package static let screens: Set<Place> = Set(Tab.allCases.map(\.place))
  package static let overlays: Set<Place> = Set(allCases).subtracting(screens)

  /// As the help and docs/keys.md head its keys.
  package var title: String {
    switch self {
    case .path, .log, .timeline, .skills, .plan, .compare:
      Tab.allCases.first { $0.place == self }?.title ?? ""
    case .entry: "An open entry"
    case .why: "The answer to why"
    case .skill: "An open skill"
    case .goal: "An open goal"
    case .review: "A review"
    case .proposals: "What commits propose"
    case .lanes: "The lanes of the timeline"
    case .stages: "The stages you held"
    case .text: "A text that came back from the editor"
    case .export: "The export"
    case .help: "The help"
    }
  }
}

/// The screens, in the order of their tabs.
package enum Tab: Int, Hashable, Sendable, CaseIterable {
  case path, log, timeline, skills, plan, compare

  package var title: String {
    switch self {
    case .path: "Path"
    case .log: "Log"
    case .timeline: "Timeline"
    case .skills: "Skills"
    case .plan: "Plan"
    case .compare: "Compare"
    }
  }

  /// Under which digit it is found.
  package var digit: Int { rawValue + 1 }

  package var next: Tab { Tab(rawValue: (rawValue + 1) % Self.allCases.count) ?? .path }
  package var previous: Tab {
    Tab(rawValue: (rawValue + Self.allCases.count - 1) % Self.allCases.count) ?? .path
  }
}

extension Tab {
  /// The command that shows it.
  var command: Command.ID {
    switch self {
    case .path: .screen1
    case .log: .screen2
    case .timeline: .screen3
    case .skills: .screen4
    case .plan: .screen5
    case .compare: .screen6
    }
  }

  package var place: Place {
    switch self {
    case .path: .path
    case .log: .log
    case .timeline: .timeline
    case .skills: .skills
    case .plan: .plan
    case .compare: .compare
    }
  }
}
