package import Bibliography

/// One activity as a worker logged it.
package struct Activity: Sendable, Equatable {
  package enum Contact: String, Sendable, CaseIterable {
    case direct, indirect
  }

  package var worker: String
  /// `2019-03-21`.
  package var date: String
  /// Minutes from midnight; `nil` where the log doesn't say.
  package var start: Int?
  /// `nil` where the log doesn't say.
  package var minutes: Int?
  package var category: String
  package var contact: Contact?
  package var hasClientContact: Bool?
  package var place: String?
  /// Id of the source that it is charted from.
  package var source: String

  package init(
    worker: String, date: String, start: Int? = nil, minutes: Int?, category: String, contact: Contact? = nil,
    hasClientContact: Bool? = nil, place: String? = nil, source: String
  ) {
    self.worker = worker
    self.date = date
    self.start = start
    self.minutes = minutes
    self.category = category
    self.contact = contact
    self.hasClientContact = hasClientContact
    self.place = place
    self.source = source
  }

  /// Minutes from midnight of `9:30` or `09:30`; `nil` for anything else.
  package static func minutes(of time: String) -> Int? {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}

/// Where a charted table of activities has what.
package struct ActivityFields: Sendable {
  /// Id of the table in the form.
  package var table: String
  package var worker = "worker"
  package var date = "date"
  package var start = "start"
  package var minutes = "minutes"
  package var category = "category"
  package var contact = "contact"
  package var clientContact = "client contact"
  package var place = "place"

  package init(table: String) { self.table = table }
}

extension Activity {
  /// The activities that were charted in a table of the form, source by source.
  ///
  /// - Throws: ``Problem`` when the form has no such table.
  package static func charted(_ fields: ActivityFields, in charted: ChartedSources) throws(Problem) -> [Activity] {
    guard charted.form.field(fields.table)?.kind.holdsFields == true else {
      throw Problem(
        "the form has no table “\(fields.table)”",
        remedy: "Name the table whose rows are activities: a field of type table.")
    }
    return charted.sources.flatMap { source -> [Activity] in
      guard case .answered(let answer) = source.standing(of: fields.table) else { return [] }
      return answer.entries.map { Activity($0.cells ?? [:], fields, source: source.id) }
    }
  }

  private init(_ cells: [String: Answer], _ fields: ActivityFields, source: String) {
    func text(_ id: String) -> String? { cells[id]?.values.first }
    self.init(
      worker: text(fields.worker) ?? "not reported", date: text(fields.date) ?? "",
      start: text(fields.start).flatMap(Activity.minutes),
      // As in logs: an activity has no more minutes than a day, nor fewer than none.
      minutes: text(fields.minutes).flatMap(Double.init).flatMap { (0...1440).contains($0) ? Int($0.rounded()) : nil },
      category: text(fields.category) ?? "not reported", contact: text(fields.contact).flatMap(Contact.init),
      hasClientContact: text(fields.clientContact).map { $0 == "yes" }, place: text(fields.place), source: source)
  }
}
