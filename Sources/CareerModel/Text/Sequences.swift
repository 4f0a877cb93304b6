import Dispatch
import Synchronization

/// Returns a value after a change.
@inlinable
package func with<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
  var value = value
  change(&value)
  return value
}

extension [String] {
  /// Joins the texts for a sentence: `a`, `a and b`, `a, b and c`; empty for none.
  package func listed(_ conjunction: String = "and") -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repetitions, in order of their first appearance.
  package var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Sequence where Element: Hashable & Comparable {
  /// Whether no element occurs twice. Ascending ones, as ids in a file mostly are, need no table.
  @inlinable
  package var allDiffer: Bool {
    var (last, seen) = (Element?.none, Set<Element>())
    let isAscending = allSatisfy { element in
      defer { last = element }
      return last.map { $0 < element } ?? true
    }
    return isAscending || allSatisfy { seen.insert($0).inserted }
  }
}

extension Array {
  /// Sorts elements that mostly are in order: to check that takes a twentieth of the time.
  @inlinable
  package mutating func sortIfNeeded(by precedes: (Element, Element) -> Bool) {
    if indices.dropFirst().contains(where: { precedes(self[$0], self[$0 - 1]) }) {
      sort(by: precedes)
    }
  }
}

extension Array where Element: Sendable {
  /// Returns something made from each element, in their order; made on all cores.
  package func mapOnAllCores<Value: Sendable>(_ value: @Sendable (Element) -> Value) -> [Value] {
    let values = Mutex([Value?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let made = value(self[index])
      values.withLock { $0[index] = made }
    }
    return values.withLock { $0.compactMap(\.self) }
  }
}

/// A value that another core makes while its owner goes on.
package final class Meanwhile<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let made = Mutex(Value?.none)

  package init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: group) {
      let value = make()
      self.made.withLock { $0 = value }
    }
  }

  /// Waits until the value is there.
  package var value: Value {
    group.wait()
    return made.withLock { $0! }
  }
}

extension ArraySlice where Element: Sendable {
  /// Returns whether an element matches; asks on all cores, and few more once one was found.
  func containsOnAllCores(where matches: @Sendable (Element) -> Bool) -> Bool {
    let part = 64
    let found = Atomic(false)
    DispatchQueue.concurrentPerform(iterations: (count + part - 1) / part) { number in
      let elements = dropFirst(number * part).prefix(part)
      if !found.load(ordering: .relaxed), elements.contains(where: matches) {
        found.store(true, ordering: .relaxed)
      }
    }
    return found.load(ordering: .relaxed)
  }
}

extension BidirectionalCollection {
  /// Returns the elements up to the last one that does not match.
  func droppingLast(while matches: (Element) -> Bool) -> SubSequence {
    self[..<(lastIndex { !matches($0) }.map { index(after: $0) } ?? startIndex)]
  }
}

extension RandomAccessCollection {
  /// Returns the first index from which on all elements match; the end if there is none.
  package func partitioningIndex(where matches: (Element) -> Bool) -> Index {
    var (low, length) = (startIndex, count)
    while length > 0 {
      let middle = index(low, offsetBy: length / 2)
      if matches(self[middle]) {
        length /= 2
      } else {
        low = index(after: middle)
        length -= length / 2 + 1
      }
    }
    return low
  }
}
