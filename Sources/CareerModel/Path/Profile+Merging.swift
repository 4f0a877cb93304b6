extension Profile {
  /// This profile as it is on disk, with what changed between `before` and `after` done to it.
  ///
  /// Merged part by part, and what is said of single skills and insights one by one: a name edited
  /// in one window, an aim set in another and two skills assessed in two more all stay. `nil` when
  /// something that the change touches is no longer what it was before, nor already what it shall
  /// become: somebody else changed that very thing in between.
  package func applying(from before: Profile, to after: Profile) -> Profile? {
    var merged = self
    let fits = [
      merge(\.name, before, after, into: &merged),
      merge(\.stages, before, after, into: &merged),
      merge(\.aim, before, after, into: &merged),
      merge(\.framework, before, after, into: &merged),
      merge(\.assessments, before, after, into: &merged),
      merge(\.notApplicable, before, after, into: &merged),
      merge(\.weights, before, after, into: &merged),
      merge(\.dismissals, before, after, into: &merged),
    ]
    return fits.allSatisfy(\.self) ? merged : nil
  }

  /// Both profiles without what they have in common: all that a change of one to the other needs,
  /// and little to remember for undo.
  package static func difference(_ before: Profile, _ after: Profile) -> (Profile, Profile) {
    var (left, right) = (Profile(), Profile())
    func keep<Part: Equatable>(_ part: WritableKeyPath<Profile, Part>) {
      guard before[keyPath: part] != after[keyPath: part] else { return }
      left[keyPath: part] = before[keyPath: part]
      right[keyPath: part] = after[keyPath: part]
    }
    func keep<Item: ProfileItem>(_ part: WritableKeyPath<Profile, [Item]>) {
      let (old, new) = (before[keyPath: part], after[keyPath: part])
      let changed = Item.changed(old, new)
      left[keyPath: part] = old.filter { changed.contains($0.key) }
      right[keyPath: part] = new.filter { changed.contains($0.key) }
    }
    keep(\.name)
    keep(\.stages)
    keep(\.aim)
    keep(\.framework)
    keep(\.assessments)
    keep(\.notApplicable)
    keep(\.weights)
    keep(\.dismissals)
    keep(\.unknown)
    return (left, right)
  }

  private func merge<Part: Equatable>(
    _ part: WritableKeyPath<Profile, Part>, _ before: Profile, _ after: Profile,
    into merged: inout Profile
  ) -> Bool {
    let (old, new, present) = (before[keyPath: part], after[keyPath: part], self[keyPath: part])
    guard old != new else { return true }
    guard present == old || present == new else { return false }
    merged[keyPath: part] = new
    return true
  }

  private func merge<Item: ProfileItem>(
    _ part: WritableKeyPath<Profile, [Item]>, _ before: Profile, _ after: Profile,
    into merged: inout Profile
  ) -> Bool {
    let (old, new) = (before[keyPath: part], after[keyPath: part])
    var items = self[keyPath: part]
    for key in Item.changed(old, new) {
      let present = items.filter { $0.key == key }
      let (was, becomes) = (old.filter { $0.key == key }, new.filter { $0.key == key })
      guard present == was || present == becomes else { return false }
      let place = items.firstIndex { $0.key == key } ?? items.count
      items.removeAll { $0.key == key }
      items.insert(contentsOf: becomes, at: place)
    }
    merged[keyPath: part] = items
    return true
  }
}

/// One of the things that a profile lists, each known by a key of its own.
private protocol ProfileItem: Hashable {
  var key: String { get }
}

extension ProfileItem {
  /// The keys under which the two lists do not hold the same.
  static func changed(_ old: [Self], _ new: [Self]) -> [String] {
    guard old != new else { return [] }
    let (was, becomes) = (
      Dictionary(grouping: old, by: \.key), Dictionary(grouping: new, by: \.key)
    )
    return Set(was.keys).union(becomes.keys).filter { was[$0] != becomes[$0] }.sorted()
  }
}

extension Assessment: ProfileItem {
  fileprivate var key: String { "\(skill) \(date)" }
}

extension NotApplicable: ProfileItem {
  fileprivate var key: String { skill.rawValue }
}

extension SkillWeight: ProfileItem {
  fileprivate var key: String { skill.rawValue }
}

extension Dismissal: ProfileItem {
  fileprivate var key: String { insight }
}
