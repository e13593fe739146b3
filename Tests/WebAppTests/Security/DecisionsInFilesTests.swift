import Fixtures
import Foundation
import Review
import Screening
import Testing

/// An export of another screening program tells what people decided there. They may be this team's reviewers, who are to
/// decide without knowing of each other.
@Suite struct WhatAFileTellsOfDecisions {
  /// An export with words in its decisions that stand nowhere else.
  struct Export: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let ending: String
    let text: String
  }

  static let exports = [
    Export(
      testDescription: "Rayyan's table", ending: "csv",
      text: """
        key,title,year,authors,notes
        rayyan-1,Work number 1,1991,"Meyer, B","RAYYAN-INCLUSION: {""Quokka""=>""Included"", ""Bilby""=>""Excluded""} | \
        RAYYAN-LABELS: numbat | RAYYAN-EXCLUSION-REASONS: dunnart | USER-NOTES: {""Bilby""=>[""potoroo""]}"
        rayyan-2,Another plant,2011,"Li, C","RAYYAN-INCLUSION: {""Quokka""=>""Maybe""}"

        """),
    Export(
      testDescription: "Rayyan's RIS", ending: "ris",
      text: """
        TY  - JOUR
        TI  - Work number 1
        AU  - Meyer, B
        PY  - 1991
        N1  - RAYYAN-INCLUSION: {"Quokka"=>"Included", "Bilby"=>"Excluded"} | RAYYAN-LABELS: numbat | USER-NOTES: {"Bilby"=>["potoroo"]}
        ER  -

        """),
    Export(
      testDescription: "ASReview's table", ending: "csv",
      text: """
        title,authors,year,asreview_label,asreview_time,asreview_note,asreview_user_name,asreview_user_email,asreview_tag_field_numbat
        Work number 1,"Meyer, B",1991,1,2026-03-04 10:00:00,potoroo,Quokka,bilby@example.org,1
        Another plant,"Li, C",2011,0,2026-03-04 10:01:00,,Quokka,bilby@example.org,0
        A third plant,"Li, C",2012,,,potoroo,,,1

        """),
    Export(
      testDescription: "ASReview's older table", ending: "csv",
      text: """
        title,authors,year,included,exported_notes_1
        Work number 1,"Meyer, B",1991,1,potoroo
        Another plant,"Li, C",2011,,numbat

        """),
    Export(
      testDescription: "ASReview's RIS", ending: "ris",
      text: "TY  - JOUR\nTI  - Work number 1\nAU  - Meyer, B\nPY  - 1991\nN1  - ASReview_irrelevant\nER  - \n"),
    Export(
      testDescription: "Covidence's table", ending: "csv",
      text: """
        Title,Authors,Published Year,Covidence #,Status,Exclusion Reason,Tags,Notes
        Work number 1,"Meyer, B",1991,#7,Excluded,dunnart,numbat; bilby,"Quokka says: potoroo"
        Another plant,"Li, C",2011,#8,Irrelevant,,,

        """),
    Export(
      testDescription: "Covidence's list of what was excluded", ending: "csv",
      text: """
        Title,Authors,Published Year,Covidence #,Notes
        Work number 1,"Meyer, B",1991,#7,"Exclusion reason: dunnart; potoroo"

        """),
    Export(
      testDescription: "an export of Winnow", ending: "ris",
      text: """
        TY  - JOUR
        TI  - Work number 1
        AU  - Meyer, B
        PY  - 1991
        N1  - Screening decision: stage=title-abstract; by=Quokka; verdict=exclude; reason=dunnart
        N1  - Screening label: text=numbat; by=Bilby
        N1  - Screening note: potoroo
        ER  -

        """),
  ]

  /// Words of the decisions, and how the programs call them.
  static let words = [
    "quokka", "bilby", "numbat", "dunnart", "potoroo", "rayyan-incl", "asreview_", "irrelevant", "verdict=",
  ]

  static func told(in text: String) -> String? {
    let text = text.lowercased()
    return words.first { text.contains($0) }
  }

  /// A team with the export's records, of which the first is merged with one that was there.
  private func served(_ export: Export) throws -> (served: ServedTeam, batch: Int, file: Data) {
    let served = try ServedTeam(records: 1)
    let file = try served.team.small.folder.write(export.text, to: "export.\(export.ending)")
    let report = try served.review.importRecords(
      [ImportRequest(file: file, source: "Another program", kind: .database)], acting: SmallReview.acting("lia"))
    _ = try served.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting("lia"))
    return (served, report[0].batch, Data(export.text.utf8))
  }

  @Test(arguments: exports)
  func standsOnNoPageAndInNoAnswerForATeam(export: Export) async throws {
    let (served, batch, _) = try served(export)
    let operations = try await Operations(served.server.address).all.filter { $0.method == "GET" }
    for user in ["amara", "olga"] {
      let client = try served.program(of: user)
      for operation in operations where !operation.path.hasSuffix("/searches/{batch}/file") {
        for record in operation.path.contains("{record}") ? ["R1", "R3"] : [""] {
          let path = operation.filled(["record": record, "batch": "\(batch)"])
          for place in [path, String(path.dropFirst("/api/v1".count))] {
            let answer = try await client.send("GET", place)
            #expect(WhatAFileTellsOfDecisions.told(in: answer.text) == nil, "\(user) \(place)")
          }
        }
      }
    }
  }

  @Test(arguments: exports)
  func isInNoExportForATeam(export: Export) async throws {
    let (served, _, _) = try served(export)
    for user in ["amara", "olga"] {
      let client = try served.program(of: user)
      let formats = try await client.call("GET", "/reports/box/all").json["formats"] as? [[String: Any]] ?? []
      #expect(formats.count > 5)
      for box in ["all", "records_pending"] {
        for format in formats.compactMap({ $0["name"] as? String }) {
          for query in ["", "&decisions=1"] {
            let path = "/reports/box/\(box)/export?format=\(format)\(query)"
            let file = try await client.send("GET", path)
            #expect(file.status == 200, "\(user) \(path)")
            #expect(try WhatAFileTellsOfDecisions.told(in: text(of: file.body, format)) == nil, "\(user) \(path)")
          }
        }
      }
    }
  }

  /// A workbook is packed.
  private func text(of file: Data, _ format: String) throws -> String {
    guard format == "xlsx", file.starts(with: Data("PK".utf8)), let unzip = Places.program("unzip") else {
      return String(decoding: file, as: UTF8.self)
    }
    let folder = try TemporaryFolder()
    try file.write(to: folder.url.appending(path: "file.xlsx"))
    let parts = try Command.run(unzip, ["-p", "file.xlsx"], in: folder.url)
    #expect(parts.status == 0)
    return parts.output
  }

  @Test(arguments: exports)
  func isInTheUntouchedFileForThoseWhoImportOnly(export: Export) async throws {
    let (served, batch, file) = try served(export)
    for user in ["amara", "jonas", "ines", "ossi"] {
      let client = try served.program(of: user)
      for path in ["/searches/\(batch)/file", "/api/v1/searches/\(batch)/file"] {
        let answer = try await client.send("GET", path)
        #expect(answer.status == 403 && WhatAFileTellsOfDecisions.told(in: answer.text) == nil, "\(user) \(path)")
      }
    }
    for user in ["lia", "paul", "olga"] {
      #expect(try await served.program(of: user).send("GET", "/searches/\(batch)/file").body == file, "\(user)")
    }
  }

  @Test func isNotQuotedByTheReportOfWhatWasRepaired() async throws {
    let export = Export(
      testDescription: "a record by which no document can be told", ending: "ris",
      text: "TY  - JOUR\nN1  - RAYYAN-INCLUSION: {\"Quokka\"=>\"Included\"}\nER  - \n")
    let (served, batch, _) = try served(export)
    let paths = [
      "/searches/\(batch)", "/api/v1/searches/\(batch)", "/searches?arrived=\(batch)", "/searches/\(batch)/repairs",
    ]
    for path in paths {
      for user in ["amara", "ossi"] {
        let answer = try await served.program(of: user).send("GET", path)
        #expect(answer.status == 200 && WhatAFileTellsOfDecisions.told(in: answer.text) == nil, "\(user) \(path)")
      }
      #expect(try await served.program(of: "lia").send("GET", path).text.contains("Quokka"), "\(path)")
    }
  }

  @Test func staysInTheExportsOfOneWhoWorksAlone() async throws {
    let small = try SmallReview()
    let file = try small.folder.write(WhatAFileTellsOfDecisions.exports[0].text, to: "export.csv")
    _ = try small.review.importRecords(
      [ImportRequest(file: file, source: "Another program", kind: .database)], acting: SmallReview.acting())
    let server = try ServedReview(small.review.folder, as: "amara")
    let export = try await WebClient(server.address).send("GET", "/reports/box/all/export?format=ris").text
    for word in ["Quokka", "Bilby", "numbat", "dunnart", "potoroo"] { #expect(export.contains(word), "\(word)") }
  }
}
