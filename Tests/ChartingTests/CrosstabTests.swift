import Bibliography
import Charting
import Fixtures
import Statistics
import Testing

@Suite struct TwoFieldsAgainstEachOther {
  private func crosstab() throws -> Crosstab { try Crosstab.of("roles", "service", in: PeerWork.seven) }

  @Test("each cell lists its sources, and “both or unclear” stays a column of its own") func cells() throws {
    let crosstab = try crosstab()
    #expect(crosstab.sources(.value("direct"), .value("mental health")) == ["R1", "R2"])
    #expect(crosstab.sources(.value("indirect"), .value("substance use")) == ["R3"])
    #expect(crosstab.columns.values.map(\.label).contains("both or unclear"))
  }

  @Test("sources that stand apart in a field have a row or column, and none is dropped") func apart() throws {
    let crosstab = try crosstab()
    #expect(crosstab.sources(.apart(.notReported), .value("both or unclear")) == ["R4"])
    #expect(crosstab.sources(.apart(.disputed), .apart(.notReported)) == ["R5"])
    #expect(crosstab.sources(.apart(.notCharted), .apart(.notCharted)) == ["R6"])
    #expect(crosstab.sources(.apart(.notAsked), .value("substance use")) == ["R7"])
  }

  @Test("entries of one group are paired: hospital goes with peers where one entry says both") func paired() throws {
    let crosstab = try Crosstab.of("participants/group", "participants/setting", in: PeerWork.seven)
    #expect(crosstab.isPaired)
    #expect(crosstab.sources(.value("peers"), .value("hospital")) == ["R1"])
    #expect(crosstab.sources(.value("peers"), .value("community")) == [])
    #expect(crosstab.sources(.value("peers"), .apart(.notReported)) == ["R2"])
    let other = try Crosstab.of("participants/group", "service", in: PeerWork.seven)
    #expect(!other.isPaired && other.sources(.value("clients"), .value("mental health")) == ["R1"])
  }

  @Test("shares have the distinct sources of their row or column as whole, and totals count each once") func shares()
    throws
  {
    let table = try crosstab().table()
    #expect(
      table.columns[1].fullHeading == "mental health: n" && table.columns[2].fullHeading == "mental health: row %")
    let indirect = try #require(table.rows.first { $0.cells[0].text == "Indirect work" })
    #expect(indirect.cells[1...3].map(\.text) == ["1", "50 %", "50 %"])
    #expect(table.rows.last?.cells.last?.text == "7")
    #expect(table.notes.contains { $0.contains("totals count each source once") })
  }

  @Test("what holds of any: rows sum to at least their distinct sources, and nobody is lost", arguments: UInt64(1)...8)
  func identities(_ seed: UInt64) throws {
    let charted = PeerWork.random(seed: seed)
    for (down, across) in [
      ("roles", "service"), ("service", "roles"), ("participants/group", "participants/setting"),
      ("participants/setting", "year"),
    ] {
      let crosstab = try Crosstab.of(down, across, in: charted)
      for (row, cells) in zip(crosstab.rows.categories, crosstab.cells) {
        #expect(cells.reduce(0) { $0 + $1.count } >= row.sources.count)
        #expect(Set(cells.joined()) == Set(row.sources))
      }
      for (place, column) in crosstab.columns.categories.enumerated() {
        #expect(Set(crosstab.cells.flatMap { $0[place] }) == Set(column.sources))
      }
      #expect(Set(crosstab.cells.joined().joined()) == Set(charted.sources.map(\.id)))
      let turned = try Crosstab.of(across, down, in: charted)
      for row in crosstab.rows.categories {
        for column in crosstab.columns.categories {
          #expect(crosstab.sources(row.key, column.key) == turned.sources(column.key, row.key))
        }
      }
    }
  }
}

@Suite struct TwoColumnsAreTested {
  /// 27 sources of mental health, 10 of substance use, a role in 12 and 1 of them, another in 5 and 6.
  private func matthews(_ first: Int, _ second: Int) -> ChartedSources {
    let health = (1...27).map {
      PeerWork.source(
        "M\($0)", PeerWork.said("mental health"), $0 <= first ? PeerWork.said("direct/groups") : .answered(.notReported)
      )
    }
    let use = (1...10).map {
      PeerWork.source(
        "S\($0)", PeerWork.said("substance use"),
        $0 <= second ? PeerWork.said("direct/groups") : PeerWork.said("indirect"))
    }
    return ChartedSources(form: PeerWork.form, sources: health + use)
  }

  private func line(_ first: Int, _ second: Int) throws -> ColumnTest.Line {
    let crosstab = try Crosstab.of("roles", "service", in: matthews(first, second))
    let test = try crosstab.test(between: "mental health", and: "substance use")
    #expect(test.table.notes.contains { $0.contains("Descriptive") })
    return try #require(test.lines.first { $0.label == "Groups" })
  }

  @Test("12 of 27 against 1 of 10 gives p = 0.065, 5 of 27 against 6 of 10 gives 0.038, with their tables")
  func fisher()
    throws
  {
    let common = try line(12, 1)
    #expect(common.counts.first.has == 12 && common.counts.first.hasNot == 15)
    #expect(common.counts.second.has == 1 && common.counts.second.hasNot == 9)
    #expect(NumberText.probability(common.p) == "0.065")
    #expect(NumberText.probability(try line(5, 6).p) == "0.038")
  }

