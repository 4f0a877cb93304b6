import CareerModel

/// The documents that are handed over as text. The words come from a template, the facts from the
/// record.
enum TextDocument {
  static func text(of request: ExportRequest, _ career: Career) throws(ExchangeError) -> String {
    let template = request.template ?? .builtIn(request.kind)
    let facts = CareerFacts(request, career)
    switch request.kind {
    case .review: return try template.filled(with: SelfReview(facts), .review)
    case .packet: return try template.filled(with: Packet(facts), .packet)
    default: return try template.filled(with: Brag(facts), .brag)
    }
  }
}
