package import CareerModel
import FoundationEssentials

/// A document that was made of a career.
package struct Document: Hashable, Sendable {
  /// The whole text, with a newline at its end.
  package var text: String
  /// What redaction left out or replaced; `nil` where it was not asked for.
  package var redaction: RedactionReport?
  /// Spellings among its entries that were perhaps meant as the tag `confidential`, where that tag would
  /// have made a difference.
  package var nearMisses: [ConfidentialNearMiss] = []
  /// What a backup holds, as it was read again; `nil` for every other kind.
  package var count: CareerCount?
}

extension Document {
  /// Makes the document that is asked for. Pictures in dots are made from the same picture to scale,
  /// by a program outside: for `.png` this is what `.svg` gives.
  ///
  /// - Parameter random: What the ids of a redacted document are drawn from.
  package static func make(
    _ request: ExportRequest, of career: Career, using random: inout some RandomNumberGenerator
  ) throws(ExchangeError) -> Document {
    guard request.isRedacted else {
      var document = try document(request, career)
      // Calendars have a mark of their own for what is confidential.
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

  /// Throws `incomplete` where a backup does not hold what the career does.
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
