internal import Bibliography

extension RankedText {
  /// What a review asks for, as if it were a record: its title, question and criteria in words.
  ///
  /// Words of the craft, such as “systematic review” or “studies were included”, speak of the review itself and would draw up
  /// other reviews; they are left out, and so are those of what is excluded: lines that begin with “Exclu”.
  package init(criteria text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let wanted = lines.filter { !Folding.words($0).hasPrefix("exclu") }
    let words = wanted.map { line in
      Folding.words(line).split(separator: " ").filter { !Self.craft.contains(String($0)) }.joined(separator: " ")
    }
    self.init(title: words.first ?? "", abstract: words.dropFirst().joined(separator: " "))
  }

  private static let craft = Set(
    """
    review reviews systematic scoping meta analysis analyses overview umbrella protocol update updated evidence literature \
    search searches searched database databases criteria criterion inclusion exclusion include includes included including \
    exclude excludes excluded eligible eligibility study studies article articles paper papers published publication \
    publications report reports reporting reported english language full text abstract abstracts title titles were was is are \
    be been being the of in and or on to for with by from that which not no any all we at an as if this these those it its \
    drug class following applied must should have has had can could other than using used use based between among
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
