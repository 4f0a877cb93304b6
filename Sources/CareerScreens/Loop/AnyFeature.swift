/// A feature of any kind: like `AnyHashable`, but mutable in place.
package struct AnyFeature: Hashable, Sendable {
  package var feature: any Feature

  package init(_ feature: some Feature) { self.feature = feature }

  /// The feature as `kind`; `nil` if it is of another kind.
  package func of<Kind: Feature>(_ kind: Kind.Type) -> Kind? { feature as? Kind }

  package static func == (one: AnyFeature, other: AnyFeature) -> Bool {
    AnyHashable(one.feature) == AnyHashable(other.feature)
  }

  package func hash(into hasher: inout Hasher) { feature.hash(into: &hasher) }
}
