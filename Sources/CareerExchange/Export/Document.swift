package import CareerModel
import FoundationEssentials

/// A document made from a career.
package struct Document: Sendable {
  /// The whole text, ending with a newline.
  package var text: String
  /// What redaction left out or replaced; `nil` if the request is not redacted.
  package var redaction: RedactionReport?
  /// How many of the entries and goals that it covers are confidential and left out.
  package var leftOut = (entries: 0, goals: 0)
  /// Tags like `confidential`, where that tag would have made a difference.
  package var nearMisses: [ConfidentialNearMiss] = []
  /// What would make a promotion packet stronger before it is sent, a sentence each.
  package var advice: [String] = []
  /// The contents of a backup, counted by reading it back; `nil` for every other kind.
  package var count: CareerCount?
}

extension Document {
  /// Returns the requested document. For `.png` the text is that of `.svg`, because an external
  /// program renders the pixels.
  ///
  /// - Parameter random: The source of the ids in a redacted document.
  package static func make(
    _ request: ExportRequest, of career: Career, using random: inout some RandomNumberGenerator
  ) throws(ExchangeError) -> Document {
    let open = request.hasConfidential ? career : career.withoutConfidential
    var (told, settled, report) = (open, request, RedactionReport?.none)
    if request.isRedacted {
      let redacted = Redaction.redacted(open, named: career, asking: request.query, using: &random)
      (told, settled.query, report) = (redacted.0, redacted.1, redacted.2)
    }
    var document = Document(text: "", redaction: report)
    document.text = try text(of: settled, told, advice: &document.advice)
    if let report {
      let tellsAll = [.csv, .json, .ics, .jsonresume].contains(request.kind)
      document.redaction?.clues = ClueFinder(report.replaced).clues(
        in: told, matching: settled.covered(on: career.today), told: tellsAll ? nil : document.text)
    }
    if request.isPage { document.text = try DocumentPage(document.text, request.kind).text() }
    if request.kind == .json { document.count = try checkedCount(document.text, settled, told) }
    if !request.hasConfidential {
      let covered = request.covered(on: career.today)
      let entries = career.journal.entries(matching: covered)
      let goals = covered.on(DayRange())
      let hasGoals = ![.csv, .jsonresume].contains(request.kind)
      document.leftOut = (
        entries.count(where: \.isConfidential),
        hasGoals
          ? career.plan.goals.count(where: goals.matches)
            - open.plan.goals.count(where: goals.matches) : 0
      )
      document.nearMisses = ConfidentialNearMiss.found(in: entries)
    }
    return document
  }

  /// - Throws: `incomplete` if a backup does not hold everything that the career does.
  private static func checkedCount(
    _ text: String, _ request: ExportRequest, _ career: Career
  ) throws(ExchangeError) -> CareerCount {
    let expected = CareerCount(of: career, request.query)
    let written = CareerCount(reading: Data(text.utf8))
    guard written == expected else { throw .incomplete(written, expected: expected) }
    return expected
  }

  private static func text(
    of request: ExportRequest, _ career: Career, advice: inout [String]
  ) throws(ExchangeError) -> String {
    let template = request.template ?? .builtIn(request.kind)
    switch request.kind {
    case .brag: return try template.filled(with: Brag(CareerFacts(request, career)), .brag)
    case .review:
      return try template.filled(with: SelfReview(CareerFacts(request, career)), .review)
    case .form:
      return try FormAnswers.text(
        SelfReview(CareerFacts(request, career)), template, limit: request.answerLimit)
    case .packet:
      let packet = Packet(CareerFacts(request, career))
      advice = packet.advice
      return try template.filled(with: packet, .packet)
    case .html where request.picture == .year:
      return try YearReport(PictureSubject(career, query: request.query)).text()
    case .html: return try HTMLReport(request, career).text()
    case .svg, .png: return PictureSubject(career, query: request.query).document(request.picture)
    case .csv: return CSVDocument.text(of: request, career)
    case .json: return try CareerFile.text(of: request, career)
    case .ics: return CalendarDocument.text(of: request, career)
    case .jsonresume: return try ResumeDocument(request, career).text()
    }
  }
}