  @Test("sources of which it isn't known whether they have the value are left out and named") func unknown() throws {
    let test = try Crosstab.of("roles", "service", in: PeerWork.seven).test(
      between: "mental health", and: "substance use")
    #expect(test.unknown == ["R7"])
    #expect(test.lines.allSatisfy { $0.counts.first.total == 2 && $0.counts.second.total == 1 })
    #expect(test.table.notes.contains { $0.contains("R7") })
  }

  @Test("columns that aren't there, or are the same, are refused") func refused() throws {
    let crosstab = try Crosstab.of("roles", "service", in: PeerWork.seven)
    #expect(throws: Problem.self) { try crosstab.test(between: "mental health", and: "somatic") }
    #expect(throws: Problem.self) { try crosstab.test(between: "mental health", and: "mental health") }
  }

  @Test("chi-square is refused where sources count more than once") func chiSquare() throws {
    #expect(throws: Problem.self) { try Crosstab.of("roles", "service", in: PeerWork.seven).chiSquare() }
    let charted = PeerWork.random(seed: 4, count: 60)
    let test = try Crosstab.of("service", "year", in: charted).chiSquare()
    #expect(test.p > 0 && test.p <= 1 && test.degreesOfFreedom > 10)
  }
}

@Suite struct EmptyCellsOfTheMap {
  private func note(_ row: String, _ column: String, _ kind: GapKind) -> GapNote {
    GapNote(
      cell: MapCell(rows: "roles", row: row, columns: "service", column: column), kind: kind, reason: "because",
      sources: ["R3"], by: "ana")
  }

  private func map(_ notes: [GapNote]) throws -> EvidenceMap {
    EvidenceMap.of(try Crosstab.of("roles", "service", in: PeerWork.seven), gaps: notes)
  }

  @Test("say why they are empty, or that nobody has said so") func kinds() throws {
    let gap = note("direct/groups", "substance use", .trueGap)
    let map = try map([gap])
    #expect(map.cells[2] == [.sources(["R1"]), .gap(gap), .unexplained])
    #expect(map.unexplained == map.cells.joined().count { $0 == .unexplained } && map.unexplained > 0)
    #expect(map.register.rows[0].cells[0].text == "True gap")
    #expect(
      map.register.rows[1].cells.map(\.text).prefix(5) == ["Groups", "substance use", "true gap", "because", "ana"])
  }

  @Test("a gap with sources now is stale, and said so") func stale() throws {
    let gap = note("direct/groups", "mental health", .notSearched)
    let map = try map([gap])
    #expect(map.cells[2][0] == .stale(gap, sources: ["R1"]))
    #expect(map.register.rows.contains { $0.cells[0].text.hasPrefix("Stale") })
    #expect(map.table.rows[2].cells[1].text == "1 !")
  }

  @Test("a note of the map turned round counts, one of a value that is gone is told") func turned() throws {
    let gap = note("direct/groups", "substance use", .outOfScope)
    var turned = gap
    turned.cell = gap.cell.turned
    #expect(try map([turned]).cells[2][1] == .gap(turned))
    let gone = note("direct/dancing", "substance use", .trueGap)
    #expect(try map([gone]).withoutCell == [gone])
  }
}

@Suite struct ProfilesAndJobs {
  @Test("a role's share in each context, side by side, with the difference") func profile() throws {
    let profile = try RoleProfile.of("roles", by: "service", in: PeerWork.seven)
    #expect(profile.contexts.map(\.sources) == [["R1", "R2"], ["R3"], ["R4"]])
    #expect(profile.roles[0].shares == [1, 0, 0] && profile.roles[3].shares == [0.5, 1, 0])
    #expect(profile.roles[0].difference == 1)
    #expect(profile.leftOut == ["R5", "R6", "R7"])
  }

  @Test("a job description lists the sources of every number") func job() {
    let codes = PeerWork.form.fields[1].values
    let job = JobDescription(
      title: "Peer specialist", codes: codes,
      evidence: [
        "direct": .init(sources: ["R1", "R2"], passages: 3), "direct/advocacy": .init(sources: ["R1"], minutes: 95),
      ])
    #expect(job.markdown.contains("## Direct work\n\nWith clients.\n\nEvidence: 2 sources (R1, R2); 3 passages."))
    #expect(
      job.markdown.contains("- **Advocacy**: Speaking up with a client.\n  Evidence: 1 source (R1); 95 minutes logged.")
    )
    #expect(job.markdown.contains("Without evidence so far: Groups, Indirect work, Team communication."))
  }

  @Test("a job description is made from what was charted, passages and logs; codes above count what is below")
  func made()
    throws
  {
    let passage = CodedPassage(code: "direct/groups", group: "peers", setting: "ACT", participant: "P1", source: "R9")
    let job = try JobDescription.of(
      "roles", title: "Peer", in: PeerWork.seven, passages: [passage],
      minutes: ["direct/groups": 60, "direct/advocacy": 30])
    #expect(job.evidence["direct"] == .init(sources: ["R1", "R2", "R9"], passages: 1, minutes: 90))
    #expect(job.evidence["direct/groups"] == .init(sources: ["R1", "R9"], passages: 1, minutes: 60))
    #expect(job.evidence["indirect/team"] == .init(sources: ["R2"]))
  }
}
