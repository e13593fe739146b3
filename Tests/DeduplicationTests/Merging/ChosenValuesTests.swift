import Bibliography
import Deduplication
import Testing

/// A record with one field set.
private func record<Value>(_ path: WritableKeyPath<Record, Value>, _ value: Value) -> Record {
  var record = Record()
  record[keyPath: path] = value
  return record
}

/// What merging makes of a field, in whatever order the records come.
private func chosen<Value: Equatable>(_ path: WritableKeyPath<Record, Value>, _ values: Value...) -> Value? {
  let records = values.map { record(path, $0) }
  let value = RecordMerger.merge(records).record[keyPath: path]
  let turned = RecordMerger.merge(records.reversed()).record[keyPath: path]
  return value == turned ? value : nil
}

private func names(_ names: String...) -> [PersonName] { names.map(PersonName.init(commaSeparated:)) }

@Suite struct TheChosenValue {
  @Test(
    "of titles is the readable, whole one",
    arguments: [
      ("Peer workers in community services", "PEER WORKERS IN COMMUNITY SERVICES"),
      ("Peer workers in community services", "peer workers in community services"),
      ("Peer workers: a map of the evidence", "Peer workers"),
      ("Peer workers", "PEER WORKERS: A MAP OF THE EVIDENCE"),
      ("Peer workers in services", "Peer workers in services. [Review] [19 refs]"),
      ("Peer workers in services", "Peer workers in services [Erratum appears in J Ex. 2012;[3]:4]"),
      ("Peer workers in services", "[Peer workers in services]."),
      ("[Peer workers in rural services]", "Peer workers"),
      ("Peer workers in services", "Peer workers in services."),
      ("Peer workers in rural services", "Peer workers in rural services and in the com..."),
      ("Effets du soutien", "Effets du souti\u{FFFD}n entre pairs"),
      ("系统评价与范围综述", "综述"),
    ])
  func title(better: String, worse: String) { #expect(chosen(\.title, worse, better) == better) }

  @Test(
    "of authors is the longest list with the fullest names, and never one that ends in et al",
    arguments: [
      (names("Meyer, B", "Roe, J"), names("Meyer, Berta")),
      (names("Meyer, Berta", "Roe, Jane"), names("Meyer, B", "Roe, J")),
      (names("Meyer, B"), names("Meyer, Berta", "et al")),
      (names("Meyer, Berta", "Roe, Jane"), names("MEYER, BERTA", "ROE, JANE")),
    ])
  func authors(better: [PersonName], worse: [PersonName]) { #expect(chosen(\.authors, worse, better) == better) }

  @Test(
    "of journals is the full name",
    arguments: [
      ("The New England Journal of Medicine", "N Engl J Med"),
      ("Journal of Clinical Oncology", "JOURNAL OF CLINICAL ONCOLOGY"),
      ("Value in Health", "Value in Health. Conference: ISPOR 21st Annual International Meeting"),
    ])
  func journal(better: String, worse: String) { #expect(chosen(\.journal, worse, better) == better) }

  @Test(
    "of pages is a whole range written out",
    arguments: [
      ("123-128", "123-8"), ("123-128", "123"), ("17-21", "1-NA"), ("e1052", "No-Specified"), ("201-209", "21-Aug"),
    ])
  func pages(better: String, worse: String) { #expect(chosen(\.pages, worse, better) == better) }

  @Test("of volumes is the plain number", arguments: [("29", "29 (7)"), ("29", "1)"), ("29", "n/a")])
  func volume(better: String, worse: String) { #expect(chosen(\.volume, worse, better) == better) }

  @Test(
    "of abstracts is the longest that isn't cut off",
    arguments: [
      ("We asked and counted.", "We asked."),
      ("We asked.", "We asked and counted and then..."),
      ("We asked.", "We asked and counted (ABSTRACT TRUNCATED AT 250 WORDS)"),
      ("We asked.", "No abstract available"),
    ])
  func abstract(better: String, worse: String) { #expect(chosen(\.abstract, worse, better) == better) }

  @Test func ofTypesIsTheOneThatSaysMost() {
    #expect(chosen(\.type, .other, .article) == .article)
    #expect(chosen(\.type, .article, .conference) == .conference)
    #expect(chosen(\.type, .article, .conference, .article) == .article)
    #expect(chosen(\.type, .other, .thesis, .other) == .thesis)
  }

  @Test func ofYearsIsTheOneMostAgreeOnAsPreciseAsAnyoneHasIt() {
    let (early, late) = (PublicationDate(year: 2011, month: 12, day: 3), PublicationDate(year: 2012))
    let precise = PublicationDate(year: 2012, month: 5)
    #expect(chosen(\.date, early, late, precise) == precise)
  }

  @Test func ofIdentifiersIsTheOneMostAgreeOn() {
    let (right, wrong) = (DOI("10.1234/right"), DOI("10.1234/wrong"))
    #expect(chosen(\.doi, right, wrong, right) == right)
    #expect(RecordMerger.merge([wrong, right, right].map { record(\.doi, $0) }).record.doi == right)
    #expect(chosen(\.pmid, PMID("1"), PMID("2"), PMID("2")) == PMID("2"))
    #expect(chosen(\.issn, "1234-5678", "8765-4321", "12345678") != "8765-4321")
    #expect(chosen(\.pages, "5-9", "7", "7") == "7")
  }

  @Test func ofSourcesBringsItsOwnAccessionNumber() {
    var medline = record(\.source, "MEDLINE")
    medline.title = "A title"
    var embase = record(\.source, "Embase")
    embase.accession = "L123"
    let merged = RecordMerger.merge([medline, embase]).record
    #expect([merged.source, merged.accession] == ["Embase", "L123"])
  }

  @Test func isTheEarlierOneWhereNothingElseDecides() {
    let records = [record(\.url, "https://example.org/a"), record(\.url, "https://example.org/b")]
    #expect(RecordMerger.merge(records).record.url == "https://example.org/a")
  }

  @Test func isRememberedWithTheRecordItCameFrom() {
    var first = record("PEER WORKERS IN COMMUNITY SERVICES", "Meyer, B", 2012, pages: "392")
    first.keywords = ["Peer support"]
    var second = record("Peer workers in community services: a map", "Meyer, Berta", 2012, pages: "392-401")
    second.abstract = "What was done."
    second.keywords = ["peer support", "Recovery"]
    let merged = RecordMerger.merge([first, second])
    #expect(merged.record.keywords == ["Peer support", "Recovery"])
    #expect(merged.provenance[.title] == 1)
    #expect(merged.provenance[.pages] == 1)
    #expect(merged.provenance[.abstract] == 1)
    #expect(merged.provenance[.date] == 0)
    #expect(merged.provenance[.keywords] == 0)
    #expect(merged.provenance[.doi] == nil)
  }
}
