import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct ConfidentialTagTests {
  @Test(
    "The tag is meant however it is written",
    arguments: [
      "confidential", "Confidential", " #CONFIDENTIAL ", "ｃｏｎｆｉｄｅｎｔｉａｌ", "conﬁdential",
      "confidential\u{200B}",
      "confi\u{AD}dential", "＃confidential", "confidéntial",
    ])
  func meant(tag: String) {
    #expect(ConfidentialTag.isMeant(by: tag))
    #expect(!ConfidentialTag.isNearly(tag))
  }

  @Test(
    "A tag that is nearly it is a near miss",
    arguments: [
      "confidental", "Confidencial", "konfidential", "confidentiel", "confidentail", "#confidentia",
      "confidential-hr", "confidentiality", "con fidential", "confidentials", "cofidental",
      "CONFIDANTIAL",
    ])
  func near(tag: String) {
    #expect(ConfidentialTag.isNearly(tag))
    #expect(!ConfidentialTag.isMeant(by: tag))
  }

  @Test(
    "Other words are none",
    arguments: [
      "confidence", "confident", "conference", "vertraulich", "residential", "presidential", "",
      "#",
      "not confidential", "evidential", "secret", String(repeating: "confidentia", count: 50_000),
    ])
  func other(tag: String) {
    #expect(!ConfidentialTag.isNearly(tag) && !ConfidentialTag.isMeant(by: tag))
  }

  @Test(
    "Near misses are counted by spelling, as tags and as signed words, except beside the tag itself"
  )
  func found() {
    let entries = [
      Entry.fixture("01A", "One", tags: ["confidental", "x"]),
      .fixture("01B", "Two", tags: ["Confidental", "confidental"]),
      .fixture("01C", "Three", tags: ["confidental", "confidential"]),
      .fixture("01D", "Let a vendor go (#Confidential).", note: "#confidential"),
      .fixture("01E", "Confidential #1", result: "a confidential talk", tags: ["confidence"]),
      .fixture("01F", "Four", note: "see\n＃confidencial,"),
      .fixture("01G", "Mentored !confidential and paid!"),
    ]
    #expect(
      ConfidentialNearMiss.found(in: entries) == [
        ConfidentialNearMiss(spelling: "confidental", isTag: true, entries: ["01A", "01B"]),
        ConfidentialNearMiss(spelling: "#Confidential", isTag: false, entries: ["01D"]),
        ConfidentialNearMiss(spelling: "＃confidencial", isTag: false, entries: ["01F"]),
        ConfidentialNearMiss(spelling: "!confidential", isTag: false, entries: ["01G"]),
      ])
  }
}
