package import Bibliography

/// How common each role is in each context: the share of a context's sources that have it, side by side.
package struct RoleProfile: Sendable, Equatable {
  package struct Context: Sendable, Equatable {
    package let label: String
    /// The sources of the context that were asked for roles and settled: the whole of its shares.
    package let sources: [String]
  }

  package struct Role: Sendable, Equatable {
    package let label: String
    package let indent: Int
    /// For each context the sources that have the role.
    package let sources: [[String]]
    /// For each context the share; `nil` where it has no sources.
    package let shares: [Double?]

    /// The largest share less the smallest; `nil` where fewer than two contexts have sources.
    package var difference: Double? {
      let known = shares.compactMap(\.self)
      return known.count < 2 ? nil : (known.max() ?? 0) - (known.min() ?? 0)
    }
  }

  package let rolesLabel: String
  package let contextLabel: String
  package let contexts: [Context]
  package let roles: [Role]
  /// Sources without a known context or without settled roles.
  package let leftOut: [String]

  /// The profile of roles, a field of values or codes, in the contexts of another field.
  ///
  /// - Throws: ``Problem`` when the form has no such fields.
  package static func of(_ roles: String, by context: String, in charted: ChartedSources) throws(Problem) -> RoleProfile
  {
    let crosstab = try Crosstab.of(roles, context, in: charted)
    let unknown = Set(Apart.allCases.filter { !$0.isSettled }.flatMap { crosstab.rows.sources(apart: $0) })
    let contexts = crosstab.columns.values.map { column in
      Context(label: column.label, sources: column.sources.filter { !unknown.contains($0) })
    }
    let profile = crosstab.rows.values.enumerated().map { place, row in
      // Of a group some entries may lack a role: a source that doesn't count in a context's whole is no part of it.
      let sources = contexts.indices.map { column in
        crosstab.cells[place][column].filter(contexts[column].sources.contains)
      }
      let shares = zip(sources, contexts).map { sources, context in
        context.sources.isEmpty ? nil : Double(sources.count) / Double(context.sources.count)
      }
      return Role(label: row.label, indent: row.indent, sources: sources, shares: shares)
    }
    let used = Set(contexts.flatMap(\.sources))
    return RoleProfile(
      rolesLabel: crosstab.rows.label, contextLabel: crosstab.columns.label, contexts: contexts, roles: profile,
      leftOut: crosstab.rows.all.filter { !used.contains($0) })
  }

  package var table: AnalysisTable {
    let columns: [AnalysisTable.Column] =
      [.init(rolesLabel)]
      + contexts.flatMap { context -> [AnalysisTable.Column] in
        let title = "\(context.label) (n = \(context.sources.count))"
        return [.init("n", .number, group: title), .init("share", .share, group: title)]
      } + [.init("difference", .number)]
    let rows = roles.map { role in
      AnalysisTable.Row(
        [.init(role.label)] + zip(role.sources, role.shares).flatMap { [.count($0), .share($1)] } + [difference(role)],
        indent: role.indent)
    }
    var notes = [
      "Shares are of the context’s sources whose roles are charted and settled. The difference, in percentage points, is "
        + (contexts.count == 2
          ? "the first context’s share less the second’s." : "that of the largest and the smallest share.")
    ]
    if !leftOut.isEmpty {
      notes.append("Without a known context or settled roles: \(leftOut.joined(separator: ", ")).")
    }
    return AnalysisTable("\(rolesLabel) by \(contextLabel): profiles", columns: columns, rows: rows, notes: notes)
  }

  private func difference(_ role: Role) -> AnalysisTable.Cell {
    guard let largest = role.difference else { return .init("–") }
    guard contexts.count == 2, let first = role.shares[0], let second = role.shares[1] else {
      return .init(NumberText.points(largest).replacing("+", with: ""), number: largest)
    }
    return .init(NumberText.points(first - second), number: first - second)
  }
}
