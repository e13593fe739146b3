internal import Documents
internal import Review

/// The name of a list of records behind a box or a line of the diagram: the names of the JSON and of `winnow export --box`, and
/// some for what is no number of its own.
struct FlowListName: Equatable {
  let text: String

  /// Without what the page's text can't hold.
  private init(_ text: String) { self.text = XMLText.allowed(text) }

  /// Everything that databases and registers gave.
  static let identified = FlowListName("records_identified")
  /// Everything that other methods gave.
  static let otherIdentified = FlowListName("other_identified")
  /// Everything that was removed before screening.
  static let removed = FlowListName("records_removed")

  static func box(_ box: FlowBox) -> FlowListName { FlowListName(box.rawValue) }

  static func total(_ total: FlowTotal) -> FlowListName { FlowListName(total.rawValue) }

  /// A number of the flow by its own name.
  static func number(_ name: String) -> FlowListName { FlowListName(name) }

  static func kind(_ kind: SourceKind) -> FlowListName { FlowListName(kind.listName) }

  /// `database_results: Scopus`.
  static func source(_ source: PrismaFlow.Source) -> FlowListName {
    FlowListName("\(source.kind.listName): \(source.name)")
  }

  /// `dbr_excluded: Wrong population`.
  static func reason(_ text: String, _ box: FlowBox) -> FlowListName { FlowListName("\(box.rawValue): \(text)") }

  /// `records_pending: waiting`.
  static func state(_ state: PrismaFlow.PendingState, _ box: FlowBox) -> FlowListName {
    FlowListName("\(box.rawValue): \(state.rawValue)")
  }
}

extension SourceKind {
  /// The number that counts what all sources of the kind gave.
  var total: FlowTotal? {
    switch self {
    case .database: .databaseResults
    case .register: .registerResults
    case .website: .websiteResults
    case .organisation: .organisationResults
    case .citation: .citationResults
    case .hand: .handResults
    case .previous: nil
    }
  }

  fileprivate var listName: String { total?.rawValue ?? rawValue }
}
