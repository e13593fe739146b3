package import Bibliography
internal import Screening

/// How decisions made elsewhere are taken.
package struct DecisionImportOptions: Sendable, Equatable {
  /// Members of the team by the names the file has for them, folded.
  package var people: [String: String]
  /// Records also what was imported before.
  package var isAgain: Bool
  /// Tells what would be recorded and records nothing.
  package var isTrial: Bool

  package init(people: [String: String] = [:], isAgain: Bool = false, isTrial: Bool = false) {
    self.people = Dictionary(people.map { ($0.key.foldedName, $0.value) }) { first, _ in first }
    self.isAgain = isAgain
    self.isTrial = isTrial
  }
}

/// What importing decisions made elsewhere did, or would do.
package struct DecisionImportReport: Sendable, Equatable {
  package var decisions = 0
  package var notRetrieved = 0
  /// Notes and labels recorded.
  package var remarks = 0
  /// Decisions, notes and labels that were imported before and not recorded again.
  package var known = 0
  /// How many decisions of whom were recorded, by name; never which.
  package var people: [Share] = []
  /// Rows or records that could not be used, each with its reason.
  package var unmatched: [Problem] = []
  /// What was recorded but has no effect as things stand, or was mended.
  package var notes: [Problem] = []

  package struct Share: Sendable, Equatable {
    package let name: String
    package let decisions: Int

    package init(name: String, decisions: Int) {
      self.name = name
      self.decisions = decisions
    }
  }

  package init(decisions: Int = 0, unmatched: [Problem] = [], notes: [Problem] = []) {
    self.decisions = decisions
    self.unmatched = unmatched
    self.notes = notes
  }
}
