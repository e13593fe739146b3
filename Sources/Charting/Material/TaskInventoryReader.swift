package import Bibliography

extension TaskInventory {
  /// A line of an inventory.
  package struct Entry: Sendable, Equatable {
    package let occupation: String
    /// `A`.
    package let letter: String
    /// Empty where the table names none.
    package let duty: String
    package let task: Task
  }

  /// The inventory that lines give, its duties in the order in which they come.
  package init(_ entries: [Entry], sources: [String]) {
    var duties: [Duty] = []
    for entry in entries {
      if let place = duties.firstIndex(where: { $0.letter == entry.letter }) {
        duties[place].tasks.append(entry.task)
        if duties[place].title.isEmpty { duties[place].title = entry.duty }
      } else {
        duties.append(Duty(entry.letter, entry.duty, [entry.task]))
      }
    }
    self.init(entries.first?.occupation ?? "", duties, sources: sources)
  }

  /// The tasks of one occupation, a row each.
  ///
  /// - Parameter settings: with the occupation, where the table has none or several.
  /// - Throws: ``Problem`` when the table has no tasks with ids, or which occupation they are of can't be told.
  package static func read(
    _ table: MaterialTable, _ settings: MaterialSettings
  ) throws(Problem) -> MaterialReading<Entry> {
    var lines: [String: Int] = [:]
    let reading = try table.read(as: .taskInventory, mapping: settings.columns) { row throws(Problem) -> Entry? in
      guard let occupation = try settings.occupation(of: row) else { return nil }
      let id = try row.needed("task id")
      let text = try row.needed("task")
      let letter = row["duty letter"] ?? String(id.prefix { $0.isLetter })
      let key = Folding.words(occupation) + "\n" + id.lowercased()
      if let line = lines[key] {
        throw Problem(
          "task \(id) is there already, in line \(line)", line: row.line, text: text,
          remedy: "Give each task an id of its own; the row was passed over.")
      }
      lines[key] = row.line
      return Entry(occupation: occupation, letter: letter, duty: row["duty"] ?? "", task: Task(id, text))
    }
    let occupations = reading.values.map(\.occupation).uniqued
    guard Set(occupations.map(Folding.words)).count < 2 else {
      throw Problem(
        "the tasks are of several occupations", text: occupations.joined(separator: ", "),
        remedy: "Add the file once for each, with --occupation and --name.")
    }
    return reading
  }
}

extension MaterialSettings {
  /// The occupation that a row is of; `nil` when that is another than was asked for.
  ///
  /// - Throws: ``Problem`` when nothing says it.
  func occupation(of row: MaterialRow) throws(Problem) -> String? {
    guard let said = row["occupation"] else {
      guard let occupation else {
        throw Problem(
          "nothing says which occupation this is of", line: row.line,
          remedy: "Fill in the column “occupation”, or give --occupation; the row was passed over.")
      }
      return occupation
    }
    guard let occupation else { return said }
    return Folding.words(said) == Folding.words(occupation) ? said : nil
  }
}
