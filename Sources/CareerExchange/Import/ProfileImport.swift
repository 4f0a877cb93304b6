import CareerModel

/// Merges an imported profile, or stages, into the current profile. An empty profile is replaced as
/// a whole; otherwise missing parts are added and nothing is overwritten.
struct ProfileImport {
  private(set) var profile: Profile
  private(set) var items: [ImportReport.Item] = []
  let framework: Framework
  let today: CalendarDay

  mutating func take(_ theirs: Profile, line: Int?) {
    guard theirs != Profile() else { return }
    if profile == theirs { return say(.there, "your profile", line) }
    if profile == Profile() {
      profile = theirs
      return say(.taken, "your profile", line)
    }
    let framework = framework
    take(theirs.name, \.name, "your name", line) { "\"\($0)\"" }
    take(theirs.scope, \.scope, "your scope", line) { "\"\($0)\"" }
    take(theirs.aim, \.aim, "your target stage", line) { framework.title(of: $0.stage) }
    takeFramework(theirs.framework, line)
    for stage in theirs.stages { take(stage, line: line) }
    take(theirs.assessments, \.assessments, line) {
      "your self-assessment of \(framework.title(of: $0.skill)) on \($0.date)"
    }
    take(theirs.notApplicable, \.notApplicable, line) {
      "\(framework.title(of: $0.skill)) as not applicable"
    }
    take(theirs.weights, \.weights, line) { "your weight for \(framework.title(of: $0.skill))" }
    take(theirs.dismissals, \.dismissals, line) { "the dismissed insight \($0.insight)" }
    take(theirs.reviews, \.reviews, line) { "the \($0.rhythm) review" }
    takeUnknown(theirs.unknown, line)
  }

  /// Adds a stage if its days are still free.
  mutating func take(_ tenure: StageTenure, line: Int?) {
    let title = framework.title(of: tenure.stage)
    if let here = profile.stages.first(where: { $0.stage == tenure.stage && $0.from == tenure.from }
    ) {
      let isSame = here.to == tenure.to || tenure.to == nil || profile.end(of: here) == tenure.to
      return say(
        isSame ? .there : .left, title, line, day: tenure.from, .stage,
        why: isSame ? nil : "yours ends on another day and is kept")
    }
    if let problem = profile.problem(of: tenure, on: today) {
      return say(.left, title, line, day: tenure.from, .stage, why: summary(of: problem))
    }
    profile = profile.replacing(nil, with: tenure)
    say(.taken, title, line, day: tenure.from, .stage)
  }

  private mutating func take<Part: Equatable>(
    _ theirs: Part?, _ part: WritableKeyPath<Profile, Part?>, _ name: String, _ line: Int?,
    words: (Part) -> String
  ) {
    guard let theirs else { return }
    let here = profile[keyPath: part]
    settle(
      name, line, isFree: here == nil, isSame: here == theirs, "yours is \(here.map(words) ?? "")"
    ) { $0[keyPath: part] = theirs }
  }

  /// Takes a part whose place is free; otherwise what is here stays.
  private mutating func settle(
    _ name: String, _ line: Int?, isFree: Bool, isSame: Bool, _ difference: String,
    take: (inout Profile) -> Void
  ) {
    if isFree { take(&profile) }
    say(
      isFree ? .taken : isSame ? .there : .left, name, line,
      why: isFree || isSame ? nil : difference + " and is kept")
  }

  /// Without a name it is the built-in framework, which is a choice too.
  private mutating func takeFramework(_ theirs: String?, _ line: Int?) {
    guard theirs != profile.framework else { return }
    let (there, here) = (theirs ?? "the built-in one", profile.framework ?? "the built-in one")
    say(.left, "the framework", line, why: "it is \(there); yours is \(here) and is kept")
  }

  private mutating func take<Item: ProfileItem>(
    _ theirs: [Item], _ list: WritableKeyPath<Profile, [Item]>, _ line: Int?,
    words: (Item) -> String
  ) {
    for item in theirs {
      let here = profile[keyPath: list].filter { $0.key == item.key }
      settle(
        words(item), line, isFree: here.isEmpty, isSame: here.contains(item),
        "yours differs"
      ) { $0[keyPath: list].append(item) }
    }
  }

  private mutating func takeUnknown(_ theirs: UnknownKeys, _ line: Int?) {
    for (key, value) in theirs.values.sorted(by: { $0.key < $1.key }) {
      let here = profile.unknown.values[key]
      settle(
        "the unknown key \"\(key)\"", line, isFree: here == nil,
        isSame: here == value, "yours differs"
      ) { $0.unknown.values[key] = value }
    }
  }

  private func summary(of problem: TenureProblem) -> String {
    switch problem {
    case .ahead(let day): "\(day) is in the future"
    case .endsBeforeItBegins: "it ends before it starts"
    case .overlaps(let other): "it overlaps with your time as \(framework.title(of: other.stage))"
    }
  }

  private mutating func say(
    _ outcome: ImportReport.Outcome, _ title: String, _ line: Int?, day: CalendarDay? = nil,
    _ thing: ImportReport.Thing = .profile, why: String? = nil
  ) {
    items.append(
      ImportReport.Item(
        line: line, outcome: outcome, thing: thing, title: title, day: day.map { StatedDay($0) },
        why: why))
  }
}
