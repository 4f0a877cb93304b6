import CareerDemo
import CareerModel
import CareerPages

@testable import CareerExchange

extension Document {
  /// A document whose new ids, if it has any, are the same in each run.
  static func make(
    _ request: ExportRequest, of career: Career
  ) throws(ExchangeError) -> Document {
    var random = SeededRandom(seed: 1)
    return try make(request, of: career, using: &random)
  }
}

extension Redaction {
  /// The redacted career without what is confidential, with ids drawn from a seed.
  static func redacted(_ career: Career, seed: UInt64 = 1) -> (Career, RedactionReport) {
    var random = SeededRandom(seed: seed)
    return redacted(
      career.withoutConfidential, named: career, RedactedIDs(of: career, using: &random))
  }
}
