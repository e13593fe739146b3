import ArgumentParser
internal import Bibliography
internal import Charting
internal import Review

extension MaterialCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A material as it is read: where it is from, and its first rows or turns.",
      discussion: """
        Example:
          winnow material show ward-log --limit 5
        """)

    @Argument(help: "The name.")
    var name: String

    @Option(name: .long, help: "How many rows or turns; all with 0.")
    var limit = 20

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let review = try review.open()
      let material = try review.material(name)
      Console.print("\(material.name)  \(material.kind.rawValue)  \(material.title)")
      Console.print("  \(material.counted)\(material.record.map { ", of \($0.text)" } ?? "")")
      Console.print(
        "  \(material.file) (\(material.fileName), \(material.bytes) bytes, SHA-256 \(material.sha256.prefix(12)))")
      for line in material.settings.lines { Console.print("  \(line)") }
      Console.print("")
      let shown = try rows(of: material, review)
      let cut = limit > 0 ? Array(shown.rows.prefix(limit)) : shown.rows
      Console.print(TextTable(heading: shown.heading, rows: cut).text)
      if cut.count < shown.rows.count { Console.say("… and \(shown.rows.count - cut.count) more; --limit 0 shows all") }
    }

    private func rows(of material: Material, _ review: Review) throws -> (heading: [String], rows: [[String]]) {
      switch material.kind {
      case .taskInventory:
        let inventory = try review.taskInventory(material.name)
        return (
          ["duty", "task id", "task"],
          inventory.duties.flatMap { duty in
            duty.tasks.map { ["\(duty.letter) \(duty.title)".trimmed, $0.id, $0.text] }
          }
        )
      case .surveyRatings:
        return (
          ["respondent", "group", "occupation", "task", "importance", "frequency"],
          try review.surveyRatings(material.name).map { rating in
            [rating.respondent, rating.group, rating.occupation, rating.task]
              + [rating.importance, rating.frequency].map { $0.map(NumberText.number) ?? "" }
          }
        )
      case .activityLog:
        return (
          ["worker", "date", "minutes", "category", "contact", "place"],
          try review.activityLog(material.name).map {
            [
              $0.worker, $0.date, $0.minutes.map(String.init) ?? "", $0.category, $0.contact?.rawValue ?? "",
              $0.place ?? "",
            ]
          }
        )
      case .transcript:
        let transcript = try review.transcript(material.name)
        return (
          ["turn", "who", "group", "setting", "words"],
          transcript.turns.enumerated().map { number, turn in
            let participant = transcript.participant(of: turn)
            return [
              String(number + 1), turn.speaker, participant?.group ?? "", participant?.setting ?? "",
              turn.text.replacing("\n", with: " "),
            ]
          }
        )
      }
    }
  }
}

extension MaterialSettings {
  /// What was said of the file when it was added.
  fileprivate var lines: [String] {
    let said = [("occupation", occupation), ("group", group), ("setting", setting)].compactMap { name, value in
      value.map { "\(name): \($0)" }
    }
    let mapped = (columns ?? [:]).sorted { $0.key < $1.key }.map { "column “\($0.key)” is \($0.value)" }
    let people = (participants ?? []).map { person in
      "participant \(person.name): \([person.group, person.setting].compactMap { $0 }.joined(separator: ", "))"
    }
    return said + mapped + people
  }
}
