import Bibliography
import Deduplication
import Fixtures
import Testing

@Suite struct NothingIsLost {
  @Test func ofTheTagsOfAnyRecord() {
    var first = record("A title")
    first.extra = [Tag("M2", "University A"), Tag("CY", "Basel")]
    var second = record("A title")
    second.extra = [Tag("CY", "Basel"), Tag("M2", "University B")]
    let extra = RecordMerger.merge([first, second]).record.extra
    #expect(extra == [Tag("M2", "University A"), Tag("CY", "Basel"), Tag("M2", "University B")])
  }

  @Test func whatWasNotChosenStaysUnderTheNameOfItsField() {
    var first = record("Peer workers", doi: "10.1234/a", volume: "12")
    (first.id, first.source) = ("m1", "MEDLINE")
    var second = record("Werkers met ervaring", doi: "10.1234/b", volume: "13")
    (second.id, second.source, second.accession) = ("e7", "Embase", "L7")
    let merged = RecordMerger.merge([first, second]).record
    #expect(merged.id == "m1")
    #expect(
      merged.extra == [
        Tag("merged-title", "Peer workers"), Tag("merged-volume", "13"), Tag("merged-doi", "10.1234/b"),
        Tag("merged-source", "MEDLINE"), Tag("merged-from", "e7"),
      ])
  }

  @Test func whatOnlySpellsTheChosenValueDifferentlyIsNotRepeated() {
    var first = record("PEER WORKERS IN SERVICES.", "Meyer, B", pages: "123-8")
    (first.journal, first.issn, first.language, first.url) = ("Lancet", "12345678", "eng", "http://example.org/a/")
    var second = record("[Peer workers in services: a map]. [Review]", "Meyer, Berta A", pages: "123-128")
    (second.journal, second.issn, second.language) = ("The Lancet", "1234-5678", "English")
    (second.url, second.abstract) = ("https://example.org/a", "We asked, and counted.")
    first.abstract = "We asked (ABSTRACT TRUNCATED AT 2 WORDS)"
    #expect(RecordMerger.merge([first, second]).record.extra == [])
  }

  @Test func aFullNameOnAShorterListOfAuthorsStays() {
    var long = record("A title")
    long.authors = [PersonName(family: "Meyer", given: "B"), PersonName(family: "Roe", given: "J")]
    let merged = RecordMerger.merge([long, record("A title", "Meyer, Berta")]).record
    #expect(merged.extra == [Tag("merged-authors", "Meyer, Berta")])
  }

  @Test("of any value of random records, merged at once or one after the other", arguments: 0..<40)
  func anything(seed: UInt64) {
    var random = AnyRecords(seed: seed)
    for _ in 0..<50 {
      let members = (0..<random.number(2...5)).map { _ in random.record() }
      let together = RecordMerger.merge(members).record
      var inSteps = members[0]
      for member in members.dropFirst() { inSteps = RecordMerger.merge([inSteps, member]).record }
      for merged in [together, inSteps] {
        let lost = members.flatMap { Values.missing(of: $0, in: merged) }
        #expect(lost.isEmpty, "lost \(lost) of \(members) in \(merged)")
        #expect(!merged.extra.contains { $0.name.contains("merged-merged") })
        #expect(Set(merged.extra).count == merged.extra.count)
      }
    }
  }

  @Test("a merged record merged again gets no tags of tags", arguments: 0..<20)
  func again(seed: UInt64) {
    var random = AnyRecords(seed: seed + 1000)
    let members = (0..<4).map { _ in random.record() }
    let merged = RecordMerger.merge(members).record
    #expect(RecordMerger.merge([merged]).record == merged)
    #expect(RecordMerger.merge([merged, merged]).record == merged)
    #expect(RecordMerger.merge([merged] + members).record.extra.count <= merged.extra.count + 4)
  }

  @Test func aTagThatABetterValueMadeNeedlessGoes() {
    var merged = record("Peer workers")
    merged.extra = [Tag("merged-title", "Peer workers in Basel"), Tag("merged-from", "e7")]
    let again = RecordMerger.merge([merged, record("Peer workers in Basel: a map")]).record
    #expect(again.extra == [Tag("merged-from", "e7")])
  }
}

/// Records that agree here and there, with awkward values.
struct AnyRecords {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func some(_ choices: String...) -> String? {
    number(1...4) == 1 ? nil : choices[number(0...(choices.count - 1))]
  }

  private mutating func list(_ choices: String...) -> [String] { choices.filter { _ in number(1...3) == 1 } }

