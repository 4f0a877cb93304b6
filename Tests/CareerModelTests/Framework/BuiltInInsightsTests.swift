import CareerTesting
import Testing

@testable import CareerModel

/// The insight rules in data/framework/technology-leadership.json.
struct BuiltInInsightsTests {
  private let framework: Framework
  private let rules: [InsightRule]

  init() throws {
    framework = Framework.builtIn
    rules = framework.insights ?? []
  }

  @Test func `there is one for each thing that a record can be asked`() {
    #expect(
      rules.map(\.id) == [
        "undirected-feedback", "hands-on-overcommitment", "hands-on-overcommitment-lead",
        "people-issues",
        "business-terms", "return-on-investment", "negotiation", "departments",
        "innovation-share", "change-follow-up", "stale-skills", "results-owed", "no-mentor",
        "praise",
      ])
    #expect(Set(rules.map(\.title)).count == rules.count)
    #expect(Set(rules.map(\.check)) == Set(InsightRule.Check.allCases))
  }

  @Test func `every stage, skill and signal that they name is in the framework`() {
    let signals = Set(framework.skills.flatMap(\.levels).flatMap(\.signals).map(\.id))
    for rule in rules {
      for stage in (rule.holding ?? []) + (rule.aimingAt ?? []) {
        #expect(framework.stage(stage) != nil, "\(rule.id): \(stage)")
      }
      let established = (rule.unlessEstablished ?? []).map(\.skill)
      for skill in (rule.skills ?? []) + (rule.against ?? []) + established {
        #expect(framework.skill(skill) != nil, "\(rule.id): \(skill)")
      }
      #expect(signals.isSuperset(of: rule.signals ?? []), "\(rule.id)")
    }
  }

  @Test func `each remark has only blanks that its check fills in`() {
    let blanks: [InsightRule.Check: Set<Substring>] = [
      .shareAbove: ["days", "share", "other", "count", "all"],
      .shareBelow: ["days", "share", "count", "all"], .absent: ["days"],
      .departments: ["days", "names", "missing"], .unfollowed: ["days", "count"],
      .stale: ["days", "count", "names"], .noResult: ["days", "count"],
      .undirected: ["days", "count"],
    ]
    for rule in rules {
      for says in [rule.says, rule.saysOne].compactMap(\.self) {
        let used = says.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } }
        #expect(used.contains("days") || rule.check == .undirected, "\(rule.id)")
        #expect(blanks[rule.check]?.isSuperset(of: used) == true, "\(rule.id)")
      }
    }
  }

  @Test func `each has the thresholds that its check needs`() {
    for rule in rules {
      #expect(rule.days > 0, "\(rule.id)")
      switch rule.check {
      case .shareAbove, .shareBelow:
        #expect(rule.percent != nil && rule.least != nil && rule.skills != nil, "\(rule.id)")
      case .absent:
        let isLookedFor = rule.signals != nil || rule.words != nil || rule.kinds != nil
        #expect(isLookedFor && rule.least != nil, "\(rule.id)")
      case .departments: #expect(rule.departments?.isEmpty == false, "\(rule.id)")
      case .unfollowed: #expect(rule.skills?.isEmpty == false, "\(rule.id)")
      case .stale, .noResult, .undirected: break
      }
    }
  }

  @Test func `the words that they look for are in small letters`() {
    for words in rules.flatMap({ [$0.words, $0.amountWords, $0.except] }).compactMap(\.self) {
      #expect(words.allSatisfy { $0 == $0.lowercased() })
      #expect(Set(words).count == words.count)
    }
  }

  @Test func `each says which of its numbers are our own`() {
    for rule in rules {
      let thought = rule.origin.thought
      #expect(thought.contains("our reading") || thought.contains("ours"), "\(rule.id)")
      #expect(thought.contains("\(rule.days) days"), "\(rule.id)")
      if let percent = rule.percent { #expect(thought.contains("\(percent)%"), "\(rule.id)") }
    }
  }

  @Test
  func `a remark that something is absent says so of entries, and offers a tag or a way to log`() {
    for rule in rules where rule.check == .absent {
      #expect(rule.says.hasPrefix("No entry from the last {days} days "), "\(rule.id)")
      #expect(rule.advice.hasPrefix("If "), "\(rule.id)")
    }
  }

  @Test func `percentages are written without a blank, and shares are never shares of time`() {
    for text in rules.flatMap({ [$0.says, $0.saysOne ?? "", $0.advice, $0.origin.thought] }) {
      #expect(!text.contains(" %"), "\(text)")
    }
    for rule in rules where rule.percent != nil {
      #expect(rule.says.contains("entries"), "\(rule.id)")
    }
  }

  @Test func `remarks about one skill are silent once its level is established`() {
    let levels = rules.reduce(into: [String: [String]]()) { levels, rule in
      levels[rule.id] = rule.unlessEstablished?.map { "\($0.skill) \($0.level)" }
    }
    #expect(
      levels == [
        "people-issues": ["talent-management 4"], "business-terms": ["business-acumen 4"],
        "return-on-investment": ["business-acumen 4"], "negotiation": ["business-acumen 4"],
        "innovation-share": ["innovation-and-research 4"],
      ])
  }
}
