package import Charting
internal import ReviewProtocol

extension Review {
  /// The team's passages with codes of the codebook that a field of the form uses: what a job description stands on beside what
  /// was charted. None for a field without a codebook.
  ///
  /// - Parameter field: path of the field.
  /// - Throws: ``Problem`` when no protocol is registered.
  package func passages(coded field: String) throws -> [CodedPassage] {
    var fields = try protocolVersion().document.content.charting.fields
    var book: String?
    for part in field.split(separator: "/") {
      let found = fields.first { $0.id == part }
      (book, fields) = (found?.codebook, found?.fields ?? [])
    }
    guard let book else { return [] }
    return try teamCoding().documents.flatMap(\.passages).filter { $0.code.book == book }.map(\.passage)
  }
}
