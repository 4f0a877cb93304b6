package import CareerModel
import FoundationEssentials

/// A document made from a career.
package struct Document: Hashable, Sendable {
  /// The whole text, ending with a newline.
  package var text: String
  /// What redaction left out or replaced; `nil` if the request is not redacted.
  package var redaction: RedactionReport?
  /// Tags in its entries that look like misspellings of `confidential`, where that tag would have
  /// made a difference.
  package var nearMisses: [ConfidentialNearMiss] = []
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
    guard request.isRedacted else {
      var document = try document(request, career)
      // Calendars mark confidential entries in their own way.
      if request.kind == .ics { document.nearMisses = nearMisses(request, career) }
      return document
    }
    let (redacted, query, report) = Redaction.redacted(
      career, asking: request.query, using: &random)
    var settled = request
    settled.query = query
    var document = try document(settled, redacted, report)
    document.nearMisses = nearMisses(request, career)
    return document
  }

  private static func nearMisses(
    _ request: ExportRequest, _ career: Career
  ) -> [ConfidentialNearMiss] {
    ConfidentialNearMiss.found(in: career.journal.entries(matching: request.query))
  }

  /// - Throws: `incomplete` if a backup does not hold everything that the career does.
  private static func document(
    _ request: ExportRequest, _ career: Career, _ redaction: RedactionReport? = nil
  ) throws(ExchangeError) -> Document {
    let text = try text(of: request, career)
    guard request.kind == .json else { return Document(text: text, redaction: redaction) }
    let expected = CareerCount(of: career, request.query)
    let written = CareerCount(reading: Data(text.utf8))
    guard written == expected else { throw .incomplete(written, expected: expected) }
    return Document(text: text, redaction: redaction, count: expected)
  }

  private static func text(
    of request: ExportRequest, _ career: Career
  ) throws(ExchangeError) -> String {
    switch request.kind {
    case .brag: try template(request).filled(with: Brag(CareerFacts(request, career)), .brag)
    case .review:
      try template(request).filled(with: SelfReview(CareerFacts(request, career)), .review)
    case .packet: try template(request).filled(with: Packet(CareerFacts(request, career)), .packet)
    case .html: HTMLReport(request, career).text
    case .svg, .png: PictureSubject(career, query: request.query).document(request.picture)
    case .csv: CSVDocument.text(of: request, career)
    case .json: try CareerFile.text(of: request, career)
    case .ics: CalendarDocument.text(of: request, career)
    case .jsonresume: try ResumeDocument(request, career).text()
    }
  }

  private static func template(_ request: ExportRequest) -> DocumentTemplate {
    request.template ?? .builtIn(request.kind)
  }
}
