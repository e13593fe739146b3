/// The version that reports and the ledger name.
package enum ProgramVersion {
  package static let text = "0.1.0"
}
