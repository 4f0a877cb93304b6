import CareerJSON
import CareerModel
import FoundationEssentials

/// What the readers of other journals' JSON share.
enum JournalJSON {
  /// Why an entry is left, and what it is called.
  struct Refusal: Error {
    var what: String
    var why: String
  }

  /// The document; `name` is what it should be, for the error that it is not.
  static func decode<Document: Decodable>(
    _ bytes: Data, as name: String
  ) throws(ExchangeError) -> Document {
    do throws(JSONFault) {
      return try CareerJSON.decode(Document.self, from: bytes)
    } catch {
      throw .unreadable(line: error.line, detail: "this is not \(name): \(error.detail)")
    }
  }

  /// What comes of the elements of a list: entries, and those that are left with their lines.
  ///
  /// - Parameter place: Where each of them stands in the document, by its number from 0.
  static func record<Element>(
    of elements: [Attempt<Element>], at place: (Int) -> DocumentPath, in bytes: Data,
    _ context: ImportContext, take: (Element) throws(Refusal) -> Entry
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

  /// The day of an entry, which must be over or today: a journal tells what was.
  static func day(
    _ text: String, of title: String, _ context: ImportContext
  ) throws(Refusal) -> CalendarDay {
    do throws(DocumentDay.Problem) {
      let named = try DocumentDay.read(text)
      guard named.span == nil else {
        throw DocumentDay.Problem(words: "\"\(text)\" is not a day")
      }
      guard named.day <= context.today.adding(days: 1) else {
        throw DocumentDay.Problem(
          words: "\(named.day) is still ahead, and an entry tells what was done")
      }
      return named.day
    } catch {
      throw Refusal(what: title, why: error.words)
    }
  }
}
