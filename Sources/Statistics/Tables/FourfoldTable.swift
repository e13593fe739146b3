/// Two groups and how many of each have something: a 2×2 table of counts.
///
///                 has   hasn't
///     first        12       15
///     second        1        9
package struct FourfoldTable: Sendable, Equatable {
  /// One of the groups.
  package struct Group: Sendable, Equatable {
    package let has: Int
    package let hasNot: Int

    package init(has: Int, hasNot: Int) {
      precondition(has >= 0 && hasNot >= 0, "a count is 0 or more")
      self.has = has
      self.hasNot = hasNot
    }

    package var total: Int { has + hasNot }

    /// The share that has it; `nil` of an empty group.
    package var share: Double? { total == 0 ? nil : Double(has) / Double(total) }
  }

  package let first: Group
  package let second: Group

  package init(first: Group, second: Group) {
    self.first = first
    self.second = second
  }

  package var total: Int { first.total + second.total }

  /// The odds of having it in the first group by those in the second: the ratio ad / bc of the sample, infinite where only
  /// bc is 0. R’s `fisher.test` prints the conditional estimate instead, which lies nearer to 1.
  ///
  /// - Returns: `nil` where a group is empty, or all or none have it.
  package var oddsRatio: Double? {
    let (above, below) = (
      Double(first.has) * Double(second.hasNot), Double(first.hasNot) * Double(second.has)
    )
    let isEmpty = first.total == 0 || second.total == 0 || first.has + second.has == 0
    return isEmpty || first.hasNot + second.hasNot == 0 ? nil : above / below
  }
}
