/// The kind of document a record describes, in the words of the neutral form.
package enum RecordType: String, Sendable, CaseIterable {
  case article
  case book
  case chapter
  case conference
  case dataset
  case newspaper
  case patent
  case preprint
  case report
  /// An entry in a trial or study register.
  case registration
  case thesis
  case webpage
  case other
}
