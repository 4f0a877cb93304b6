import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// What the built-in insights find in sentences that managers write.
struct InsightSentenceTests {
  /// Returns the titles, with a result after "=>", that an insight finds.
  private func found(_ titles: [String], by id: String) throws -> [String] {
    let rule = try #require(Framework.builtIn.insights?.first { $0.id == id })
    let sought = rule.sought
    return titles.filter { sentence in
      let parts = sentence.split(separator: " => ").map(String.init)
      return sought.matches(
        .fixture("1", parts[0], result: parts.dropFirst().first))
    }
  }

  @Test(arguments: [
    (
      "people-issues",
      InsightSentences.hardConversations + InsightSentences.foreignHardConversations
    ),
    ("business-terms", InsightSentences.businessTerms + InsightSentences.foreignBusinessTerms),
    ("return-on-investment", InsightSentences.returns + InsightSentences.foreignReturns),
    ("negotiation", InsightSentences.negotiations + InsightSentences.foreignNegotiations),
    ("no-mentor", InsightSentences.mentors + InsightSentences.foreignMentors),
  ])
  func `what was done is found, however a manager puts it`(id: String, titles: [String]) throws {
    #expect(titles.count >= 20)
    #expect(try found(titles, by: id) == titles)
  }

  @Test(arguments: [
    (
      "people-issues",
      InsightSentences.noHardConversations + InsightSentences.noForeignHardConversations
    ),
    ("business-terms", InsightSentences.noBusinessTerms + InsightSentences.noForeignBusinessTerms),
    ("return-on-investment", InsightSentences.noReturns + InsightSentences.noForeignReturns),
    ("negotiation", InsightSentences.noNegotiations + InsightSentences.noForeignNegotiations),
    ("no-mentor", InsightSentences.noMentors + InsightSentences.noForeignMentors),
  ])
  func `what was put off, denied or is something else is not found`(id: String, titles: [String])
    throws
  {
    #expect(titles.count >= 20)
    #expect(try found(titles, by: id) == [])
  }

  @Test(arguments: [
    ("Nobody asked for an ROI", false), ("Put off the ROI", false), ("ROI postponed", false),
    ("ROI put off until May", false), ("No lunch, no ROI", false), ("No cost, ROI or NPV", false),
    ("Without waiting, wrote the ROI", true), ("Not only the ROI but also the NPV", true),
    ("Didn’t avoid the ROI", true), ("No one believed it, but the ROI holds", true),
    ("Did not wait and showed the ROI", true), ("Said no to a weak ROI", true),
    ("No-code tool with an ROI", true), ("The ROI put off the launch", true),
    ("Postponed the launch because of its ROI", true), ("Never late: the ROI", true),
    ("The ROI, again postponed", false), ("ROI nicht berechnet", false), ("Kein ROI", false),
    ("ROI auf Mai verschoben", false), ("ROI nicht verschoben", true), ("Nicht nur ROI", true),
    ("Nicht gezögert, sondern den ROI gezeigt", true), ("Jamais de ROI", false),
    ("ROI pas calculé", false), ("Calcul du ROI repoussé", false), ("Pas seulement le ROI", true),
    ("Pas de blocage, mais un ROI", true), ("Ni coût, ni ROI", false), ("Nunca un ROI", false),
    ("El ROI no se calculó", false), ("ROI aplazado", false), ("No solo el ROI", true),
  ])
  func `a word counts unless its clause denies it or puts it off`(title: String, counts: Bool) {
    #expect(sought(words: ["roi."]).matches(.fixture("1", title)) == counts)
  }

  @Test(arguments: [
    ("roi.", "Lunch with Roisin", false), ("roi.", "ROI-based plan", true),
    ("hard talk", "A hard-talk", true), ("hard-talk", "A hard talk", true),
    ("let. … go.", "Let Marek from the platform team go", true),
    ("let. … go.", "Let it be. I go", false),
    ("let. … go.", "Let all of the others in first to go", false),
    ("let. … go.", "Letters go out", false), ("let. … go.", "Let Ana in, a good change", false),
    ("cut … bill|cost", "Cutting cloud costs", true),
    ("cut … bill|cost", "Cut the phone bill", true),
    ("cut … bill|cost", "The bill for the cut", false),
    ("~kosten", "Die Lizenzkosten", true), ("~kosten.", "Lizenzkostenstelle", false),
    ("lower … ~kosten", "Lower Cloudkosten", true), ("kosten", "Die Lizenzkosten", false),
    ("preavis", "Le préavis", true), ("préavis", "Le preavis", true),
  ])
  func `phrases are whole words, gaps, alternatives and insides of words, with or without accents`(
    term: String, title: String, isFound: Bool
  ) {
    #expect(sought(words: [term]).matches(.fixture("1", title)) == isFound)
  }

