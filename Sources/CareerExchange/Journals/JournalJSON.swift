import CareerJSON
import CareerModel
import FoundationEssentials

/// Shared code for readers of other journals' JSON.
enum JournalJSON {
  /// The title of an entry that is left out, and why.
  struct Refusal: Error {
    var what: String
    var why: String
  }

  /// Builds a record from list elements: entries, and those left out with their lines.
  ///
  /// - Parameter place: Returns the path of an element by its index.
  static func record<Element>(
    of elements: [Attempt<Element>], at place: (Int) -> DocumentPath, in bytes: Data,
    take: (Element) throws(Refusal) -> Entry
  ) -> ImportedRecord {
    var lines = JSONPlaces(bytes)
    var record = ImportedRecord()
    for (index, attempt) in elements.enumerated() {
      let line = lines.line(of: place(index))
      do throws(Refusal) {
        switch attempt.outcome {
        case .success(let element): record.entries.append(.init(try take(element), line: line))
        case .failure(let fault): throw Refusal(what: "an entry", why: fault.detail)
        }
      } catch {
        record.left.append(.init(line: line, what: error.what, why: error.why))
      }
    }
    return record
  }

  /// Returns the day of an entry, which must not be in the future: a journal holds the past.
  static func day(
    _ text: String, of title: String, _ context: ImportContext
  ) throws(Refusal) -> CalendarDay {
    let named: DocumentDay
    do throws(DocumentDay.Problem) {
      named = try DocumentDay.read(text)
    } catch {
      throw Refusal(what: title, why: error.words)
    }
    guard named.span == nil else {
      throw Refusal(what: title, why: "\"\(text)\" is not a day")
    }
    return try past(named.day, of: title, context)
  }

  /// Returns unknown keys, nested under the name of their program.
  static func kept(_ others: UnknownKeys, of kind: ImportKind) -> UnknownKeys {
    others.values.isEmpty ? others : UnknownKeys([kind.rawValue: .object(others.values)])
  }

  static func past(
    _ day: CalendarDay, of title: String, _ context: ImportContext
  ) throws(Refusal) -> CalendarDay {
    if let why = context.whyAhead(day) { throw Refusal(what: title, why: why) }
    return day
  }
}
