extension Framework {
  /// The shape a framework file needs to be readable; data/schema/framework.schema.json says the
  /// same and more.
  package static let shape = JSONShape.object(
    [
      "format": .word([format]), "version": .integer, "id": .text, "title": .text,
      "about": .text, "ourReading": .text, "sources": .list(of: source),
      "stages": .list(of: stage), "transitions": .list(of: transition),
      "groups": .list(of: group), "skills": .list(of: skill), "contrasts": .list(of: contrast),
      "advice": .list(of: advice),
    ],
    optional: [
      "readiness": readinessRule, "insights": .list(of: insight),
      "statements": .list(of: statement),
    ])

  /// The value of "format" in a framework file.
  package static let format = "cairn.framework"

  private static let texts = JSONShape.list(of: .text)
  private static let origin = JSONShape.object(["source": .text, "thought": .text])
  private static let source = JSONShape.object(["id": .text, "title": .text])
  private static let group = JSONShape.object(["id": .text, "title": .text])
  private static let occasion = JSONShape.object(
    [:], optional: ["holding": texts, "aimingAt": texts, "skill": .text])
  private static let advice = JSONShape.object(
    ["id": .text, "text": .text, "origin": origin], optional: ["when": occasion])
  private static let statement = JSONShape.object([
    "sources": texts, "thought": .text, "places": texts,
  ])

  private static let ask = JSONShape.object([
    "skill": .text, "level": .integer, "weight": .integer,
  ])
  private static let stage = JSONShape.object(
    [
      "id": .text, "title": .text, "short": .text, "about": .text, "does": texts,
      "asks": .list(of: ask), "origin": origin,
    ],
    optional: ["staying": .text])

  private static let transition = JSONShape.object([
    "from": .text, "to": .text, "pivot": .flag, "changes": .text, "letGo": .text,
    "mistake": .text, "origin": origin,
  ])

  private static let signal = JSONShape.object(
    ["id": .text, "text": .text],
    optional: ["firstStep": .text, "byChance": .flag, "successor": .text])
  private static let level = JSONShape.object([
    "level": .integer, "text": .text, "signals": .list(of: signal),
  ])
  private static let mode = JSONShape.object(["id": .text, "title": .text, "text": .text])
  private static let skill = JSONShape.object(
    [
      "id": .text, "title": .text, "short": .text, "group": .text, "handsOn": .flag,
      "about": .text, "levels": .list(of: level), "prompts": texts, "pitfalls": texts,
      "origin": origin,
    ],
    optional: ["question": .text, "withDepartments": .flag, "modes": .list(of: mode)])

  private static let skillLevel = JSONShape.object(["skill": .text, "level": .integer])
  private static let side = JSONShape.object(
    ["stage": .text, "word": .text, "text": .text],
    optional: [
      "skills": texts, "levels": .list(of: skillLevel), "signals": texts, "departments": .flag,
    ])
  private static let contrast = JSONShape.object([
    "id": .text, "title": .text, "sides": .list(of: side), "origin": origin,
  ])

  private static let levelRule = JSONShape.object([
    "halves": .integer, "months": .integer, "projects": .integer, "days": .integer,
    "outcome": .flag,
  ])
  /// Missing numbers default to the built-in rule; the last four belong to the former rule.
  private static let readinessRule = JSONShape.object(
    ["origin": origin],
    optional: [
      "levels": .list(of: levelRule), "entryHalves": .integer, "canConfirmHalves": .integer,
      "praiseHalves": .integer, "longDays": .integer, "habitHalves": .integer,
      "skillsPerEntry": .integer, "windowMonths": .integer, "lastingMonths": .integer,
      "coveragePercent": .integer, "notApplicablePercent": .integer, "entries": .integer,
      "months": .integer, "projects": .integer, "confirmedCounts": .integer,
    ])
  private static let insight = JSONShape.object(
    [
      "id": .text, "title": .text, "check": .word(InsightRule.Check.allCases.map(\.rawValue)),
      "days": .integer, "says": .text, "advice": .text, "origin": origin,
    ],
    optional: [
      "holding": texts, "aimingAt": texts, "percent": .integer, "least": .integer,
      "enough": .integer, "unlessEstablished": .list(of: skillLevel), "skills": texts,
      "against": texts, "signals": texts, "words": texts, "amountWords": texts, "except": texts,
      "saysOne": .text,
      "kinds": .list(of: .word(EntryKind.allCases.map(\.rawValue))), "departments": texts,
    ])
}
