import Bibliography

/// Records with awkward text: quotes, separators, other scripts, what looks like a tag; never a line break.
struct RandomRecords {
  /// Given names may hold a comma (`Martin, Jr.`).
  var givenNamesHaveSuffixes = true

  private var random: Seeded

  init(seed: UInt64) { random = Seeded(seed: seed) }

  mutating func records(_ count: Int) -> [Record] {
    var records: [Record] = []
    for _ in 0..<count { records.append(record()) }
    return records
  }

  mutating func record() -> Record {
    var record = Record()
    record.type = random.chance(70) ? RecordType.allCases.randomElement(using: &random) : nil
    record.title = text(1...14)
    record.authors = authors()
    record.date = date()
    record.journal = sometimes(text(1...4))
    record.volume = sometimes(random.pick(["12", "12 Suppl 1", "XIV", "2019"]))
    record.issue = sometimes(random.pick(["3", "3-4", "Pt 2", "Suppl"]))
    record.pages = sometimes(random.pick(["205-212", "205-12", "e1052", "S12-S19", "7"]))
    record.doi = random.chance(60) ? doi() : nil
    record.pmid = random.chance(60) ? PMID(String(random.number(1...99_999_999))) : nil
    record.pmcid = random.chance(30) ? PMCID("PMC\(random.number(1...9_999_999))") : nil
    record.abstract = sometimes(text(20...60))
    record.keywords = keywords()
    record.mesh = list(["Humans", "*Review Literature as Topic", "Kidney/blood supply/*physiology", "Child, Preschool"])
    return record
  }

  /// A record with every field that only the neutral form keeps apart.
  mutating func fullRecord() -> Record {
    var record = self.record()
    record.id = sometimes("rec \(random.number(1...999))")
    record.issn = sometimes("1234-567X")
    record.isbn = sometimes("978-3-16-148410-0")
    record.language = sometimes(random.pick(["eng", "English; French", "中文"]))
    record.url = sometimes("https://example.org/?q=\"a\"&b={\(random.number(1...99))}")
    record.source = sometimes(random.pick(["Scopus", "Ovid MEDLINE(R)", "Библиотека"]))
    record.accession = sometimes("2-s2.0-\(random.number(1...99_999))")
    for _ in 0..<random.number(0...3) { record.references.append(text(3...9)) }
    return record
  }

  /// Tags such as a RIS file may hold beside those with a field of their own.
  mutating func extraTags() -> [Tag] {
    var tags: [Tag] = []
    for _ in 0..<random.number(0...5) {
      tags.append(Tag(random.pick(["M2", "U1", "C3", "PB", "CY", "Z9"]), text(1...6)))
    }
    return tags
  }

  /// Words parted by single blanks.
  mutating func text(_ count: ClosedRange<Int>) -> String {
    var words: [String] = []
    for _ in 0..<random.number(count) { words.append(random.pick(RandomRecords.words)) }
    return words.joined(separator: " ")
  }

  private mutating func sometimes(_ text: String) -> String? { random.chance(75) ? text : nil }

  private mutating func list(_ choices: [String]) -> [String] {
    choices.filter { _ in random.chance(40) }
  }

  private mutating func authors() -> [PersonName] {
    var names: [PersonName] = []
    for _ in 0..<random.number(0...5) {
      if random.chance(15) {
        names.append(
          PersonName(family: random.pick(["World Health Organization", "Example Study Group", "Группа авторов"])))
        continue
      }
      let family = random.pick([
        "Smith", "O'Brien", "van der Berg", "Müller", "García Márquez", "王", "Иванов", "Nguyễn",
      ])
      var given = random.pick(["Jane A", "J.-P.", "Örjan", "小明", "Анна", "M", "\"Bill\" W"])
      if givenNamesHaveSuffixes, random.chance(10) { given += ", Jr." }
      names.append(PersonName(family: family, given: given))
    }
    return names
  }

  private mutating func date() -> PublicationDate? {
    guard random.chance(90) else { return nil }
    let month = random.chance(60) ? random.number(1...12) : nil
    let day = random.chance(60) ? random.number(1...28) : nil
    return PublicationDate(year: random.number(1890...2030), month: month, day: day)
  }

  private mutating func doi() -> DOI? {
    let suffix = random.pick([
      "s0140-6736(05)71146-6", "(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2", "journal.pone.0123456",
      "abc_def.\(random.number(1...999))", "x/\(random.number(1...999))-y",
    ])
    return DOI("10.\(random.number(1000...99_999))/\(suffix)")
  }

  /// Without semicolons, at which tables part keywords.
  private mutating func keywords() -> [String] {
    list(["scoping review", "evidence, mapping", "\"quoted\"", "café", "系统评价", "обзор", "A/B | C=D", "p < 0.05"])
  }

  private static let words = [
    "scoping", "review", "of", "the", "evidence", "\"quoted\"", "“curly”", "don't", "a,b", "one;two", "p<0.05", "R&D",
    "50%", "β-blocker", "café", "cafe\u{301}", "Straße", "系统评价", "обзор", "مراجعة", "レビュー", "👩‍👩‍👧", "\\n", "\\",
    "{x}", "[sic]", "—", "-", "TY", "ER", "PMID-", "|", "=", "(2019).", "a/b", "C++", "#1", "'", "\"",
  ]
}
