/// The kind of a piece of the screen, which decides its look. Views name roles; a `Theme` turns
/// them into colours and attributes only when the frame is painted.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case text
  /// Less important: labels, hints, repeated dates.
  case faint
  case heading
  /// The open tab, the current stage.
  case present
  case rule
  case key
  case skill
  /// Skills below level 3, and above it.
  case skillLow, skillHigh
  case milestone
  case feedback
  case today
  case good
  case warning
  case error
  /// Text being typed.
  case input
  /// The highlight of the row under the cursor.
  case cursor
  /// The groups of skills, in framework order; each has a sign too (`Text.Sign.group`).
  case group1, group2, group3
}

extension Role {
  /// Returns the role of a skill's marks at an established level, 0 to 5.
  package static func level(_ level: Int) -> Role {
    switch level {
    case ...2: .skillLow
    case 3: .skill
    default: .skillHigh
    }
  }

  /// Returns the role of a group of skills by its position; plain text for `nil`.
  package static func group(_ place: Int?) -> Role {
    place.map { [.group1, .group2, .group3][$0 % 3] } ?? .text
  }
}
