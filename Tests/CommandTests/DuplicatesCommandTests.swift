import CitationFormats
import Deduplication
import Fixtures
import Foundation
import Review
import Testing

/// `winnow duplicates` on a review whose rules were unsure of two pairs and found a preprint.
@Suite struct DecidingOnDuplicates {
  private let small: SmallReview

  init() throws {
    small = try SmallReview()
    try small.importRecords([
      "Peer work in Norway, part I|Meyer, B|2010|10.1234/a|7|11", "Peer work in Norway, part II|Meyer, B|2012||7|31",
      "Recovery colleges, a study|Li, C|2005", "Recovery colleges studied|Li, C|2006",
    ])
    try small.importRecords([
      "Crisis cards, in press|Roy, D|2015", "Peer work in Norway, part I|Meyer, B|2010|10.1234/a",
    ])
    _ = try small.review.findDuplicates(
      rules: .standIn(unsure: [(1, 2, 0.35), (3, 4, 0.8)], versions: [(4, 5, .preprint)]),
      acting: SmallReview.acting())
  }

  private func winnow(_ arguments: String...) throws -> Finished {
    try Command.run(Places.winnow, ["duplicates"] + arguments, in: small.review.folder)
  }

  @Test func theListOfUnsurePairsIsAWorkListThatEmptiesByTypingWhatItSays() throws {
    let list = try winnow("unsure")
    #expect(list.status == 0)
    #expect(list.output.hasPrefix("2 open pairs, likeliest first."))
    #expect(list.output.contains("1 of 2: R3 and R4, 80 % likely the same work"))
    #expect(list.output.contains("2 of 2: R1 and R2, 35 % likely the same work"))
    #expect(list.output.contains("found: title: nearly the same; year: one apart"))
    for command in ["winnow duplicates merge R3 R4", "winnow duplicates apart R1 R2"] {
      #expect(list.output.contains(command))
      let words = command.split(separator: " ").dropFirst().map(String.init)
      let run = try Command.run(Places.winnow, words, in: small.review.folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try winnow("unsure").output == "No open pairs.\n")
    #expect(try Command.winnow("verify", in: small.review.folder).status == 0)
  }

  @Test func bothRecordsOfAnUnsurePairStandBesideEachOtherWithTheDifferencesMarked() throws {
    let lines = try winnow("unsure", "--offset", "1").output.split(separator: "\n").map(String.init)
    func line(_ field: String) -> String? { lines.first { $0.contains(" \(field) ") } }
    #expect(line("title")?.contains("≠") == true)
    #expect(line("title")?.contains("Peer work in Norway, part I  ") == true)
    #expect(line("title")?.hasSuffix("Peer work in Norway, part II") == true)
    #expect(line("date")?.contains("≠") == true)
    #expect(line("volume")?.contains("≠") == false)
    #expect(line("doi")?.hasSuffix("–") == true)
    #expect(line("doi")?.contains("≠") == false)
    #expect(line("from")?.contains("MEDLINE") == true)
  }

  @Test func whatIsToldToTypeNamesTheReviewWhenTheUserDid() throws {
    let run = try Command.winnow("duplicates", "unsure", "--review", "review", in: small.folder.url)
    #expect(run.output.contains("winnow duplicates merge R3 R4 --review review\n"))
  }

  @Test func longListsOfUnsurePairsPage() throws {
    let first = try winnow("unsure", "--limit", "1")
    #expect(first.output.contains("1 of 2") && !first.output.contains("2 of 2"))
    #expect(first.errors.contains("1 more: --offset 1"))
    let second = try winnow("unsure", "--limit", "1", "--offset", "1")
    #expect(second.output.contains("2 of 2") && !second.output.contains("1 of 2"))
    #expect(!second.errors.contains("more"))
    for list in ["unsure", "versions", "list"] { #expect(try winnow(list, "--limit", "0").status == 64) }
  }

  @Test func everyListAndExplanationIsAlsoJSON() throws {
    func json(_ arguments: [String]) throws -> [String: Any]? {
      let run = try Command.run(Places.winnow, ["duplicates"] + arguments + ["--json"], in: small.review.folder)
      #expect(run.status == 0, "\(run.errors)")
      return try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    }
    let unsure = try json(["unsure"])
    #expect(unsure?["open"] as? Int == 2)
    let pairs = unsure?["pairs"] as? [[String: Any]]
    #expect(pairs?.compactMap { $0["a"] as? String } == ["R3", "R1"])
    #expect(pairs?.first?["probability"] as? Double == 0.8)
    #expect(
      (pairs?.first?["fields"] as? [[String: Any]])?.contains { $0["relation"] as? String == "different" } == true)
    let explained = try json(["explain", "R1", "R6"])
    #expect(explained?["outcome"] as? String == "same")
    #expect((explained?["standing"] as? [String: Any])?["state"] as? String == "merged")
    let versions = try json(["versions"])
    #expect(versions?["groups"] as? Int == 1)
    let found = try json(["find"])
    #expect(found?["scope"] as? String == "nothing new")
    #expect(found?["unsure"] as? Int == 2)
  }

  @Test func anExplanationShowsBothRecordsTheEvidenceAndWhatWasDecidedByWhom() throws {
    let merged = try winnow("explain", "R1", "R6")
    #expect(merged.output.contains("what the rules say"))
    #expect(merged.output.contains("weight"))
    #expect(merged.output.contains("the rules say:  the same work"))
    #expect(merged.output.contains("R1 = R6 are one work"))
    #expect(merged.output.contains("(by rules; amara, 2023-11-14)"))
    #expect(merged.errors.contains("winnow duplicates split R6"))
    _ = try winnow("apart", "R2", "R6", "--as", "jonas", "--why", "part I and part II")
    let apart = try winnow("explain", "R1", "R2")
    #expect(apart.output.contains("different works: R1 and R2 were kept apart by jonas, "))
    #expect(apart.output.contains(": part I and part II"))
    let open = try winnow("explain", "R3", "R4")
    #expect(open.output.contains("two works; nobody has decided yet"))
    #expect(open.errors.contains("`winnow duplicates apart R3 R4`"))
  }

  @Test func keepingApartWhatIsMergedIsRefusedAndSplitIsNamed() throws {
    let run = try winnow("apart", "R1", "R6")
    #expect(run.status == 1)
    #expect(
      run.errors.contains("R1 and R6 are merged into one work. Nothing was changed; `winnow duplicates split R6`"))
  }

