internal import Bibliography
internal import CitationFormats
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Review
internal import Screening

/// What to import: files that were sent before, and which search they are of.
struct ImportBody: Codable, Sendable {
  let uploads: [String]
  let source: String
  let kind: String
  let searched: String?
  let hits: Int?
  let strategy: String?
  let again: Bool?
  /// A name for this work, under which the live feed tells how far it is.
  let job: String?
}

struct ImportAnswer: Codable, Sendable {
  let imports: [Imported]

  struct Imported: Codable, Sendable {
    let batch: Int
    let file: String
    let source: String
    let format: String
    let first: String?
    let records: Int
    let skipped: Int
    let problems: Int
  }

  init(_ reports: [ImportReport]) {
    imports = reports.map {
      Imported(
        batch: $0.batch, file: $0.file, source: $0.source, format: $0.tally.format.name, first: $0.firstRecord?.text,
        records: $0.tally.records, skipped: $0.tally.skipped, problems: $0.tally.problems.count)
    }
  }
}

struct UploadAnswer: Codable, Sendable {
  let id: String
  let name: String
  let bytes: Int
}

extension Site {
  mutating func addSearches() {
    let office = office
    let shelf = UploadShelf(besideReviewIn: office.review.folder, largest: office.settings.largestUpload)
    page("/searches", in: .searches, "The searches: what was imported, from where, and what of it could be read.") {
      ask in
      let arrived = ask.query("arrived")?.split(separator: ",").compactMap { Int($0) } ?? []
      return try await ask.office.work { review in
        try SearchesPage(
          review, mayImport: review.team().may(ask.user, .importRecords), largest: office.settings.largestUpload,
          arrived: arrived, strings: office.library.strings)
      }
    }
    page("/searches/{batch}", in: .searches, "One search, with what was skipped and repaired when its file was read.") {
      ask in
      let batch = try ask.batch()
      let page = ask.number("page") ?? 1
      return try await ask.office.work { review in
        try SearchPage(
          batch, page: page, mayImport: review.team().may(ask.user, .importRecords), review, office.library.strings)
      }
    }
    addSearchFiles()
    upload(.post, "/uploads", to: .importRecords, "Sends a file (its name as `?name=`); import it with its `id`.") {
      ask in
      let upload = try await shelf.take(ask, name: ask.query("name") ?? "")
      return UploadAnswer(id: upload.id, name: upload.name, bytes: upload.bytes)
    }
    action(
      .post, "/imports", to: .importRecords, "Imports files that were sent before, all or none.",
      taking: ImportBody.self
    ) { ask, body in
      let uploads = try shelf.uploads(body.uploads, of: ask.user)
      let reports = try await ask.importRecords(uploads, body)
      shelf.remove(uploads)
      return ImportAnswer(reports)
    }
    upload(
      .post, "/imports/file", to: .importRecords,
      "Imports the file in the body: `?source=`, `name`, `kind`, `searched`, `hits`, `again=true`."
    ) { ask in
      let upload = try await shelf.take(ask, name: ask.query("name") ?? "")
      defer { shelf.remove([upload]) }
      return ImportAnswer(
        try await ask.importRecords(
          [upload],
          ImportBody(
            uploads: [upload.id], source: ask.query("source") ?? "", kind: ask.query("kind") ?? "database",
            searched: ask.query("searched"), hits: ask.number("hits"), strategy: nil,
            again: ask.query("again") == "true", job: nil)))
    }
  }

  private mutating func addSearchFiles() {
    // It may tell what people decided in another program.
    file("/searches/{batch}/file", to: .importRecords, "The untouched file of a search.") { ask in
      let batch = try ask.batch()
      let (search, url) = try await ask.office.work { review in
        guard let search = try review.importedSearch(batch) else { throw Refusal.missing("the import \(batch)") }
        return (search, try review.searchFile(of: batch))
      }
      return Response(
        status: .ok, headers: .download(search.fileName),
        body: try await FileIO().loadFile(path: url.path, context: ask.visit))
    }
    file("/searches/{batch}/repairs", "Everything that was skipped or repaired in the file of a search, as CSV.") {
      ask in
      let batch = try ask.batch()
      return try await ask.office.work { review in
        guard let search = try review.importedSearch(batch) else { throw Refusal.missing("the import \(batch)") }
        let problems = try review.importProblems(of: batch)
        // Here too: the file's own words are for those who may have the file.
        let quotesFile = try review.team().may(ask.user, .importRecords)
        var csv: [UInt8] = []
        CSVWriter.writeRow(["file", "line", "record", "outcome", "what", "text", "what to do"], into: &csv)
        for (problem, outcome) in problems {
          CSVWriter.writeRow(
            [
              search.fileName, problem.line.map(String.init) ?? "", problem.record.map(String.init) ?? "",
              outcome.rawValue, problem.what, (quotesFile ? problem.text : nil) ?? "", problem.remedy,
            ], into: &csv)
        }
        return Response(
          status: .ok, headers: .download("repairs-\(batch).csv", type: "text/csv; charset=utf-8"),
          body: .init(byteBuffer: ByteBuffer(bytes: csv)))
      }
    }
  }
}

extension Ask {
  /// The import that the path names.
  fileprivate func batch() throws -> Int {
    let text = try part("batch")
    guard let batch = Int(text) else { throw Refusal.missing("the import \(text)") }
    return batch
  }

  fileprivate func importRecords(_ uploads: [UploadShelf.Upload], _ body: ImportBody) async throws -> [ImportReport] {
    guard let kind = SourceKind(rawValue: body.kind) else {
      let kinds = SourceKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem("there is no kind of source “\(body.kind)”", remedy: "Choose one of these: \(kinds).")
    }
    let requests = uploads.map { upload in
      ImportRequest(
        file: upload.file, name: upload.name, source: body.source, kind: kind, searched: body.searched,
        hits: body.hits, strategy: body.strategy, again: body.again ?? false)
    }
    let sizes = uploads.map(\.bytes)
    let progress = JobProgress(self, job: body.job)
    return try await office.longWork { [acting = acting()] review in
      try review.importRecords(
        requests, acting: acting,
        progress: { position, bytes in
          progress.update(sizes[..<position].reduce(min(bytes, sizes[position]), +), of: sizes.reduce(0, +))
        })
    }
  }
}
