internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Reporting
internal import Review
internal import Screening

/// The studies, and the included reports of which they are made.
struct StudiesPage: Page {
  static let template = "studies"
  let heading: String
  let summary: String
  let studies: [StudyLine]
  let hasStudies: Bool
  let mayHandle: Bool
  let reports: [ReportLine]
  let hasReports: Bool
  let number: Int
  let pages: Int
  let hasPages: Bool
  let previous: String?
  let next: String?

  struct StudyLine: Codable, Sendable {
    let id: String
    let name: String
    let isPrevious: Bool
    let reports: [ReportLine]
  }

  struct ReportLine: Codable, Sendable {
    let name: String
    let title: String
    let source: String?
    let isMain: Bool
    /// The study with several reports that it belongs to.
    let study: String?
  }

  static let pageSize = 100

  init(_ review: Review, _ flow: PrismaFlow, page: Int, _ viewer: String, _ strings: Strings) throws {
    let studies = try review.studies()
    func name(_ study: Study) -> String { study.name ?? strings("studies.unnamed", ["record": study.main.text]) }
    let studyOf = Dictionary(studies.flatMap { study in study.reports.map { ($0, study) } }) { first, _ in first }
    let all = flow.records(in: .totalReports)
    let size = StudiesPage.pageSize
    let pages = max(1, (all.count + size - 1) / size)
    let number = min(max(1, page), pages)
    let some = Array(all.dropFirst((number - 1) * size).prefix(size))
    let lines = try review.lines(
      of: Array(Set(some + studies.flatMap(\.reports))), untitled: strings["conflicts.record.untitled"])
    func line(_ record: RecordID) -> ReportLine? {
      lines[record].map {
        ReportLine(
          name: $0.name, title: $0.title, source: $0.source, isMain: studyOf[record]?.main == record,
          study: studyOf[record].map(name))
      }
    }
    heading = strings["room.studies"]
    summary = strings(
      "studies.summary",
      [
        "reports": strings("studies.summary.reports", count: flow.count(.totalReports)),
        "studies": strings("studies.summary.studies", count: flow.count(.totalStudies)),
      ])
    self.studies = studies.map {
      StudyLine(id: $0.main.text, name: name($0), isPrevious: $0.isPrevious, reports: $0.reports.compactMap(line))
    }
    hasStudies = !studies.isEmpty
    mayHandle = try review.team().may(viewer, .handleReports)
    reports = some.compactMap(line)
    hasReports = !reports.isEmpty
    (self.number, self.pages, hasPages) = (number, pages, pages > 1)
    previous = number > 1 ? "/studies?page=\(number - 1)" : nil
    next = number < pages ? "/studies?page=\(number + 1)" : nil
  }
}

/// Reports of one study, the main one first.
struct LinkBody: Codable, Sendable {
  let reports: [String]
  let name: String?
}

struct UnlinkBody: Codable, Sendable {
  let reports: [String]
  let why: String?
}

extension Site {
  mutating func addStudies() {
    page("/studies", in: .studies, "The studies with several reports, and the included reports, ?page=.") { ask in
      let flow = try await ask.office.numbers.numbers(ask.office).flow
      let page = ask.number("page") ?? 1
      return try await ask.office.work {
        try StudiesPage($0, flow, page: page, ask.user, ask.office.library.strings)
      }
    }
    action(
      .post, "/studies", to: .handleReports, "Links reports as one study, the main one first, or names it.",
      taking: LinkBody.self
    ) { ask, body in
      let reports = try body.reports.map { try Site.known(RecordID($0), $0, "record") }
      _ = try await ask.office.work { try $0.linkReports(reports, name: body.name, acting: ask.acting()) }
      return Nothing()
    }
    action(
      .post, "/studies/unlink", to: .handleReports, "Takes reports out of their study; the others stay linked.",
      taking: UnlinkBody.self
    ) { ask, body in
      let reports = try body.reports.map { try Site.known(RecordID($0), $0, "record") }
      _ = try await ask.office.work { try $0.unlinkReports(reports, acting: ask.acting(why: body.why)) }
      return Nothing()
    }
  }
}
