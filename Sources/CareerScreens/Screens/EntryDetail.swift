import CareerDrawing
import CareerModel
import CareerPages

/// The full content of an entry: for the detail pane of a list, and for the entry's own screen.
enum EntryDetail {
  static func rows(of entry: Entry, _ state: AppState) -> [Row<EntryID>] {
    [.words("\(entry.title)", role: .heading)]
      + fields(of: entry, state).map { label, text, role in
        .words("\(text)", role: role, label: "\(label)", hang: .cutField)
      }
  }

  static func fields(of entry: Entry, _ state: AppState) -> [(String, String, Role)] {
    var fields: [(String, String, Role)] = [
      ("When", entry.stated.longText(from: state.today), .text),
      ("Kind", entry.kind.title, ItemSymbol(entry.kind).role),
    ]
    for piece in entry.evidence {
      fields.append(("Skill", Wording.summary(of: piece, state.framework), .skill))
      let level = piece.level.flatMap { state.framework.skill(piece.skill)?.level($0)?.text }
      if let signal = state.framework.text(of: piece) {
        fields.append(("", signal, .text))
      } else if let level {
        fields.append(("", level, .faint))
      }
    }
    fields += entry.facts().map { ($1, $2, $0 == .result ? .good : .text) }
    return fields
  }
}
