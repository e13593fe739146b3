internal import Bibliography

/// What sort of publication a record describes, as far as its words tell.
package struct PublicationTraits: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  static let thesis = PublicationTraits(rawValue: 1 << 0)
  static let preprint = PublicationTraits(rawValue: 1 << 1)
  static let registration = PublicationTraits(rawValue: 1 << 2)
  /// An abstract or paper of a conference.
  static let conference = PublicationTraits(rawValue: 1 << 3)
  /// An erratum, retraction or the like of another publication.
  static let notice = PublicationTraits(rawValue: 1 << 4)
  /// A comment on, or a reply to, another publication.
  static let comment = PublicationTraits(rawValue: 1 << 5)
  /// A study protocol.
  static let plan = PublicationTraits(rawValue: 1 << 6)
  static let chapter = PublicationTraits(rawValue: 1 << 7)
  /// A review of a book.
  static let bookReview = PublicationTraits(rawValue: 1 << 8)

  init(_ record: Record, title: FoldedText?, journal: JournalKey?) {
    self = journal?.traits ?? []
    if let title { formUnion(TitleTraits.of(title)) }
    switch record.type {
    case .thesis: insert(.thesis)
    case .preprint: insert(.preprint)
    case .registration: insert(.registration)
    case .conference: insert(.conference)
    case .chapter: insert(.chapter)
    default: break
    }
    if let title = record.title { formUnion(PublicationTraits.setOff(in: title)) }
    if record.volume?.hasPrefix("Ph.D") == true { insert(.thesis) }
    if PublicationTraits.namesRegister(record) { insert(.registration) }
    // A published paper may carry the DOI of its preprint.
    if record.journal == nil, let doi = record.doi?.text, preprintPrefixes.contains(where: { doi.hasPrefix($0) }) {
      insert(.preprint)
    }
  }

  private var preprintPrefixes: [String] {
    [
      "10.1101/2", "10.1101/0", "10.1101/1", "10.21203/rs", "10.31234/", "10.31219/", "10.31235/", "10.48550/",
      "10.2139/ssrn", "10.20944/preprints", "10.26434/", "10.2196/preprints",
    ]
  }

  /// Words that only punctuation tells from words of the title itself: `Re: title`, `Title: Correction.`
  private static func setOff(in title: String) -> PublicationTraits {
    if title.hasPrefix("Re:") { return .comment }
    let end = title.utf8.last == UInt8(ascii: ".") ? title.dropLast() : title[...]
    return noticeEndings.contains { end.hasSuffix($0) } ? .notice : []
  }

  private static let noticeEndings = [": Correction", ": Retraction", ": correction", ": retraction"]

  /// Registers put their number where the author stands, or are named in the address.
  private static func namesRegister(_ record: Record) -> Bool {
    if let url = record.url, url.contains("clinicaltrials.gov") || url.contains("trialsearch") { return true }
    guard record.authors.count == 1, let name = record.authors.first?.family, name.utf8.count < 24,
      name.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
    else { return false }
    let folded = Folding.key(name)
    return registers.contains { folded.hasPrefix($0) }
  }

  private static let registers = [
    "nct", "euctr", "isrctn", "chictr", "actrn", "ctri", "irct", "jprn", "drks", "ntr", "kct",
  ]
}

extension PublicationTraits {
  /// What the name of a journal tells.
  static func ofJournal(_ name: FoldedText) -> PublicationTraits {
    var traits: PublicationTraits = []
    for (index, word) in name.words.enumerated() {
      let next = index + 1 < name.words.count ? name.words[index + 1] : nil
      if theses.contains(word) { traits.insert(.thesis) }
      if preprints.contains(word) || research.contains(word) && square.contains(next) { traits.insert(.preprint) }
      if conferences.contains(word) || annual.contains(word) && meeting.contains(next) { traits.insert(.conference) }
    }
    return traits
  }

  private static let theses = WordSet("dissertation dissertations thesis theses")
  private static let preprints = WordSet("biorxiv medrxiv arxiv ssrn psyarxiv osf preprint preprints")
  private static let conferences = WordSet("conference conferences workshop workshops symposium congress")
  private static let (research, square) = (WordSet("research"), WordSet("square"))
  private static let (annual, meeting) = (WordSet("annual"), WordSet("meeting meetings"))
}
