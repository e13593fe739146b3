import Bibliography
import Charting
import Fixtures
import Foundation
import GRDB
import Review
import Testing

@Suite struct MaterialOfAReview {
  private func add(
    _ text: String, _ name: String, _ kind: MaterialKind, to small: SmallReview, as given: String? = nil,
    record: RecordID? = nil, _ settings: MaterialSettings = MaterialSettings(), isStrict: Bool = false
  ) throws -> MaterialReport {
    try small.review.addMaterial(
      MaterialToAdd(
        small.folder.write(text, to: name), kind: kind, name: given, record: record, settings: settings,
        isStrict: isStrict), acting: SmallReview.acting())
  }

  @Test("is kept as it came, read, and told of what could not be read") func added() throws {
    let small = try SmallReview()
    try small.importRecords(["A log of activities|Meyer, B|2010"])
    let report = try add(MaterialFiles.log, "Ward Log.csv", .activityLog, to: small, record: RecordID(1))
    let material = try #require(report.material)
    #expect(material.name == "ward-log" && material.counted == "4 activities, 1 row refused")
    #expect(report.refused.map(\.line) == [5] && report.refused[0].file == "Ward Log.csv")
    let kept = try Data(contentsOf: small.review.folder.appending(path: "materials/ward-log.csv"))
    #expect(String(decoding: kept, as: UTF8.self) == MaterialFiles.log)
    let log = try small.review.activityLog("Ward-Log")
    #expect(log.map(\.source) == ["R1", "R1", "R1", "R1"] && log.compactMap(\.minutes) == [30, 90, 30])
    #expect(isEqual(try small.review.verify()))
  }

