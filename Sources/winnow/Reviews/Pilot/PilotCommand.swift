import ArgumentParser
internal import Bibliography
internal import Review

/// One file a subcommand in this folder.
struct PilotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pilot",
    abstract: "Try the criteria on a sample before screening begins.",
    discussion: """
      JBI has the whole team screen the same 25 random titles and abstracts, discuss where they differ, make the criteria \
      clearer, and begin only at 75 % agreement. A round shows nobody’s votes and no number until everybody has voted. A \
      round that falls short is discussed, the protocol amended, and another one drawn.

      Example:
        winnow pilot draw
        winnow pilot vote R17 exclude --criterion I1=no --as amara
        winnow pilot result
        winnow pilot accept
      """,
    groupedSubcommands: [
      CommandGroup(name: "Vote", subcommands: [Draw.self, Vote.self, Import.self, Status.self]),
      CommandGroup(name: "Discuss", subcommands: [Result.self, Note.self]),
      CommandGroup(name: "Decide", subcommands: [Accept.self, Close.self, Override.self]),
    ])
}

extension Review {
  /// Titles of works by the number of the record that stands for each.
  func titles(of numbers: [Int]) throws -> [Int: String] {
    try mergedRecords(numbers.map(RecordID.init)).reduce(into: [:]) { titles, stored in
      titles[stored.id.number] = stored.record.title
    }
  }
}
