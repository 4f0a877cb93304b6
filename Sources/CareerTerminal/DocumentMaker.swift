package import CareerModel
package import CareerScreens
package import CareerStore
package import FoundationEssentials

/// How documents are made of a career, handed in by the layer that knows their kinds. It is called on
/// any thread.
package struct DocumentMaker: Sendable {
  /// A document that was made.
  package struct Made: Sendable {
    package var bytes: Data
    /// What it holds and what redaction hid, in words; `nil` where there is nothing to say.
    package var remark: String?

    package init(_ bytes: Data, remark: String? = nil) {
      self.bytes = bytes
      self.remark = remark
    }
  }

  package var make: @Sendable (ExportRequest, Career) -> Result<Made, Refusal>
  /// Why a file of that kind could not be written at a path, as far as one can tell before the work of
  /// making it; `nil` where nothing speaks against it.
  package var check: @Sendable (String, ExportKind) -> Refusal?
  /// The words for a file that could not be written: the way out is another than for the journal.
  package var error: @Sendable (StoreError) -> String

  package init(
    make: @escaping @Sendable (ExportRequest, Career) -> Result<Made, Refusal>,
    check: @escaping @Sendable (String, ExportKind) -> Refusal?,
    error: @escaping @Sendable (StoreError) -> String
  ) {
    self.make = make
    self.check = check
    self.error = error
  }
}
