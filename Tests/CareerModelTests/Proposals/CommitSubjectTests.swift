import CareerModelTesting
import Testing

@testable import CareerModel

/// Which of several subjects a title is made of.
struct CommitSubjectTests {
  /// The telling one first.
  static let pairs: [(String, String)] = [
    ("Retry failed uploads", "wip"),
    ("Retry failed uploads", "fixup! Retry failed uploads"),
    ("Retry failed uploads", "Merge branch 'main' into retry"),
    ("Add a page for prices", "Fix the footer"),
    ("Fix the rounding of taxes", "Rename a variable"),
    ("Rename the checkout service", "Bump swift-nio from 2.1 to 2.2"),
    ("feat: prices by region", "chore: tidy the scripts"),
    ("perf: halve the queries of a page", "test: cover the queries of a page"),
    ("Let shops choose a currency (#41)", "Let shops choose a currency"),
    ("refactor!: one client for all shops", "refactor: one client for all shops"),
    ("Explain how uploads are retried", "typo"),
    ("Explain how uploads are retried", "Address review comments"),
    ("Explain how uploads are retried", "Revert \"Explain how uploads are retried\""),
    ("Keep the order of shops", "Update dependencies"),
  ]

  @Test(arguments: pairs)
  func `what was done weighs more than housekeeping`(pair: (telling: String, other: String)) {
    #expect(
      CommitSubject.weight(of: pair.telling) > CommitSubject.weight(of: pair.other),
      "\(pair.telling): \(CommitSubject.weight(of: pair.telling)), \(pair.other): \(CommitSubject.weight(of: pair.other))"
    )
    let best = CommitSubject.cleaned(pair.telling)
    #expect(CommitSubject.best(of: [pair.telling, pair.other]) == best)
    #expect(CommitSubject.best(of: [pair.other, pair.telling]) == best)
  }

  @Test(arguments: [
    "wip", "WIP: uploads", "fixup! Add it", "squash! Add it", "Merge pull request #3 from a/b",
    "Bump a from 1 to 2", "typo", "Fix typo", "fix build", "fix tests", "", "...", "more", "v1.2.3",
    "address review comments", "Revert \"Add it\"", "Update dependencies",
  ])
  func `what says nothing is noise`(subject: String) {
    #expect(CommitSubject.isNoise(subject))
  }

  @Test(arguments: [
    "Add it", "Fix the build on macOS by naming the library", "予算を財務部と合意する", "Fix #12: taxes",
    "Tests run in half the time",
  ])
  func `what says something is none`(subject: String) {
    #expect(!CommitSubject.isNoise(subject))
  }

  @Test(arguments: [
    ("feat(api)!: retry uploads (#12)", "Retry uploads"),
    ("add a page for prices", "Add a page for prices"),
    ("fix: crash on an empty cart", "Fix: crash on an empty cart"),
    ("Retry uploads (for good)", "Retry uploads (for good)"),
    ("Retry uploads (#)", "Retry uploads (#)"),
    ("shop: retry uploads", "Shop: retry uploads"), ("", ""), ("(#1)", ""),
  ])
  func `a subject becomes a title as one would write it`(pair: (subject: String, title: String)) {
    #expect(CommitSubject.cleaned(pair.subject) == pair.title)
    #expect(CommitSubject.cleaned(pair.title) == pair.title, "cleaning twice changes nothing")
  }

  @Test func `of equals the last one is taken, and of none nothing`() {
    #expect(CommitSubject.best(of: ["Add one page", "Add two pages"]) == "Add two pages")
    #expect(CommitSubject.best(of: []) == nil)
  }
}
