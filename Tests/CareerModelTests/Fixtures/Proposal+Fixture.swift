import CareerJSON
import CareerModel
import CareerModelTesting
import CareerTesting

extension ProposedCommit {
  /// A commit at noon of a day, where the author was.
  static func fixture(_ hash: String, on day: String, _ subject: String) -> ProposedCommit {
    guard
      let commit = ProposedCommit(hash: hash, time: "\(day)T12:00:00+01:00", subject: subject)
    else { preconditionFailure("\(day) is no day") }
    return commit
  }
}

extension Proposal {
  /// One with a commit for each subject, from the first day on.
  static func fixture(
    _ id: EntryID = "01P", _ project: String = "shop", from day: String = "2026-11-16",
    _ subjects: String..., unknown: [String: JSONValue] = [:]
  ) -> Proposal {
    let first = CareerTesting.on(day)
    let subjects = subjects.isEmpty ? ["Retry failed uploads"] : subjects
    return Proposal(
      id: id, repository: "3f2a9c81d4e7", project: project, week: first.startOfWeek,
      title: CommitSubject.best(of: subjects) ?? "",
      evidence: [Evidence(skill: "hands-on-delivery")],
      commits: subjects.enumerated().map { place, subject in
        .fixture("\(id)\(place)", on: first.adding(days: place).description, subject)
      }, created: instant("2026-11-20"), unknown: UnknownKeys(unknown))
  }
}
