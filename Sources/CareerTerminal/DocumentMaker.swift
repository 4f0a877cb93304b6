package import CareerModel
package import CareerStore
package import FoundationEssentials

/// How documents are made of a career, handed in by the layer that knows their kinds. It is called on
/// any thread.
package struct DocumentMaker: Sendable {
  /// A document that was made.
  package struct Made: Sendable {
    package var bytes: Data
    /// What redaction hid, in words; `nil` where nothing was asked for or hidden.
    package var remark: String?

    package init(_ bytes: Data, remark: String? = nil) {
      self.bytes = bytes
      self.remark = remark
    }
  }

  /// Why none was made, in words: the thing, the place, the way out.
  package struct Refusal: Error, Sendable {
    package var words: String
    package init(_ words: String) { self.words = words }
  }

  package var make: @Sendable (ExportRequest, Career) -> Result<Made, Refusal>
  /// The words for a file that could not be written: the way out is another than for the journal.
  package var error: @Sendable (StoreError) -> String

  package init(
    make: @escaping @Sendable (ExportRequest, Career) -> Result<Made, Refusal>,
    error: @escaping @Sendable (StoreError) -> String
  ) {
    self.make = make
    self.error = error
  }
}
