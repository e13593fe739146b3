internal import ReviewProtocol
internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

extension Review {
  /// What was charted of all included sources, as far as the person may see it: what counts for each field, by the form in
  /// force. What is closed counts as not charted.
  ///
  /// - Throws: ``Problem`` when the protocol has no form.
  package func chartedSources() throws -> ChartedSources {
    try pool.read { db in
      let reading = try ChartReading(db)
      let sources = try Review.sources(db).map { try reading.source($0, db) }
      return ChartedSources(form: reading.form, sources: ChartReading.toldApart(sources))
    }
  }
}

/// Reads what counts for sources: forms, mappings and answers put together. Nothing of it depends on who looks, since answers that
/// are still closed to somebody count for nobody.
struct ChartReading {
  /// The form in force.
  let form: ChartForm
  /// Forms of all versions.
  private let forms: [Int: ChartForm]
  /// By the field of the newer form, oldest first, with the version from which they count.
  private let recodings: [String: [(version: Int, recoding: Recoding)]]

  init(_ db: Database) throws {
    form = try Review.chartForm(nil, db)
    forms = Dictionary(
      uniqueKeysWithValues: try Review.protocolVersions(db).map { ($0.number, ChartForm($0)) })
    var recodings: [String: [(version: Int, recoding: Recoding)]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT field, protocol, recoding FROM recoding ORDER BY protocol, event") {
      let (field, version, text): (String, Int, String) = (row["field"], row["protocol"], row["recoding"])
      recodings[field, default: []].append((version, try StoredJSON.value(Recoding.self, text)))
    }
    self.recodings = recodings
  }

  func source(_ head: RecordID, _ db: Database) throws -> ChartedSource {
    let record = try Review.records([head], db).first ?? StoredRecord(id: head, record: Record())
    let done = try ChartSeal.finished(head, db)
    let (agreed, needed) = (try ChartRows.agreed(head, db), try ChartSeal.needed(head, form.charters, db))
    let charted = try done.map { (answers: try ChartRows.of($0.seat, head, db), version: $0.version) }
    var answers: [String: ChartedAnswer] = [:]
    for field in form.fields {
      answers[field.id] = standing(of: field, agreed, charted, needed: needed)
    }
    return ChartedSource(
      id: head.text, label: record.shortCitation, year: record.record.date?.year, answers: answers)
  }

  /// Sources with one short citation get letters, in the order of their numbers: `Lee 2020a`, `Lee 2020b`.
  static func toldApart(_ sources: [ChartedSource]) -> [ChartedSource] {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let groups = Dictionary(grouping: sources.indices, by: { sources[$0].label })
    var sources = sources
    for places in groups.values where places.count > 1 {
      for (letter, place) in zip(letters, places) { sources[place].label += letter }
    }
    return sources
  }

  /// What counts for a field of a source.
  private func standing(
    of field: FormField, _ agreed: ChartRows, _ charted: [(answers: ChartRows, version: Int)], needed: Int
  ) -> ChartedAnswer {
    if let team = find(field, agreed) { return read(team) }
    guard charted.count >= needed else { return ChartedAnswer(.notCharted) }
    let given = charted.compactMap { find(field, $0.answers) }
    guard let first = given.first else {
      let wasAsked = charted.contains { asks(field, in: $0.version) }
      return ChartedAnswer(wasAsked ? .notCharted : .notAsked, version: charted.map(\.version).max())
    }
    let read = given.map { self.read($0) }
    guard given.count == charted.count || charted.count == 1 else {
      return ChartedAnswer(.disputed, version: first.version)
    }
    guard case .answered(let one) = read[0].standing else { return read[0] }
    for other in read.dropFirst() {
      guard case .answered(let answer) = other.standing, answer.saysTheSame(as: one) else {
        return ChartedAnswer(.disputed, version: first.version)
      }
    }
    return read[0]
  }

  /// An id under which a field was asked, and the mappings that lead from there to the field in force, oldest first.
  private struct FormerName {
    let id: String
    /// The version from which it was called otherwise; a field that has the id since then is another one.
    let until: Int
    let recodings: [(version: Int, recoding: Recoding)]
  }

  /// The field's own id first, then what it was called before, newest first.
  private func names(of id: String, until: Int = .max) -> [FormerName] {
    let own = (recodings[id] ?? []).filter { $0.version < until }
    let former = own.reversed().flatMap { version, recoding -> [FormerName] in
      guard let name = recoding.formerField else { return [] }
      let since = own.filter { $0.version >= version }
      return names(of: name, until: version).map {
        FormerName(id: $0.id, until: $0.until, recodings: $0.recodings + since)
      }
    }
    return [FormerName(id: id, until: until, recodings: own)] + former
  }

  /// The answer to a field, also under an id that it had before, and how it is read.
  private func find(_ field: FormField, _ rows: ChartRows) -> Found? {
    names(of: field.id).lazy.compactMap { name in
      guard let given = rows.answers[name.id], given.version < name.until else { return nil }
      return Found(answer: given.answer, version: given.version, recodings: name.recodings)
    }.first
  }

  private struct Found {
    let answer: Answer
    let version: Int
    let recodings: [(version: Int, recoding: Recoding)]
  }

  /// The answer as the form in force reads it.
  private func read(_ given: Found) -> ChartedAnswer {
    var answer = given.answer
    for (version, recoding) in given.recodings where given.version < version {
      switch recoding.read(answer) {
      case .answer(let newer): answer = newer
      case .open: return ChartedAnswer(.disputed, version: given.version)
      }
    }
    return ChartedAnswer(.answered(answer), version: given.version)
  }

  /// Whether the form of a version had the field.
  func asks(_ field: FormField, in version: Int) -> Bool {
    guard let older = forms[version] else { return true }
    let ids = names(of: field.id).filter { version < $0.until }.map(\.id)
    return older.fields.contains { ids.contains($0.id) }
  }
}
