import Bibliography
import Deduplication
import Testing

@Suite struct WhatIsMerged {
  let title = "What do peer support workers do? A job description"
  let journal = "BMC Health Services Research"

  /// The same work as another database has it, in a full record.
  func full(_ title: String, _ authors: String = "Jacobson, N; Trojanowski, L; Dewa, C", pages: String = "205-216")
    -> Record
  {
    record(title, authors, 2012, journal: journal, volume: "12", issue: "2", pages: pages)
  }

  @Test func theSameDOIInAnySpelling() {
    #expect(
      areMerged(
        record(title, doi: "10.1186/1472-6963-12-205"), record(title, doi: "https://doi.org/10.1186/1472-6963-12-205")))
  }

  @Test func theSamePMIDWithASubtitleLeftOut() {
    #expect(areMerged(record(title, pmid: "22812608"), record("What do peer support workers do?", pmid: "22812608")))
  }

  @Test func theSameTitleYearAndAuthorWithoutIdentifiers() {
    #expect(areMerged(record(title), record("WHAT DO PEER SUPPORT WORKERS DO?: A JOB DESCRIPTION.")))
  }

  @Test func onlineFirstIsOneYearOff() {
    #expect(areMerged(record(title, "Jacobson, N", 2011), record(title, "Jacobson, Nora", 2012)))
  }

  @Test(arguments: [
    "What do peer support workers do? A job description. [Review] [19 refs]",
    "What do peer support workers do? A job description.[Erratum appears in BMC Health Serv Res. 2013;13:3]",
    "What do peer support workers do? A job description (German)",
    "What do peer support workers do? A job descriptoin",
    "What do the peer-support workers do & a job description",
    "Invited article - What do peer support workers do? A job description",
    "What do peer support workers do?",
  ])
  func aTitleAsOtherDatabasesWriteIt(_ other: String) {
    #expect(areMerged(full(title), full(other)))
  }

  @Test func greekLettersAreTheirNames() {
    #expect(
      areMerged(
        full("TNF-α and interferon-γ in the blood of peer workers"),
        full("TNF-alpha and interferon-gamma in the blood of peer workers")))
  }

  @Test func romanNumeralsAreNumbers() {
    #expect(
      areMerged(
        full("Studies on peer work. Part IV: roles in services"),
        full("Studies on peer work. Part 4: roles in services")))
  }

  @Test func aNumberWithABlankIsTheNumber() {
    #expect(
      areMerged(full("A survey of 10 000 peer workers in services"), full("A survey of 10000 peer workers in services"))
    )
  }

  @Test func aTranslatedTitleAtTheSamePlaceByTheSamePeople() {
    #expect(
      areMerged(
        full("[Peer workers and what they do: a description of their tasks]"),
        full("Tasks of those with experience in psychiatric teams")))
  }

  @Test func theTitleInItsOwnLanguageAtTheSamePlaceByTheSamePeople() {
    #expect(
      areMerged(
        full("Genesungsbegleiter in der Psychiatrie und die Aufgaben im Team"),
        full("Peer workers in psychiatry and the tasks of their team")))
  }

  @Test(arguments: [
    "Jacobson N; Trojanowski L; Dewa C", "JACOBSON, NORA; TROJANOWSKI, LUCY; DEWA, CAROLYN", "Jacobson, N; et al.",
    "Trojanowski, L; Jacobson, N; Dewa, C", "Nora, Jacobson; Lucy, Trojanowski; Carolyn, Dewa", "Jacobson, N",
    "Jakobson, N; Trojanowski, L; Dewa, C",
  ])
  func authorsAsOtherDatabasesWriteThem(_ authors: String) {
    #expect(areMerged(full(title), full(title, authors)))
  }

  @Test(arguments: ["205-16", "205--216", "pp. 205-216", "205", "e205-e216", "1-12", "216"])
  func pagesAsOtherDatabasesWriteThem(_ pages: String) {
    #expect(areMerged(full(title), full(title, pages: pages)))
  }

  @Test func aWordThatOnlyLooksLikeAComment() {
    #expect(
      areMerged(full("Re-evaluation of the tasks of peer workers"), full("Reevaluation of the tasks of peer workers")))
    #expect(
      areMerged(
        full("A review of the tasks of peer workers", pages: ""), full("Review of the tasks of peer workers", pages: "")
      ))
    #expect(
      areMerged(
        full("The lives of children after scoliosis correction"),
        full("The lives of children after scoliosis correction: a survey of peers")))
  }

  @Test func anAbbreviatedJournal() {
    var other = full(title)
    other.journal = "BMC Health Serv. Res."
    #expect(areMerged(full(title), other))
  }

  @Test func aSourceThatDisagreesAboutTheIssue() {
    var other = full(title)
    other.issue = "7"
    #expect(areMerged(full(title), other))
  }

  @Test func aVolumeWithItsSupplementInOneField() {
    var other = full(title)
    other.volume = "12 (Supplement 1)"
    #expect(areMerged(full(title), other))
  }

  @Test func anotherWordingAtTheSamePlaceInTheJournal() {
    #expect(
      areMerged(
        full("Peer support/peer provided services underlying processes, benefits, and critical ingredients"),
        full("Peer support/peer provider services: Underlying processes, benefits, and critical ingredients")))
  }
}
