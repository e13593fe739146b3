import Bibliography
import CitationFormats
import Testing

/// Where a RIS record begins and where it ends.
@Suite struct RISRecordBoundaryTests {
  @Test func aMalformedRecordIsReportedAndTheRestIsKept() throws {
    let (records, problems) = try read(
      """
      TY  - JOUR
      TI  - First
      ER  -

      TY  - JOUR
      VL  - 12
      ER  -

      TY  - JOUR
      TI  - Third
      ER  -
      """)
    #expect(records.compactMap(\.title) == ["First", "Third"])
    #expect(problems.count == 1)
    #expect(problems.first?.line == 5)
    #expect(problems.first?.record == 2)
    #expect(problems.first?.text?.contains("VL  - 12") == true)
  }

  @Test func aRecordKnowsTheLineItBeginsAt() throws {
    let lines = try recordLines("\n\nTY  - JOUR\nTI  - First\nER  -\n\nTY  - JOUR\nTI  - Second\nER  -\n")
    #expect(lines == [3, 7])
  }

  @Test func tyMayComeSecond() throws {
    let (records, problems) = try read(
      """
      ID  - 1
      TY  - JOUR
      TI  - First
      ER  -

      ID  - 2
      TY  - JOUR
      TI  - Second
      ER  -
      """)
    #expect(records.compactMap(\.title) == ["First", "Second"])
    #expect(records.compactMap(\.id) == ["1", "2"])
    #expect(problems.isEmpty)
  }

  @Test func severalTagsBeforeTYBelongToTheRecordThatFollows() throws {
    let (records, _) = try read(
      """
      ID  - 1
      AU  - Smith, Jane
      TY  - JOUR
      TI  - First
      ER  -

      ID  - 2
      AU  - Jones, Ann
      TY  - JOUR
      TI  - Second
      ER  -
      """)
    #expect(records.map(\.authorNames) == [["Smith, Jane"], ["Jones, Ann"]])
    #expect(records.compactMap(\.id) == ["1", "2"])
  }

  @Test func tagsWithoutATYAreReported() throws {
    let (records, problems) = try read("TY  - JOUR\nTI  - First\nER  -\n\nAU  - Smith, Jane\n", as: .ris)
    #expect(records.compactMap(\.title) == ["First"])
    #expect(problems.count == 1)
    #expect(problems.first?.line == 5)
    #expect(problems.first?.what == "tags without a TY line")
  }

  @Test func aLastRecordWithoutERIsKeptAndReported() throws {
    let (records, problems) = try read("TY  - JOUR\nTI  - First\nER  -\n\nTY  - JOUR\nTI  - Second\nAU  - Smith, J")
    #expect(records.compactMap(\.title) == ["First", "Second"])
    #expect(records.last?.authorNames == ["Smith, J"])
    #expect(problems.count == 1)
    #expect(problems.first?.line == 5)
    #expect(problems.first?.record == 2)
  }

  @Test func aMissingERBetweenRecordsDoesNotJoinThem() throws {
    let (records, _) = try read("TY  - JOUR\nTI  - First\n\nTY  - JOUR\nTI  - Second\nER  -\n")
    #expect(records.compactMap(\.title) == ["First", "Second"])
  }

  @Test func blankLinesInsideARecordDoNotEndIt() throws {
    let (records, problems) = try read(
      """
      TY  - JOUR

      TI  - First

      AB  - One paragraph.

      Another paragraph.

      AU  - Smith, Jane

      ER  -
      """)
    let record = try #require(records.first)
    #expect(records.count == 1)
    #expect(record.title == "First")
    #expect(record.abstract == "One paragraph. Another paragraph.")
    #expect(record.authorNames == ["Smith, Jane"])
    #expect(problems.isEmpty)
  }

  @Test func aTextLineBeginningWithERDoesNotEndARecord() throws {
    let (records, problems) = try read(
      """
      TY  - JOUR
      TI  - First
      AB  - Receptors were measured.
      ER - positive tumours were frequent.
      ER stress was not.
      ERAS was not studied.
      AU  - Smith, Jane
      ER  -
      """)
    let record = try #require(records.first)
    #expect(records.count == 1)
    #expect(
      record.abstract
        == "Receptors were measured. ER - positive tumours were frequent. ER stress was not. ERAS was not studied.")
    #expect(record.authorNames == ["Smith, Jane"])
    #expect(problems.isEmpty)
  }

  @Test func tagsWithOneBlankBeforeTheDashAreReadInAFileThatWritesThemSo() throws {
    let (records, problems) = try read(
      "TY - JOUR\nTI - First\nAU - Smith, Jane\nER - \n\nTY - JOUR\nTI - Second\nER -\n")
    #expect(records.compactMap(\.title) == ["First", "Second"])
    #expect(records.first?.authorNames == ["Smith, Jane"])
    #expect(problems.isEmpty)
  }

  @Test func aFileWithoutRecordsHasNoProblems() throws {
    let (records, problems) = try read("\n\n", as: .ris)
    #expect(records.isEmpty)
    #expect(problems.isEmpty)
  }
}