  mutating func record() -> Record {
    var record = Record()
    record.id = some("1", "2", "a.ris:7", "R12")
    record.type = some("article", "conference", "other", "thesis").flatMap(RecordType.init(rawValue:))
    record.title = some(
      "Peer work: a map", "PEER WORK", "[Peer work]. [Review]", "Pärs; wörk", "系统评价", "p < 0.05?", "++")
    record.authors = list(
      "Meyer, B", "Meyer, Berta", "Roe, Jane; Q", "WHO Study Group", "王, 小明", "O'Brien, J.-P.", "et al"
    )
    .map(PersonName.init(commaSeparated:))
    record.date = some("2011", "2012-05", "2012-05-03", "2012").flatMap { PublicationDate(parsing: $0) }
    record.journal = some("Lancet", "The Lancet", "J Ex", "Journal of Examples", "BMJ")
    record.volume = some("12", "12 (3)", "XIV", "3)", "12(3", "13")
    record.issue = some("3", "Suppl 1", "3-4", "e7")
    record.pages = some("123-8", "123-128", "123", "1-NA", "e52", "1238", "xii", "S1-S9")
    record.doi = some("10.1234/a", "10.1234/b", "10.1234/ab").flatMap { DOI($0) }
    record.pmid = some("1", "12", "123").flatMap { PMID($0) }
    record.pmcid = some("PMC1", "PMC12").flatMap { PMCID($0) }
    record.issn = some("1234-5678", "12345678", "8765-4321", "1234-5678; 8765-4321")
    record.isbn = some("978-3-16-148410-0", "3161484100")
    record.abstract = some("We asked.", "We asked. We counted.", "We asked. We coun...", "BACKGROUND: asked", "αβ")
    record.keywords = list("Peer support", "peer support", "C++", "++", "系统")
    record.mesh = list("Humans", "*Peer Group", "Kidney/blood supply")
    record.language = some("eng", "English", "fre", "中文")
    record.url = some("https://example.org/a", "http://example.org/a/", "https://example.org/?b=1;2")
    record.source = some("MEDLINE", "Embase", "Библиотека")
    record.accession = some("L1", "L12", "2-s2.0-1")
    record.references = list("Doe A. One. 2006.", "Roe B. Two. 2007.")
    record.extra = list("M2", "CY", "note").map { Tag($0, some("Basel", "x; y", "") ?? "z") }
    return record
  }
}

/// The values of a record, looked for in another.
enum Values {
  static func missing(of member: Record, in merged: Record) -> [String] {
    let texts = [
      "title": \Record.title, "journal": \.journal, "volume": \.volume, "issue": \.issue, "issn": \.issn,
      "isbn": \.isbn,
      "abstract": \.abstract, "language": \.language, "url": \.url, "source": \.source, "accession": \.accession,
    ].filter { name, path in !isFound(member[keyPath: path], among: places(name, merged[keyPath: path], merged)) }.keys
    let exact: [(String, String?, String?)] = [
      ("type", member.type?.rawValue, merged.type?.rawValue), ("doi", member.doi?.text, merged.doi?.text),
      ("pmid", member.pmid?.text, merged.pmid?.text), ("pmcid", member.pmcid?.text, merged.pmcid?.text),
      ("from", member.id, merged.id),
    ]
    let identifiers = exact.filter { name, value, kept in
      value.map { !places(name, kept, merged).contains($0) } ?? false
    }
    let lists = [\Record.keywords, \.mesh, \.references].flatMap { path in
      member[keyPath: path].filter { !isFound($0, among: merged[keyPath: path]) }
    }
    return texts + identifiers.map(\.0) + lists + missingDate(member, merged) + missingPages(member, merged)
      + missingAuthors(member, merged) + member.extra.filter { !merged.extra.contains($0) }.map(\.name)
  }

  private static func places(_ name: String, _ field: String?, _ merged: Record) -> [String] {
    [field].compactMap(\.self) + merged.extra.values(of: "merged-" + name)
  }

  /// As written, or its letters and digits in another's.
  private static func isFound(_ value: String?, among places: [String]) -> Bool {
    guard let value, !places.contains(value) else { return true }
    let end = value.hasSuffix("...") ? value.dropLast(3) : value[...]
    let key = Folding.key(value.hasPrefix("http") ? String(value.drop { $0 != "/" }) : String(end))
    return !key.isEmpty && places.contains { Folding.key($0).contains(key) }
  }

  private static func missingDate(_ member: Record, _ merged: Record) -> [String] {
    guard let date = member.date else { return [] }
    return places("date", merged.date?.iso, merged).contains { $0.hasPrefix(date.iso) } ? [] : [date.iso]
  }

  private static func missingPages(_ member: Record, _ merged: Record) -> [String] {
    guard let pages = member.pages else { return [] }
    let kept = places("pages", merged.pages, merged)
    let isKept =
      kept.contains(pages)
      || kept.contains { place in
        guard let whole = PageRange(place), let part = PageRange(pages) else { return false }
        return whole == part || part.last == nil && whole.first == part.first
      }
    return isKept ? [] : [pages]
  }

  /// Each name as written, or the same family name with given names that begin so.
  private static func missingAuthors(_ member: Record, _ merged: Record) -> [String] {
    let listed = merged.extra.values(of: "merged-authors").joined(separator: "; ")
    return member.authors.filter { name in
      name.family != "et al" && !merged.authors.contains { $0.family == name.family && $0.given.hasPrefix(name.given) }
        && !listed.contains(name.inverted)
        && !listed.split(separator: ";").contains { $0.contains(name.family) && $0.contains(name.given) }
    }.map(\.inverted)
  }
}
