/// Titles that name a column of a journal, not a work.
enum GenericTitles {
  /// Whether `title` is one of them, with or without a number behind it.
  static func contain(_ title: FoldedText) -> Bool {
    var words = title.words[...]
    while let last = words.last, title.number(last) != nil { words.removeLast() }
    guard let last = words.last else { return true }
    return words.count <= 6 && list.contains(StableHash.of(title.bytes[..<last.end]))
  }

  private static let list: Set<UInt64> = Set(
    [
      "abstract", "abstracts", "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments",
      "acknowledgement of reviewers", "announcement", "announcements", "authors reply", "author index",
      "author response",
      "back matter", "book notes", "book review", "book reviews", "books received", "calendar", "commentary",
      "comments",
      "conclusion", "conclusions", "contents", "contributors", "correction", "corrections", "correspondence",
      "corrigendum", "cover", "discussion", "editorial", "editorial board", "editorial comment",
      "editorial introduction",
      "editorial note", "editorials", "editors comments", "editors choice", "editors introduction", "editors note",
      "epilogue", "errata", "erratum", "foreword", "from the editor", "from the editors", "front matter",
      "guest editorial", "guest editors introduction", "in brief", "in reply", "in this issue", "index", "introduction",
      "introduction to the special issue", "introduction to the special section", "issue information", "letter",
      "letter from the editor", "letter to the editor", "letters", "letters to the editor", "masthead", "news", "notes",
      "notes and news", "obituary", "overview", "panel", "panel discussion", "poster", "poster abstracts", "posters",
      "preface", "presidential address", "program", "prologue", "questions and answers", "reply", "research notes",
      "response", "retraction", "review", "reviewers", "reviews", "subject index", "summary", "table of contents",
      "the authors reply", "title page", "untitled", "welcome",
    ].map { StableHash.of($0.utf8) })
}
