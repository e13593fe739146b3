internal import Bibliography

/// Where a record stands in its file.
struct RecordPlace {
  /// The file, as the user named it.
  let file: String
  /// The line it begins at, from 1.
  let line: Int
  /// Its number among the records of the file, from 1.
  let number: Int

  /// Hands a record over, markup left in its title and abstract taken out.
  ///
  /// One by which no document can be told is handed over too, since the source counted it among its hits; it is reported, so
  /// that somebody completes it.
  /// Notes in which Winnow or another program left something are taken back into the record.
  /// - Parameters:
  ///   - start: how the record begins in the file.
  ///   - hasNotes: `false` for the neutral form, which has a place for everything.
  func handOut(
    _ record: consuming Record, start: @autoclosure () -> String?, hasNotes: Bool = true, sink: RecordSink
  ) throws {
    record.clean()
    if hasNotes { NoteTaking.settle(&record) }
    let isIdentifiable = record.isIdentifiable
    try sink(.record(record, line: line))
    guard !isIdentifiable else { return }
    try sink(
      .repaired(
        problem(
          "a record without title, authors, journal or identifier", text: start(),
          remedy: "It was kept as it is; look it up in the database and export it again.")))
  }

  /// A problem with this record.
  func problem(_ what: String, text: String? = nil, remedy: String) -> Problem {
    Problem(what, file: file, line: line, record: number, text: text, remedy: remedy)
  }
}
