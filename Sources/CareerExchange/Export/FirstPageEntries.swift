package import CareerModel

/// The entries of a document's first page, and those that can be chosen for it.
package struct FirstPageEntries: Sendable {
  private let (own, onPage): ([Entry], [EntryID])
  /// The new ids of a redacted document.
  var ids: RedactedIDs?

  init(_ page: FirstPage) { (own, onPage) = (page.own, page.shown) }

  /// Those on the page, in order.
  package var shown: [EntryID] { named(onPage) }
  /// Those that can be chosen, strongest first.
  package var candidates: [EntryID] { named(own.strongest().map(\.id)) }

  /// Whether an entry is among those.
  package func has(_ entry: EntryID) -> Bool { named(own.map(\.id)).contains(entry) }

  private func named(_ entries: [EntryID]) -> [EntryID] {
    guard let old = ids?.old else { return entries }
    return entries.compactMap { old[$0] }
  }
}
