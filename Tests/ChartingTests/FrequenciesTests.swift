import Bibliography
import Charting
import Fixtures
import Statistics
import Testing

@Suite struct FrequenciesOfAField {
  private func found(_ field: String) throws -> FieldAxis { try Frequencies.of(field, in: PeerWork.seven).axis }

  private func sources(_ field: String, _ value: String) throws -> [String]? {
    try found(field).values.first { $0.value == value }?.sources
  }

  @Test("list the sources of each value in the form's order, and values that nobody has with 0") func values() throws {
    let axis = try found("service")
    #expect(axis.values.map(\.value) == ["mental health", "substance use", "both or unclear"])
    #expect(axis.values.map(\.sources) == [["R1", "R2"], ["R3", "R7"], ["R4"]])
    #expect(try found("roles").values.count == 5)
  }

  @Test("keep apart what isn't reported, isn't asked, isn't charted and is disputed") func apart() throws {
    let roles = try found("roles")
    #expect(roles.sources(apart: .notReported) == ["R4"] && roles.sources(apart: .disputed) == ["R5"])
    #expect(roles.sources(apart: .notCharted) == ["R6"] && roles.sources(apart: .notAsked) == ["R7"])
    #expect(roles.asked == ["R1", "R2", "R3", "R4", "R5"] && roles.reporting == ["R1", "R2", "R3"])
  }

  @Test("count a source once for a code with several below it") func tree() throws {
    #expect(try sources("roles", "direct") == ["R1", "R2"])
    #expect(try sources("roles", "direct/advocacy") == ["R1", "R2"])
    #expect(try sources("roles", "indirect") == ["R2", "R3"])
    #expect(try found("roles").values.map(\.indent) == [0, 1, 1, 0, 1])
  }

  @Test("count a source once a value in groups, and find the year and the country") func groups() throws {
    #expect(try sources("participants/group", "peers") == ["R1", "R2"])
    #expect(try found("participants/setting").sources(apart: .notReported) == ["R2"])
    #expect(try sources("year", "2012") == ["R1", "R2"])
    #expect(try found("year").sources(apart: .notReported) == ["R5", "R6", "R7"])
    #expect(try sources("country", "United States") == ["R1", "R2"])
  }

  @Test("give numbers in short, without those in another unit") func numbers() throws {
    var charted = PeerWork.seven
    charted.sources[3].answers["workers"] = ChartedAnswer(
      .answered(Answer(.reported, [.init("2", unit: "full-time posts")])))
    let numbers = try #require(try Frequencies.of("workers", in: charted).numbers)
    #expect(numbers.summary.n == 3 && numbers.summary.sum == 15 && numbers.summary.median == 4)
    #expect(numbers.summary.lowerQuartile == 2.5 && numbers.sources == ["R1", "R2", "R3"])
    #expect(numbers.otherUnits.map { [$0.source, $0.unit] } == [["R4", "full-time posts"]])
    let table = try Frequencies.of("workers", in: charted).table
    #expect(table.notes.contains { $0.contains("R4 (full-time posts)") && $0.contains("another unit") })
    #expect(table.notes.contains { $0.contains("Hyndman") })
  }

  @Test("show shares of those asked and of those reporting") func shares() throws {
    let table = try Frequencies.of("roles", in: PeerWork.seven).table
    let direct = try #require(table.rows.first { $0.cells[0].text == "Direct work" })
    #expect(direct.cells.map(\.text) == ["Direct work", "2", "40 %", "66.7 %"])
    #expect(direct.cells[1].sources == ["R1", "R2"])
    #expect(table.rows.first { $0.cells[0].text == "not asked in that version" }?.cells[1].sources == ["R7"])
    #expect(table.notes.contains { $0.contains("more than once") })
  }

  @Test("are refused of a field that isn't there or holds others, with what there is") func refused() {
    let unknown = #expect(throws: Problem.self) { try Frequencies.of("setting", in: PeerWork.seven) }
    #expect(unknown?.remedy.contains("participants/setting") == true)
    let group = #expect(throws: Problem.self) { try Frequencies.of("participants", in: PeerWork.seven) }
    #expect(group?.remedy.contains("participants/group") == true)
  }

  @Test("part the sources: each has values or stands at one place apart", arguments: UInt64(1)...8)
  func partition(_ seed: UInt64) throws {
    let charted = PeerWork.random(seed: seed)
    for field in ["service", "roles", "participants/group", "participants/setting", "year"] {
      let frequencies = try Frequencies.of(field, in: charted)
      let axis = frequencies.axis
      let parts = [axis.reporting] + axis.apart.map(\.sources)
      #expect(parts.flatMap(\.self).sorted() == axis.all.sorted(), "\(field)")
      #expect(axis.values.reduce(0) { $0 + $1.sources.count } >= axis.reporting.count)
      for row in frequencies.table.rows where row.role == .value {
        #expect(row.cells[1].number == Double(row.cells[1].sources.count))
        #expect(row.cells[2].number == Double(row.cells[1].sources.count) / Double(axis.asked.count))
        #expect(row.cells[3].number == Double(row.cells[1].sources.count) / Double(axis.reporting.count))
      }
    }
  }
}

@Suite struct YearsAndCountries {
  @Test("years between without sources are shown with 0") func years() {
    let timeline = Timeline.of(PeerWork.seven)
    #expect(timeline.years.map(\.year) == [2012, 2013, 2014, 2015, 2016])
    #expect(timeline.years.map(\.sources.count) == [2, 0, 0, 1, 1])
    #expect(timeline.withoutYear == ["R5", "R6", "R7"])
    #expect(Timeline.of(ChartedSources(form: PeerWork.form, sources: [])).years.isEmpty)
  }

  @Test("the country with the most sources comes first, with its code") func countries() throws {
    let found = try CountryCounts.of(PeerWork.seven)
    #expect(found.countries.map(\.name) == ["United States", "United Kingdom"])
    #expect(found.countries.map(\.code) == ["US", "GB"])
    #expect(found.table.rows.last?.cells[2].sources.contains("R3") == true)
  }
}
