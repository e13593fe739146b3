internal import Bibliography
internal import Documents
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Reporting
internal import Review
internal import Screening
internal import Zip

extension Site {
  mutating func addDocuments() {
    page("/reports/documents", in: .reports, "The documents of the report, and what they can't fill yet.") { ask in
      try await ask.office.longWork {
        DocumentsPage(
          try ReportFacts($0, seenBy: ask.user), mayArchive: try $0.team().may(ask.user, .archive),
          ask.office.library.strings)
      }
    }
    file("/reports/documents/{name}", "A document of the report as a page to read.") { ask in
      let document = try await Site.document(ask)
      let home = (ask.office.library.strings["reports.documents"], "/reports/documents")
      return Response(
        status: .ok,
        headers: [.contentType: "text/html; charset=utf-8", .contentSecurityPolicy: Site.documentPolicy],
        body: .init(byteBuffer: ByteBuffer(string: document.html(home: home))))
    }
    file(
      "/reports/documents/{name}/file",
      "A document as a file: ?format= docx, markdown, xlsx, latex, numbers, or csv with ?table=."
    ) { ask in
      let document = try await Site.document(ask)
      let asked = ask.query("format") ?? "docx"
      let format = try Site.known(DocumentFormat(rawValue: asked), asked, "format")
      let table = try ask.query("table").map { name in
        try Site.known(document.tables.first { $0.name == name }, name, "table")
      }
      let bytes = try await ask.office.longWork { _ in
        try table.map { Array($0.csv.utf8) } ?? document.file(format)
      }
      let name = (table?.name ?? document.name) + "." + (table == nil ? format.fileExtension : "csv")
      return Response(status: .ok, headers: .download(name), body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
    addWholes()
  }

  private mutating func addWholes() {
    file("/reports/report.zip", "The whole report in one file: documents, tables, figures and references.") { ask in
      let file = try await ask.office.longWork { try TemporaryExport.report($0, seenBy: ask.user) }
      return file.response(named: "report.zip", ask.office)
    }
    file(
      "/reports/review.zip", to: .archive,
      "The whole review as an archive that `winnow restore` opens; ?fulltexts=1 with full texts. Refused while anything is sealed."
    ) { ask in
      let options = ArchiveOptions(withFullTexts: ask.query("fulltexts") != nil)
      let file = try await ask.office.longWork { try TemporaryExport.archive($0, options, by: ask.user) }
      return file.response(named: "review.zip", ask.office)
    }
  }

  /// Nothing but the page itself, with its own styles.
  private static let documentPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  private static func document(_ ask: Ask) async throws -> Document {
    let name = try ask.part("name")
    let documents = try await ask.office.longWork { ReportSet.documents(try ReportFacts($0, seenBy: ask.user)) }
    guard let document = documents.first(where: { $0.name == name }) else {
      throw Refusal.missing("the document “\(name)”")
    }
    return document
  }
}

extension TemporaryExport {
  /// The files of the report, zipped.
  static func report(_ review: Review, seenBy viewer: String) throws -> TemporaryExport {
    let facts = try ReportFacts(review, seenBy: viewer)
    return try TemporaryExport(in: review) { file in
      let archive = try ZipArchive(creating: file)
      var report = ReportFolder(facts)
      _ = try report.write(
        renderer: .installed, described: try facts.flow.describedRecords(from: review),
        references: { try BoxExport.bytes(of: $0, in: facts.flow, as: $1, from: review) }
      ) { path, bytes in try archive.add("report/" + path, bytes) }
      try archive.finish()
    }
  }

  /// The archive of the review.
  static func archive(_ review: Review, _ options: ArchiveOptions, by user: String) throws -> TemporaryExport {
    try TemporaryExport(in: review) { file in
      try review.archive(to: file, options, version: ProgramVersion.text, by: user)
    }
  }
}
