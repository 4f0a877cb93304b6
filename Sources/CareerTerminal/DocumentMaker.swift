package import CareerModel
package import CareerScreens
package import CareerStore
package import FoundationEssentials

/// Makes documents from a career; provided by the layer that knows their kinds. Called on any
/// thread.
package struct DocumentMaker: Sendable {
  /// A finished document.
  package struct Made: Sendable {
    package var bytes: Data
    /// What it contains and what redaction hid, in words; `nil` if there is nothing to say.
    package var remark: String?

    package init(_ bytes: Data, remark: String? = nil) {
      self.bytes = bytes
      self.remark = remark
    }
  }

  package var make: @Sendable (ExportRequest, Career) -> Result<Made, Refusal>
  /// Returns why a file of that kind could not be written at a path, as far as can be told before
  /// making it; `nil` if nothing is known to prevent it.
  package var check: @Sendable (String, ExportKind) -> Refusal?
  /// The message for a failed write: the remedy differs from that for the journal.
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