  @Test(arguments: [
    ("Saved 40k a year", true), ("Saved 40k", true), ("Saved 40k lines", false),
    ("Saved EUR 9,000", true), ("Saved 9.5 million", true), ("Saved $300", true),
    ("Saved 300 €", true), ("Saved 300", false), ("Saved 300 files", false),
    ("Saved 300 a month", true), ("Saved 30%", true), ("Saved 30 percent", true),
    ("Saved 3 hours a week", true), ("Saved two days", true), ("Saved half a day", true),
    ("Saved an hour", true), ("Saved a file", false), ("Saved the file for 3 days", false),
    ("Saved by half", true), ("Saved the release, spent 4 days", false),
    ("Saved the day. Paid EUR 300", false), ("Saved the day", false),
    ("Saved 80 k€", true), ("Saved 80k € pro Jahr", true), ("Saved 30.000 €", true),
    ("Saved 1,2 Mio. €", true), ("Saved 40k/Jahr", true), ("Saved um ein Drittel", true),
    ("Saved zwei Stunden pro Woche", true), ("Saved seit drei Wochen", false),
    ("Saved 300 par mois", true), ("Saved un tiers", true), ("Saved une demi-journée", true),
    ("Saved dans trois jours", false), ("Saved un tercio", true), ("Saved 80.000 al año", true),
    ("Saved 20 por ciento", true), ("Saved 20 pour cent", true), ("Saved desde hace 3 días", false),
  ])
  func `an amount of money or time, or a percentage, makes some words count`(
    title: String, counts: Bool
  ) {
    #expect(sought(amountWords: ["saved"]).matches(.fixture("1", title)) == counts)
  }

  @Test func `the amount may be in the result of a title, not in the title of a result`() {
    let sought = sought(amountWords: ["saved"])
    #expect(sought.matches(.fixture("1", "Saved machine hours", result: "EUR 40k a year")))
    #expect(sought.matches(.fixture("1", "Idle machines are off", result: "40k a year saved")))
    #expect(!sought.matches(.fixture("1", "Spent EUR 300", result: "the release is saved")))
  }

  @Test func `names of projects, people and departments never count, in no text`() {
    let sought = sought(words: ["budget", "cost", "contract"], amountWords: ["saved"])
    let named = Entry.fixture(
      "1", "Fixed the login of Budget tool with Costa", result: "Contract desk is glad",
      project: "budget tool", people: ["Costa"], departments: ["Contract Desk"])
    #expect(!sought.matches(named))
    #expect(!sought.matches(.fixture("1", "x", project: "Budget", people: ["Cost"])))
    #expect(sought.matches(.fixture("1", "The budget of Budget tool", project: "Budget tool")))
    #expect(sought.matches(.fixture("1", "Budget toolbox", project: "Budget tool")))
  }

  @Test func `where a word is part of an exception, it does not count`() {
    let sought = sought(words: ["conflict", "let. … go."], except: ["merge conflict", "go live"])
    #expect(!sought.matches(.fixture("1", "Solved a merge conflict")))
    #expect(!sought.matches(.fixture("1", "Let checkout go live")))
    #expect(sought.matches(.fixture("1", "Solved a merge conflict and a conflict in the team")))
  }

  @Test func `a long note is read from its beginning, and in no time`() {
    let long = String(repeating: "no roi, ", count: 100_000)
    #expect(!sought(words: ["roi."]).matches(.fixture("1", "x", note: long)))
    #expect(sought(words: ["roi."]).matches(.fixture("1", "x", note: "The ROI. " + long)))
  }

  private func sought(
    words: [String]? = nil, amountWords: [String]? = nil, except: [String]? = nil
  ) -> EvidenceMatcher {
    InsightRule(
      id: "x", title: "", check: .absent, days: 1, words: words, amountWords: amountWords,
      except: except, says: "", advice: "", origin: .fixture
    ).sought
  }
}
