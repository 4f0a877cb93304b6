import CareerModel
import CareerPages

/// What pictures are made from: a career, what it comes to, and the entries that are asked for. Made
/// once for all pictures of a document.
struct PictureSubject {
  let career: Career
  let reading: CareerReading
  let query: Query
  /// The entries that are asked for, and the goals.
  let record: TimelineRecord

  init(_ career: Career, query: Query) {
    self.career = career
    self.query = query
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
    }
  }

  /// `cairn export svg`: one picture as a document of its own.
  func document(_ kind: CareerPicture) -> String {
    picture(kind).document(heading: kind.title, below: line(kind))
  }

  /// Whose it is, of when, and what of it is shown: the line below a picture's heading.
  private func line(_ picture: CareerPicture) -> String {
    let narrowed = !query.isEmpty && (picture == .timeline || picture == .heatMap)
    let parts = [career.profile.name?.nonBlank, narrowed ? narrowing : nil, today.mediumText]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// What the query leaves of the record.
  private var narrowing: String {
    guard record.journal.count > 0 else {
      return query.terms.isEmpty ? "no entry of these days" : "no entry among those asked for"
    }
    let entries = Wording.entries(record.journal.count)
    return "only \(entries) of \(career.journal.count)"
  }

  /// Why there is no entry to show.
  var emptiness: String {
    career.journal.count == 0 ? "nothing is logged yet" : "none is among those asked for"
  }

  /// `Robin Example` or what stands for somebody who gave no name.
  var who: String { career.profile.name?.nonBlank ?? "Somebody without a name" }
}
