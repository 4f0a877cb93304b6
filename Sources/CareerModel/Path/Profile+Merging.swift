extension Profile {
  /// This profile as it is on disk, with what changed between `before` and `after` done to it.
  ///
  /// Merged part by part: a name edited in one window and an aim set in another both stay. `nil`
  /// when a part that the change touches is no longer what it was before, nor already what it
  /// shall become: somebody else changed that very part in between.
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
}
