/// A result of comparing one field; the cases are numbered from 0 without gaps, as ``Feature`` counts them.
package protocol Finding: RawRepresentable<UInt8>, CaseIterable, Sendable {
  /// What a person reads.
  var text: String { get }
}