  @Test("is not added under a name that is taken, without anything to read, or, strictly, with any problem")
  func refused() throws {
    let small = try SmallReview()
    #expect(throws: Problem.self) { try add("minutes,category\nmany,groups", "log.csv", .activityLog, to: small) }
    #expect(throws: Problem.self) { try add("a,b\n1,2", "log.csv", .activityLog, to: small) }
    #expect(throws: Problem.self) { try add("", "log.csv", .activityLog, to: small) }
    #expect(throws: Problem.self) { try add(MaterialFiles.log, "log.csv", .activityLog, to: small, as: "../x") }
    #expect(throws: Problem.self) {
      try add(MaterialFiles.log, "log.csv", .activityLog, to: small, record: RecordID(7))
    }
    #expect(throws: Problem.self) { try add(MaterialFiles.inventories, "tasks.csv", .taskInventory, to: small) }
    #expect(throws: Problem.self) {
      try add("Ana: hello", "talk.txt", .transcript, to: small, MaterialSettings(group: "peers"))
    }
    let length = try small.review.ledgerLength()
    #expect(try add(MaterialFiles.log, "log.csv", .activityLog, to: small, isStrict: true).material == nil)
    #expect(try small.review.ledgerLength() == length)
    let folder = small.review.folder.appending(path: "materials").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    _ = try add(MaterialFiles.log, "log.csv", .activityLog, to: small)
    #expect(throws: Problem.self) { try add("minutes,category\n1,x", "log.csv", .activityLog, to: small) }
  }

  @Test("can be removed, and taken in again unless another has its name now") func removed() throws {
    let small = try SmallReview()
    _ = try add(MaterialFiles.log, "log.csv", .activityLog, to: small)
    let acting = SmallReview.acting()
    try small.review.removeMaterial("log", acting: acting)
    #expect(try small.review.material().isEmpty)
    #expect(throws: Problem.self) { try small.review.activityLog("log") }
    #expect(isEqual(try small.review.verify()))
    try small.review.removeMaterial("log", isRemoved: false, acting: acting)
    #expect(try small.review.activityLog("log").count == 4)
    try small.review.removeMaterial("log", acting: acting)
    _ = try add("minutes,category\n7,calls", "log.csv", .activityLog, to: small)
    #expect(try small.review.activityLog("log").map(\.category) == ["calls"])
    #expect(throws: Problem.self) { try small.review.removeMaterial("log", isRemoved: false, acting: acting) }
    #expect(isEqual(try small.review.verify()))
  }

  @Test("is not read once its file was changed, and verify names it") func changed() throws {
    let small = try SmallReview()
    _ = try add(MaterialFiles.log, "log.csv", .activityLog, to: small)
    let file = small.review.folder.appending(path: "materials/log.csv")
    try Data("minutes,category\n999,groups".utf8).write(to: file)
    #expect(throws: Problem.self) { try small.review.activityLog("log") }
    guard case .broken(let problem) = try small.review.verify() else {
      Issue.record("the change was not noticed")
      return
    }
    #expect(problem.what.contains("materials/log.csv is not the file"))
    try FileManager.default.removeItem(at: file)
    guard case .broken(let missing) = try small.review.verify() else {
      Issue.record("the loss was not noticed")
      return
    }
    #expect(missing.what.contains("is missing"))
    try small.review.removeMaterial("log", acting: SmallReview.acting())
    #expect(isEqual(try small.review.verify()))
  }

  @Test("of one file with two occupations is two inventories") func inventories() throws {
    let small = try SmallReview()
    for (name, occupation) in [("peers", "Peer"), ("managers", "case manager")] {
      let report = try add(
        MaterialFiles.inventories, "tasks.csv", .taskInventory, to: small, as: name,
        MaterialSettings(occupation: occupation))
      #expect(report.material?.rows == 3 && report.notes == ["3 rows of other occupations passed over"])
    }
    #expect(try small.review.taskInventory("managers").tasks.map(\.text)[0] == "Make wellness plan")
    #expect(try small.review.taskInventory("peers").duties.map(\.title) == ["Support", "Office"])
    #expect(throws: Problem.self) { try small.review.activityLog("peers") }
  }

  @Test("that is a transcript has turns, and participants with the group and setting that were given") func transcript()
    throws
  {
    let small = try SmallReview()
    let report = try add(MaterialFiles.transcript, "talk.txt", .transcript, to: small)
    #expect(report.material?.rows == 3 && report.notes[0].contains("“Interviewer”"))
    let people = try small.folder.write("participant,group\nAna,peers\nBen,\n", to: "people.csv")
    _ = try small.review.addMaterial(
      MaterialToAdd(
        small.folder.write("Ana: hello\nBen: yes", to: "other.txt"), kind: .transcript,
        settings: MaterialSettings(group: "supervisors", setting: "ward"), participants: people),
      acting: SmallReview.acting())
    let transcript = try small.review.transcript("other")
    #expect(transcript.participants.map(\.group) == ["peers", "supervisors"])
    #expect(transcript.participants.map(\.setting) == ["ward", "ward"])
    #expect(try small.review.transcript("talk").participants.map(\.setting) == ["community", "hospital"])
    #expect(isEqual(try small.review.verify()))
  }

  @Test("is read in any encoding and with any separator that programs write") func encodings() throws {
    let small = try SmallReview()
    let text = "worker;minutes;category\r\nJosé;12,5;\"notes; letters\"\r\n"
    let files: [(String, Data)] = [
      ("bom", Data("\u{FEFF}\(text)".utf8)), ("utf16", try #require(text.data(using: .utf16))),
      ("latin", try #require(text.data(using: .windowsCP1252))), ("tab", Data(text.replacing(";", with: "\t").utf8)),
    ]
    for (name, data) in files {
      let file = small.folder.url.appending(path: "\(name).csv")
      try data.write(to: file)
      let report = try small.review.addMaterial(
        MaterialToAdd(file, kind: .activityLog), acting: SmallReview.acting())
      #expect(report.refused.isEmpty)
      let log = try small.review.activityLog(name)
      #expect(log.map(\.worker) == ["José"] && log.map(\.minutes) == [13], "\(name)")
    }
  }

  @Test("is no workbook, picture or empty transcript") func noText() throws {
    let small = try SmallReview()
    let file = small.folder.url.appending(path: "log.xlsx")
    try Data([0x50, 0x4B, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0x21, 0, 10, 1, 2]).write(to: file)
    for kind in MaterialKind.allCases {
      let problem = #expect(throws: Problem.self) {
        try small.review.addMaterial(MaterialToAdd(file, kind: kind), acting: SmallReview.acting())
      }
      #expect(problem?.what.hasPrefix("is no ") == true && problem?.file == "log.xlsx")
    }
    #expect(throws: Problem.self) { try add("\n\n", "talk.txt", .transcript, to: small) }
    #expect(try small.review.material().isEmpty)
  }

  @Test("is read or refused whatever stands in its file, and what is read is the same each time") func anyFile() throws
  {
    let small = try SmallReview()
    let parts = [
      "minutes", "category", "respondent", "task", "importance", "task id", "occupation", ",", ",", ",", "\n", "\n",
      "\r\n",
      "\"", "12", "Ana: ", "---\n", "é", "👩🏽‍⚕️", "\u{FEFF}", "\t", ";", "yes", "2019-03-21",
    ]
    var generator = SeededGenerator(seed: 5)
    for number in 0..<120 {
      let kind = MaterialKind.allCases[number % 4]
      let good = kind.columns.filter(\.isNeeded).map(\.name).joined(separator: ",") + "\n"
      let text = (number % 3 == 0 ? "" : good) + (0..<40).map { _ in parts.randomElement(using: &generator)! }.joined()
      let report: MaterialReport
      do {
        report = try add(
          text, "f\(number).csv", kind, to: small, MaterialSettings(occupation: kind == .taskInventory ? "Peer" : nil))
      } catch let problem as Problem {
        #expect(problem.file != nil && !problem.remedy.isEmpty, "\(problem)")
        continue
      }
      let material = try #require(report.material)
      #expect(material.refused == report.refused.count && material.rows > 0)
      let read =
        switch kind {
        case .activityLog: try small.review.activityLog(material.name).count
        case .taskInventory: try small.review.taskInventory(material.name).tasks.count
        case .surveyRatings: try small.review.surveyRatings(material.name).count
        case .transcript: try small.review.transcript(material.name).turns.count
        }
      #expect(read == material.rows)
    }
    #expect(try small.review.material().count > 20)
    #expect(isEqual(try small.review.verify()))
  }

  @Test("has its place in a review that an earlier version made") func older() throws {
    let small = try SmallReview()
    try small.alterStore { db in
      for table in ["material", "task_match", "task_match_done", "task_match_agreed"] {
        try db.execute(sql: "DROP TABLE \(table)")
      }
      try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '6:%'")
    }
    let older = try Review(at: small.review.folder)
    _ = try older.addMaterial(
      MaterialToAdd(small.folder.write(MaterialFiles.log, to: "log.csv"), kind: .activityLog),
      acting: SmallReview.acting())
    #expect(isEqual(try older.verify()))
  }
}
