extension Profile {
  /// Returns this profile, as read from disk, with the changes from `before` to `after` applied.
  ///
  /// Merges part by part, and lists item by item. A name edited in one window, an aim set in
  /// another and two skills assessed in two more all survive. `nil` if a part that changes is
  /// neither as before nor already as it should be: someone else changed it in between.
  package func applying(from before: Profile, to after: Profile) -> Profile? {
    var merge = ProfileMerge(before: before, after: after, merged: self)
    Self.visitParts(&merge)
    return merge.fits ? merge.merged : nil
  }

  /// Returns only what differs in each profile: all that a change needs, and little to keep for
  /// undo.
  package static func difference(_ before: Profile, _ after: Profile) -> (Profile, Profile) {
    var difference = ProfileDifference(before: before, after: after)
    visitParts(&difference)
    return (difference.left, difference.right)
  }

  /// Visits every part that a change can touch. A part missing here cannot be edited.
  private static func visitParts(_ visitor: inout some PartVisitor) {
    visitor.visit(\.name)
    visitor.visit(\.stages)
    visitor.visit(\.aim)
    visitor.visit(\.framework)
    visitor.visit(\.assessments)
    visitor.visit(\.notApplicable)
    visitor.visit(\.weights)
    visitor.visit(\.dismissals)
    visitor.visit(\.reviews)
    visitor.visit(\.ruleSeen)
    visitor.visit(\.unknown)
  }
}

/// Visits the parts of a profile one by one.
private protocol PartVisitor {
  mutating func visit<Part: Equatable>(_ part: WritableKeyPath<Profile, Part>)
  /// Visits a list whose items are identified by keys.
  mutating func visit<Item: ProfileItem>(_ part: WritableKeyPath<Profile, [Item]>)
}

private struct ProfileMerge: PartVisitor {
  let before: Profile
  let after: Profile
  var merged: Profile
  /// Whether no changed part was also changed elsewhere.
  var fits = true

  mutating func visit<Part: Equatable>(_ part: WritableKeyPath<Profile, Part>) {
    let (old, new, present) = (before[keyPath: part], after[keyPath: part], merged[keyPath: part])
    guard old != new else { return }
    fits = fits && (present == old || present == new)
    merged[keyPath: part] = new
  }

  mutating func visit<Item: ProfileItem>(_ part: WritableKeyPath<Profile, [Item]>) {
    let (old, new) = (before[keyPath: part], after[keyPath: part])
    var items = merged[keyPath: part]
    for key in Item.changed(old, new) {
      let present = items.filter { $0.key == key }
      let (was, becomes) = (old.filter { $0.key == key }, new.filter { $0.key == key })
      fits = fits && (present == was || present == becomes)
      let place = items.firstIndex { $0.key == key } ?? items.count
      items.removeAll { $0.key == key }
      items.insert(contentsOf: becomes, at: place)
    }
    merged[keyPath: part] = items
  }
}

private struct ProfileDifference: PartVisitor {
  let before: Profile
  let after: Profile
  var left = Profile()
  var right = Profile()

  mutating func visit<Part: Equatable>(_ part: WritableKeyPath<Profile, Part>) {
    guard before[keyPath: part] != after[keyPath: part] else { return }
    left[keyPath: part] = before[keyPath: part]
    right[keyPath: part] = after[keyPath: part]
  }

  mutating func visit<Item: ProfileItem>(_ part: WritableKeyPath<Profile, [Item]>) {
    let (old, new) = (before[keyPath: part], after[keyPath: part])
    let changed = Item.changed(old, new)
    left[keyPath: part] = old.filter { changed.contains($0.key) }
    right[keyPath: part] = new.filter { changed.contains($0.key) }
  }
}

/// An item of a list in a profile, identified by a key.
package protocol ProfileItem: Hashable {
  var key: String { get }
}

extension ProfileItem {
  /// Returns the keys whose items differ between two lists.
  static func changed(_ old: [Self], _ new: [Self]) -> [String] {
    guard old != new else { return [] }
    let (was, becomes) = (
      Dictionary(grouping: old, by: \.key), Dictionary(grouping: new, by: \.key)
    )
    return Set(was.keys).union(becomes.keys).filter { was[$0] != becomes[$0] }.sorted()
  }
}

extension Assessment: ProfileItem {
  package var key: String { "\(skill) \(date)" }
}

extension NotApplicable: ProfileItem {
  package var key: String { skill.rawValue }
}

extension SkillWeight: ProfileItem {
  package var key: String { skill.rawValue }
}

extension Dismissal: ProfileItem {
  package var key: String { insight }
}

extension ReviewMark: ProfileItem {
  package var key: String { rhythm }
}
