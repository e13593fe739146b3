/// Why a person must look at a pair whatever the weights say.
enum AskingRule: String, Sendable {
  case thesisYears = "a thesis with two years: its defence and its listing, or two theses"
  case twoAbstracts = "other abstracts on other pages: two papers of one group, or one is cut"
  case sharedIdentifier = "one identifier, other titles: that of a whole supplement, or a slip"
  case onePage = "other titles at one place by the same people: two items on one page, or one title is wrong"
  case notice = "one identifier for a work and a notice about it: retracted, corrected, or a slip"
  case column = "a title that names only a column of the journal"
  case translatedElsewhere = "titles in two languages, and no page in common"
  case otherJournal = "another journal or conference in another year, and no place in common"
  case otherYear = "another year, and no place in common: an annual paper, or online first"
  case sameText = "the same text at two places in one journal: printed twice, or one place is wrong"

  /// The first that applies to two records.
  static func first(_ a: MatchKey, _ b: MatchKey, _ c: Comparison, _ rule: SeparatingRule?) -> AskingRule? {
    let authorsAgree = c.authors == .same
    switch rule {
    case nil:
      let isThesis = a.traits.contains(.thesis) && b.traits.contains(.thesis)
      if isThesis, c.title.agrees, authorsAgree, c.year != .same, c.year != .missing { return .thesisYears }
      if c.abstract == .different, c.pages == .different || c.pages == .overlapping { return .twoAbstracts }
      if c.identifier == .same, !c.title.agrees, c.title != .missing, c.abstract != .same,
        !authorsAgree || c.title != .translated && !c.pages.agree
      {
        return .sharedIdentifier
      }
      if c.identifier == .same, a.traits.contains(.notice) != b.traits.contains(.notice) { return .notice }
      if c.title == .sameGeneric, c.identifier != .same, !authorsAgree, c.abstract != .same { return .column }
      if a.isGenericTitle != b.isGenericTitle, c.identifier != .same { return .column }
      if c.title == .translated, c.identifier != .same, !c.pages.agree { return .translatedElsewhere }
      let isOtherJournal = c.journal == .different || c.journal == .alike
      let isOtherYear = c.year == .oneApart || c.year == .farApart
      if isOtherJournal, isOtherYear, c.identifier != .same, c.volume != .same, !c.pages.agree { return .otherJournal }
      let isPlaceless = c.volume == .missing && !c.pages.agree && c.identifier == .missing
      if isPlaceless, c.abstract != .same, c.year == .farApart || c.year == .oneApart && c.title != .same {
        return .otherYear
      }
      let isOnePage = c.volume == .same && (c.pages == .same || c.pages == .sameFirst)
      if c.title == .different, c.identifier != .same, c.abstract != .same, isOnePage, authorsAgree { return .onePage }
      return nil
    case .twoPlaces, .elsewhere, .versions(.reprint):
      let isText = c.title == .same && c.abstract == .same && authorsAgree && c.journal == .same
      return isText && c.year != .farApart ? .sameText : nil
    default: return nil
    }
  }
}
