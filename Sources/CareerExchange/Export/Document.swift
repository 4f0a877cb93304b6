package import CareerModel
package import CareerPages
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
  /// The entries on its first page, and those that can be chosen for it; `nil` without such a page.
  package var firstPage: FirstPageEntries?
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
    var (told, settled, ids) = (open, request, RedactedIDs?.none)
    var document = Document(text: "")
    if request.isRedacted {
      let new = RedactedIDs(of: career, using: &random)
      (told, document.redaction) = Redaction.redacted(open, named: career, new)
      settled.query = request.query.settled(in: open.journal, open.plan) { new[$0] }
      settled.first = request.first.map { new[$0] }
      ids = new
    }
    try document.fill(settled, told)
    document.firstPage?.ids = ids
    if let report = document.redaction {
      document.redaction?.clues = ClueFinder(report.replaced).clues(
        in: told, matching: settled.covered(on: career.today),
        told: request.kind.tellsAll ? nil : document.text)
      // A calendar folds its lines anywhere.
      document.redaction?.keepNames(
        in: request.kind == .ics ? document.text.replacing("\r\n ", with: "") : document.text)
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

  private mutating func fill(_ request: ExportRequest, _ career: Career) throws(ExchangeError) {
    let template = request.template ?? .builtIn(request.kind)
    func facts() -> CareerFacts { CareerFacts(request, career) }
    switch request.kind {
    case .brag:
      let brag = Brag(facts())
      text = try template.filled(with: brag, .brag)
      firstPage = FirstPageEntries(brag.first)
    case .review, .form:
      let review = SelfReview(facts())
      text =
        request.kind == .form
        ? try FormAnswers.text(review, template, limit: request.answerLimit)
        : try template.filled(with: review, .review)
      firstPage = FirstPageEntries(review.first)
    case .packet:
      let packet = Packet(facts())
      text = try template.filled(with: packet, .packet)
      advice = packet.advice
      firstPage = FirstPageEntries(packet.first)
    case .html where request.picture == .year:
      text = try YearReport(PictureSubject(career, query: request.query)).text()
    case .html:
      let report = HTMLReport(request, career)
      text = try report.text()
      firstPage = FirstPageEntries(report.packet.first)
    case .svg, .png:
      text = PictureSubject(career, query: request.query).document(request.picture)
    case .csv: text = CSVDocument.text(of: request, career)
    case .json: text = try CareerFile.text(of: request, career)
    case .ics: text = CalendarDocument.text(of: request, career)
    case .jsonresume: text = try ResumeDocument(request, career).text()
    }
  }
}
