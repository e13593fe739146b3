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
    let agreed = try ChartRows.agreed(head, db)
    let charted = try done.map { (answers: try ChartRows.of($0.seat, head, db), version: $0.version) }
    var answers: [String: ChartedAnswer] = [:]
    for field in form.fields {
      answers[field.id] = standing(of: field, agreed, charted)
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
    of field: FormField, _ agreed: ChartRows, _ charted: [(answers: ChartRows, version: Int)]
  ) -> ChartedAnswer {
    if let team = find(field, agreed) { return read(team, field) }
    guard charted.count >= form.charters else { return ChartedAnswer(.notCharted) }
    let given = charted.compactMap { find(field, $0.answers) }
    guard let first = given.first else {
      let wasAsked = charted.contains { asks(field, in: $0.version) }
      return ChartedAnswer(wasAsked ? .notCharted : .notAsked, version: charted.map(\.version).max())
    }
    let read = given.map { self.read($0, field) }
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

  /// The answer to a field, also under the id that it had before.
  private func find(_ field: FormField, _ rows: ChartRows) -> (answer: Answer, version: Int)? {
    if let own = rows.answers[field.id] { return own }
    let former = recodings[field.id]?.compactMap(\.recoding.formerField) ?? []
    return former.reversed().lazy.compactMap { rows.answers[$0] }.first
  }

  /// The answer as the form in force reads it.
  private func read(_ given: (answer: Answer, version: Int), _ field: FormField) -> ChartedAnswer {
    var answer = given.answer
    for (version, recoding) in recodings[field.id] ?? [] where given.version < version {
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
    let ids = [field.id] + (recodings[field.id]?.compactMap(\.recoding.formerField) ?? [])
    return older.fields.contains { ids.contains($0.id) }
  }
}
