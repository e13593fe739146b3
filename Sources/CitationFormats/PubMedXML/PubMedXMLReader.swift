internal import Bibliography

/// Reads PubMed XML: `PubmedArticle` and `PubmedBookArticle`; lists of deleted citations are reported, not read as records.
package enum PubMedXMLReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    try withoutActuallyEscaping(sink) { sink in
      try XMLRecordReader.read(
        source, elements: ["PubmedArticle", "PubmedBookArticle", "DeleteCitation", "DeleteDocument"], sink: sink
      ) { element, place in
        if element.isNamed("PubmedArticle") {
          try place.handOut(PubMedXMLMapping.article(element), start: element.text, sink: sink)
        } else if element.isNamed("PubmedBookArticle") {
          try place.handOut(PubMedXMLMapping.book(element), start: element.text, sink: sink)
        } else {
          let numbers = element.all("PMID").compactMap(\.text).joined(separator: ", ")
          try sink(
            .repaired(
              place.problem(
                "a list of deleted citations", text: numbers,
                remedy: "These PMIDs are no records; remove them from the review if they are in it.")))
        }
      }
    }
  }
}
