/// The tables of phrases that a made-up career is written with; `DemoPhrase` says how to read them.
/// Every line is true at the levels in front of it, as the built-in framework describes them.
enum DemoPhrases {
  /// The tables by the skill that they are mainly about.
  static let bySkill: [(skill: String, table: String)] = [
    ("hands-on-delivery", handsOnDelivery),
    ("teamwork", teamwork),
    ("technical-expertise", technicalExpertise),
    ("work-management", workManagement),
    ("talent-management", talentManagement),
    ("troubleshooting", troubleshooting),
    ("business-alignment", businessAlignment),
    ("cross-functional-collaboration", crossFunctional),
    ("innovation-and-research", innovation),
    ("change-management", changeManagement),
    ("business-acumen", businessAcumen),
  ]

  static let tags = ["review", "interview", "on-call", "for-the-cv", "talk", "follow-up"]

  static let notes = [
    "Numbers are from the dashboard of that week.",
    "Would do it in smaller steps next time.",
    "{person} has the details.",
    "Took longer than planned: {few} days went into the tests.",
    "Before: {14-60} tickets a month.\nAfter: {2-9}.",
    "Ask again in three months whether it held.",
    "The hard part was saying it early.\nThe easy part was the code.",
    "Good example for the next review.",
    "Slides and notes are in the team folder.",
    "Two people disagreed, and both had a point; see the notes of the meeting.",
  ]
}
