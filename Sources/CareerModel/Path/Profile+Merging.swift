extension Profile {
  /// Returns this profile, as read from disk, with the changes from `before` to `after` applied
  /// part by part, and lists item by item; `nil` if someone else changed the same part.
  package func applying(from before: Profile, to after: Profile) -> Profile? {
    var merged = self
    return Self.parts.allSatisfy { $0.merge(before, after, &merged) } ? merged : nil
  }

  /// Returns only what differs in each profile: all that a change needs.
  package static func difference(_ before: Profile, _ after: Profile) -> (Profile, Profile) {
    var difference = (Profile(), Profile())
    for part in parts { part.differ(before, after, &difference) }
    return difference
  }

  /// Every part that a change can touch. A part missing here cannot be edited.
  private static let parts: [ProfilePart] = [
    ProfilePart(\.name), ProfilePart(\.scope), ProfilePart(\.stages), ProfilePart(\.aim),
    ProfilePart(\.framework),
    ProfilePart(items: \.assessments), ProfilePart(items: \.notApplicable),
    ProfilePart(items: \.weights), ProfilePart(items: \.dismissals), ProfilePart(items: \.reviews),
    ProfilePart(\.ruleSeen), ProfilePart(\.unknown),
  ]
}

/// A part of a profile that changes as a whole, or a list that changes item by item.
private struct ProfilePart: Sendable {
  let merge: @Sendable (_ before: Profile, _ after: Profile, _ merged: inout Profile) -> Bool
  /// Sets the part of both profiles to what differs.
  let differ: @Sendable (_ before: Profile, _ after: Profile, inout (Profile, Profile)) -> Void

  init<Part: Equatable & Sendable>(_ path: any WritableKeyPath<Profile, Part> & Sendable) {
    merge = { before, after, merged in
      let (old, new, present) = (before[keyPath: path], after[keyPath: path], merged[keyPath: path])
      if old != new { merged[keyPath: path] = new }
      return old == new || present == old || present == new
    }
    differ = { before, after, difference in
      guard before[keyPath: path] != after[keyPath: path] else { return }
      difference.0[keyPath: path] = before[keyPath: path]
      difference.1[keyPath: path] = after[keyPath: path]
    }
  }

  init<Item: ProfileItem>(items path: any WritableKeyPath<Profile, [Item]> & Sendable) {
    merge = { before, after, merged in
      let (old, new) = (before[keyPath: path], after[keyPath: path])
      var items = merged[keyPath: path]
      var fits = true
      for key in Item.changed(old, new) {
        let present = items.filter { $0.key == key }
        let (was, becomes) = (old.filter { $0.key == key }, new.filter { $0.key == key })
        fits = fits && (present == was || present == becomes)
        let place = items.firstIndex { $0.key == key } ?? items.count
        items.removeAll { $0.key == key }
        items.insert(contentsOf: becomes, at: place)
      }
      merged[keyPath: path] = items
      return fits
    }
    differ = { before, after, difference in
      let (old, new) = (before[keyPath: path], after[keyPath: path])
      let changed = Item.changed(old, new)
      difference.0[keyPath: path] = old.filter { changed.contains($0.key) }
      difference.1[keyPath: path] = new.filter { changed.contains($0.key) }
    }
  }
}

/// An item of a list in a profile, identified by a key.
package protocol ProfileItem: Hashable, Sendable { var key: String { get } }

extension ProfileItem {
  static func changed(_ old: [Self], _ new: [Self]) -> [String] {
    guard old != new else { return [] }
    let (was, becomes) = (
      Dictionary(grouping: old, by: \.key), Dictionary(grouping: new, by: \.key)
    )
    return Set(was.keys).union(becomes.keys).filter { was[$0] != becomes[$0] }.sorted()
  }
}

extension Assessment: ProfileItem { package var key: String { "\(skill) \(date)" } }
extension NotApplicable: ProfileItem { package var key: String { skill.rawValue } }
extension SkillWeight: ProfileItem { package var key: String { skill.rawValue } }
extension Dismissal: ProfileItem { package var key: String { insight } }
extension ReviewMark: ProfileItem { package var key: String { rhythm } }
