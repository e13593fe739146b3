package import Bibliography
package import Charting
internal import GRDB

extension Review {
  /// Which themes each group speaks of in each setting, by the team's coding.
  ///
  /// - Parameter book: id of the codebook; without, the only one there is, or of which somebody gave a code.
  /// - Throws: ``Problem`` when there is no such codebook, or several and none is named.
  package func themes(_ book: String? = nil) throws -> ThemeMatrix {
    let team = try teamCoding()
    let tree = try pool.read { try team.books.book(book, inUse: Review.booksInUse($0)) }
    let people = team.documents.flatMap { document in
      document.participants.map { person in
        (key: [document.document.text, person.participant ?? ""], voice: person)
      }
    }
    let known = Dictionary(people.map { ($0.key, $0.voice) }, uniquingKeysWith: { first, _ in first })
    let sizes = Dictionary(grouping: known.values) { voice in
      ThemeMatrix.Column(group: voice.group ?? Excerpt.unstated, setting: voice.setting ?? Excerpt.unstated)
    }
    return ThemeMatrix.of(
      team.documents.flatMap(\.passages).filter { $0.code.book == tree.id }.map(\.passage), themes: tree.codes,
      sampleSizes: sizes.mapValues(\.count))
  }

  /// How far each two coders agree on each code of a codebook, over the units of the documents that both are done with and that
  /// are open.
  ///
  /// - Parameters:
  ///   - book: id of the codebook; without, the only one there is, or of which somebody gave a code.
  ///   - documents: only these; all without.
  /// - Throws: ``Problem`` when there is no such codebook or document.
  package func codingAgreement(
    _ book: String? = nil, documents: [CodedDocument]? = nil
  ) throws -> [CodingAgreement] {
    try pool.read { db in
      let reading = try CodingReading(db)
      let tree = try reading.books.book(book, inUse: Review.booksInUse(db))
      let wanted = try documents?.map { try Review.document($0, db) } ?? Review.codedDocuments(db)
      var pairs: [[String]] = []
      var codings: [CodingAgreement.Coding] = []
      for document in wanted where try CodingSeal.isOpen(document, reading.coders, db) {
        let rows = try reading.rows(of: document, db)
        guard rows.finished.count > 1, let text = try? documentText(document, db) else { continue }
        let (coders, hash) = (rows.compared.map(\.coder), text.textHash)
        codings += text.unitCodings(
          rows.comparedCodings.filter { $0.textHash == hash }, coders: coders, book: tree.id)
        for (place, first) in coders.enumerated() {
          pairs += coders[(place + 1)...].map { [first, $0].sorted() }
        }
      }
      return pairs.uniqued.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
        CodingAgreement.of(codings, between: pair[0], and: pair[1], codes: tree.codes)
      }
    }
  }
}

extension [CodeTree] {
  /// A codebook by its id; without, the only one there is, or the only one in use.
  ///
  /// - Throws: ``Problem`` when there is no such codebook, or several and none is named.
  package func book(_ id: String?, inUse: Set<String> = []) throws(Problem) -> CodeTree {
    let names = map { "`\($0.id)`" }.joined(separator: ", ")
    guard !isEmpty else {
      throw Problem(
        "the protocol has no codebook", remedy: "Write `codebooks:` in protocol.yaml and amend the protocol.")
    }
    guard let id else {
      if count == 1 { return self[0] }
      let used = filter { inUse.contains($0.id) }
      if used.count == 1 { return used[0] }
      throw Problem("the protocol has several codebooks", remedy: "Name one of \(names) with --codebook.")
    }
    guard let book = first(where: { $0.id == id }) else {
      throw Problem("there is no codebook `\(id)`", remedy: "The protocol has \(names).")
    }
    return book
  }
}
