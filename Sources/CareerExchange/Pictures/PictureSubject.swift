import CareerModel
import CareerPages

/// The source of all pictures of a document: a career, its reading, the requested entries.
struct PictureSubject {
  let career: Career
  let reading: CareerReading
  var query: Query
  /// The requested entries and goals.
  var record: TimelineRecord

  init(_ career: Career, query: Query) {
    (self.career, self.query) = (career, query)
    reading = career.reading
    let journal = query.isEmpty ? career.journal : career.journal.narrowed(to: query)
    record = TimelineRecord(journal, goals: career.plan.goals.filter(query.matches))
  }

  var framework: Framework { career.framework }
  var today: CalendarDay { career.today }

  func picture(_ picture: CareerPicture) -> Picture {
    switch picture {
    case .timeline: TimelineDrawing(self).picture
    case .radar: RadarDrawing(self).picture
    case .heatMap: HeatMapDrawing(self).picture
    case .readiness: ReadinessDrawing(self).picture
    case .year: YearDrawing(self).picture
    }
  }

  /// Returns one picture as its own document, for `cairn export svg`. The line below its heading
  /// says whose it is, what part it shows, and the day.
  func document(_ kind: CareerPicture) -> String {
    let isPart = !query.isEmpty && (kind == .timeline || kind == .heatMap)
    let line = [career.profile.name?.nonBlank, isPart ? narrowing : nil, today.mediumText]
    let picture = picture(kind)
    return picture.document(
      heading: kind == .year ? picture.title : kind.title,
      below: line.compactMap(\.self).joined(separator: " · "))
  }

  private var narrowing: String {
    guard record.journal.count > 0 else {
      return query.terms.isEmpty ? "no entries in this period" : "no matching entries"
    }
    let entries = Wording.entries(record.journal.count)
    return "\(entries) of \(career.journal.count)"
  }

  /// The reason why there is no entry to show.
  var emptiness: String { career.journal.count == 0 ? "nothing logged yet" : "no matching entries" }

  /// The person's name, such as `Robin Example`, or a phrase if there is none.
  var who: String { career.profile.name?.nonBlank ?? "Anonymous" }
}

extension TimelineRecord {
  /// The sums of all its months.
  var counted: MonthDigest { journal.digests.values.reduce(MonthDigest()) { $0.merged(with: $1) } }
}