  @Test func aMergeSaysThatItTakesBackWhatKeptTheWorksApart() throws {
    let apart = try winnow("apart", "R1", "R2", "--as", "jonas", "--why", "two parts")
    #expect(apart.output == "kept apart: R1 = R6  ≠  R2\n")
    #expect(apart.errors == "1 pair left: `winnow duplicates unsure`\n")
    let merge = try winnow("merge", "R2", "R6")
    #expect(merge.output == "merged: R1 = R2 = R6\n")
    #expect(merge.errors.contains("note: they had been kept apart (jonas, "))
    #expect(merge.errors.split(separator: "\n").count == 1)
  }

  @Test func aSplitSaysWhatStandsAloneNow() throws {
    _ = try winnow("merge", "R1", "R2", "R3")
    let run = try winnow("split", "R1", "R2")
    #expect(run.errors.contains("if they are one work, `winnow duplicates merge R1 R2`"))
    #expect(run.errors.contains("nothing holds R3 and R6 together any more; `winnow duplicates find --again`"))
  }

  @Test func publicationsOfOneStudyAreListedAndStayApart() throws {
    let run = try winnow("versions")
    #expect(run.output.hasPrefix("1 group of publications of one study. Each stays a record of its own."))
    #expect(run.output.contains("R4 and R5: preprint and publication (title: same; authors: same)"))
    #expect(try Command.winnow("status", in: small.review.folder).output.contains("6 records, 1 of them duplicates"))
  }

  @Test func aListSaysWhoMergedWhenAndCanShowOneCluster() throws {
    _ = try winnow("merge", "R3", "R4", "--as", "jonas", "--why", "same study")
    let all = try winnow("list").output
    #expect(all.contains("R1  R1 = R6"))
    #expect(all.contains("(by rules; amara, 2023-11-14)"))
    #expect(all.contains("because R3 and R4: merged by jonas, "))
    #expect(all.contains(": same study"))
    let one = try winnow("list", "--record", "R4").output
    #expect(one.contains("R3 = R4") && !one.contains("R1 = R6"))
    #expect(try winnow("list", "--record", "R5").errors == "R5 is not merged with another record.\n")
    #expect(try winnow("list", "--record", "R99").status == 1)
  }

  @Test func findingSaysWhatItComparedAndWithWhichSettings() throws {
    let nothing = try winnow("find").output
    #expect(nothing.contains("nothing new to compare"))
    let other = try winnow("find", "--merge-preprints").output
    #expect(other.contains("compared all 6 records: the settings are others than at the last search"))
    #expect(other.contains("preprints are merged with their publication, updates of a review stay separate records"))
    try small.importRecords(["A late one from Embase|Xu, E|2019"], source: "Embase")
    let kept = try winnow("find").output
    #expect(kept.contains("compared 1 new record with the 6 from before"))
    #expect(kept.contains("preprints are merged with their publication"))
    let back = try winnow("find", "--no-merge-preprints", "--merge-updates").output
    #expect(back.contains("updates of a review are merged, preprints stay separate records"))
    #expect(try winnow("find", "--again").output.hasPrefix("compared all 7 records\n"))
  }

  @Test func theLogReadsAsSentences() throws {
    _ = try winnow("apart", "R1", "R2", "--as", "jonas", "--why", "two parts")
    let log = try Command.winnow("log", in: small.review.folder).output
    #expect(log.contains("jonas  kept apart R1 = R6  ≠  R2  — two parts"))
    #expect(
      log.contains(
        "searched for duplicates through R6, all 6 records (rules \(MatchRules.version); updates of a review, and preprints, stay separate records): 1 cluster new or grown, 2 pairs unsure, 1 pair of versions"
      ))
  }

  @Test func theStatusSaysHowManyPairsAndRecordsWait() throws {
    try small.importRecords(["A late one from Embase|Xu, E|2019"], source: "Embase")
    let status = try Command.winnow("status", in: small.review.folder).output
    #expect(status.contains("2 pairs may be duplicates; a person must look: `winnow duplicates unsure`"))
    #expect(status.contains("1 record not yet searched for duplicates: `winnow duplicates find`"))
    let json = try Command.winnow("status", "--json", in: small.review.folder).output
    #expect(json.contains(#""unsure_pairs":2,"not_searched":1"#))
  }
}
