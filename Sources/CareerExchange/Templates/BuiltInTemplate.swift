import CCareerData
package import CareerModel

extension DocumentTemplate {
  /// Returns the built-in template, data/templates/KIND.mustache; an empty one for kinds without a
  /// template. Tests check that they are valid.
  package static func builtIn(_ kind: ExportKind) -> DocumentTemplate {
    var length = 0
    let bytes =
      switch kind {
      case .brag: cairn_template_brag(&length)
      case .review: cairn_template_review(&length)
      case .packet: cairn_template_packet(&length)
      case .html, .svg, .png, .csv, .json, .ics, .jsonresume: UnsafePointer<UInt8>?.none
      }
    return DocumentTemplate(
      name: "the built-in \(kind.rawValue) template",
      text: String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self))
  }

  /// Returns the names that a template of a kind can use; `nil` for kinds without a template.
  static func names(in kind: ExportKind) -> TemplateNames? {
    switch kind {
    case .brag: TemplateShape<Brag>.brag.names
    case .review: TemplateShape<SelfReview>.review.names
    case .packet: TemplateShape<Packet>.packet.names
    case .html, .svg, .png, .csv, .json, .ics, .jsonresume: nil
    }
  }
}
