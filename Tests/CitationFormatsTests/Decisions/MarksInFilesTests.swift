import Bibliography
import CitationFormats
import Testing

@Suite struct DecisionsLabelsAndNotesInFiles {
  private let marks: [ScreeningMark] = [
    .decision(
      .init(
        .exclude, stage: "title-abstract", by: "anna", reason: "Wrong population; too old = 100%", on: "2026-03-04")),
    .decision(.init(.include, stage: "full-text", by: "team", isResolution: true, note: "Line one\nline two")),
    .label(.init("Peer support", by: "ben")), .note(.init("Ask the authors: table 2")),
  ]

  private var record: Record {
    var record = Record()
    record.title = "First"
    record.extra = [Tag("M2", "kept")] + marks.map(\.tag)
    return record
  }

  @Test(
    "they come back from every format that is written and read",
    arguments: CitationFormat.all.filter { $0.canRead && $0.canWrite })
  func travel(format: CitationFormat) throws {
    let again = try read(bytes: written([record], as: format), as: format).records
    #expect(again.map(\.marks) == [marks], "\(format.name)")
  }

  @Test func inRISTheyAreNotesThatAPersonCanRead() {
    let file = String(decoding: written([record], as: .ris), as: UTF8.self)
    #expect(
      file.contains(
        "N1  - Screening decision: stage=title-abstract; by=anna; verdict=exclude; "
          + "reason=Wrong population%3B too old = 100%25; on=2026-03-04\r\n"))
    #expect(file.contains("N1  - Screening label: text=Peer support; by=ben\r\n"))
    #expect(file.contains("N1  - Screening note: text=Ask the authors: table 2\r\n"))
  }

  @Test func aLabelTypedByHandIsTaken() throws {
    let record = try readOne("TY  - JOUR\nTI  - T\nN1  - Screening label: to discuss\nER  - \n")
    #expect(record.marks == [.label(.init("to discuss"))])
  }

  @Test func anOrdinaryNoteStaysANote() throws {
    let record = try readOne("TY  - JOUR\nTI  - T\nN1  - Screening: all of it. Winnow this\nER  - \n")
    #expect(record.extra == [Tag("N1", "Screening: all of it. Winnow this")])
    #expect(record.marks.isEmpty)
  }

  @Test func rayyanDecisionsLabelsReasonsAndNotesAreRead() throws {
    let note =
      #"RAYYAN-INCLUSION: {"Anna"=>"Included", "Ben \"B\""=>"Excluded", "Cy"=>"Maybe"} | RAYYAN-LABELS: rct,old"#
      + #" | RAYYAN-EXCLUSION-REASONS: wrong population,no data | USER-NOTES: {"Anna"=>["see p. 3", "and 4"]}"#
    let expected: [ScreeningMark] = [
      .decision(.init(.include, by: "Anna")),
      .decision(.init(.exclude, by: "Ben \"B\"", reason: "wrong population, no data")),
      .decision(.init(.maybe, by: "Cy")), .label(.init("rct")), .label(.init("old")),
      .note(.init("see p. 3", by: "Anna")), .note(.init("and 4", by: "Anna")),
    ]
    let quoted = note.replacing("\"", with: "\"\"")
    let csv = try readOne("key,title,year,notes\nrayyan-1,First,2019,\"\(quoted)\"\n", as: .csv)
    let ris = try readOne("TY  - JOUR\nTI  - First\nN1  - \(note)\nER  - \n")
    #expect(csv.marks == expected)
    #expect(ris.marks == expected)
    #expect(ris.extra.first == Tag("N1", note))
    #expect(try read(bytes: written([ris], as: .ris)).records == [ris])
  }

  @Test func asReviewLabelsAreRead() throws {
    let table = "title,authors,asreview_label\nOne,A B,1\nTwo,C D,0\nThree,E F,-1\nFour,G H,\n"
    let (include, exclude) = (ScreeningMark.decision(.init(.include)), ScreeningMark.decision(.init(.exclude)))
    #expect(try read(table, as: .csv).records.map(\.marks) == [[include], [exclude], [], []])
    let notes = ["relevant", "irrelevant", "not_seen"].map {
      "TY  - JOUR\nTI  - T\nN1  - ASReview_\($0)\nER  - \n\n"
    }
    #expect(try read(notes.joined()).records.map(\.marks) == [[include], [exclude], []])
  }

  @Test func covidenceTagsNotesAndStatusAreRead() throws {
    let table =
      "Title,Authors,Covidence #,Study,Notes,Tags,Status,Exclusion Reason\n"
      + "One,A B,#1,A 2019,Check,rct; old,Excluded,Wrong setting\nTwo,C D,#2,C 2020,,,Irrelevant,\n"
    let records = try read(table, as: .csv).records
    #expect(
      records.first?.marks == [
        .note(.init("Check")), .label(.init("rct")), .label(.init("old")),
        .decision(.init(.exclude, stage: "full-text", isResolution: true, reason: "Wrong setting")),
      ])
    #expect(
      records.last?.marks == [.decision(.init(.exclude, stage: "title-abstract", isResolution: true))])
  }
}
