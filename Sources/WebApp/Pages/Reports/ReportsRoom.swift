internal import Bibliography
internal import CitationFormats
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Reporting
internal import Review
internal import Screening

extension Site {
  mutating func addReports() {
    page("/reports", in: .reports, "The flow diagram's numbers, and what can be downloaded.") { ask in
      ReportsPage(try await ask.office.numbers.numbers(ask.office), ask.office.library.strings)
    }
    page("/reports/agreement", in: .reports, "How well the reviewers of a stage agree, ?stage=.") { ask in
      let stage = try ask.query("stage").map { try Site.stage(named: $0) } ?? .titleAbstract
      return try await ask.office.longWork {
        AgreementPage(try StageAgreement($0.ballots(at: stage, seenBy: ask.user)), stage, ask.office.library.strings)
      }
    }
    page("/reports/deviations", in: .reports, "Where the review and its registered protocol part.") { ask in
      try await ask.office.longWork { try DeviationsPage($0, ask.user, ask.office.library.strings) }
    }
    addDocuments()
    addLogs()
    addBoxes()
    addFigures()
  }

  private mutating func addBoxes() {
    page("/reports/box/{box}", in: .reports, "The records behind a number of the flow, ?page=.") { ask in
      let flow = try await ask.office.numbers.numbers(ask.office).flow
      let export = try Site.export(try ask.part("box"), of: flow)
      let page = ask.number("page") ?? 1
      return try await ask.office.work {
        try BoxPage(export, title: flow.title(of: export.box), page: page, $0, ask.office.library.strings)
      }
    }
    file(
      "/reports/box/{box}/export",
      "The records behind a number as a file, ?format= as `winnow formats` names it; ?decisions=1 with decisions."
    ) { ask in
      let export = try Site.export(try ask.part("box"), of: try await ask.office.numbers.numbers(ask.office).flow)
      let name = ask.query("format") ?? "csv"
      let format = try Site.known(CitationFormat.named(name).flatMap { $0.canWrite ? $0 : nil }, name, "format")
      let viewer = ask.query("decisions") == nil ? nil : ask.user
      let file = try await ask.office.longWork {
        try TemporaryExport(export, as: format, from: $0, decisionsSeenBy: viewer)
      }
      return file.response(named: export.fileName + "." + (format.extensions.first ?? "txt"), ask.office)
    }
  }

  private mutating func addFigures() {
    file("/reports/flow.svg", "The flow diagram as SVG; ?download=1 as a file to keep.") { ask in
      let flow = try await ask.office.numbers.numbers(ask.office).flow
      let way = ask.query("download") == nil ? nil : "flow.svg"
      return Site.text(flow.svg, "image/svg+xml", named: way)
    }
    file("/reports/PRISMA.csv", "The numbers for the PRISMA2020 R package.") { ask in
      let flow = try await ask.office.numbers.numbers(ask.office).flow
      return Site.text(flow.csv, "text/csv; charset=utf-8", named: "PRISMA.csv")
    }
    file("/reports/flow.json", "Every number with the records behind it.") { ask in
      let flow = try await ask.office.numbers.numbers(ask.office).flow
      return Site.text(flow.json, "application/json", named: "flow.json")
    }
    file("/reports/agreement.csv", "The tables of all pairs of reviewers, ?stage=.") { ask in
      let stage = try ask.query("stage").map { try Site.stage(named: $0) } ?? .titleAbstract
      let agreement = try await ask.office.longWork {
        try StageAgreement($0.ballots(at: stage, seenBy: ask.user))
      }
      return Site.text(
        agreement.report.csv, "text/csv; charset=utf-8", named: "agreement-\(stage.rawValue).csv")
    }
  }

  /// - Throws: ``Refusal`` 404 when there is no such box.
  private static func export(_ box: String, of flow: PrismaFlow) throws -> BoxExport {
    do {
      return try BoxExport(box, of: flow)
    } catch {
      throw Refusal.missing("the number “\(box)”")
    }
  }

  /// - Parameter name: under which it is kept; `nil` to be shown.
  private static func text(_ text: String, _ type: String, named name: String?) -> Response {
    var headers: HTTPFields = [.contentType: type]
    if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}

extension BoxExport {
  /// The box as the name of a file.
  fileprivate var fileName: String { String(box.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" }) }
}
