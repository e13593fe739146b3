import Bibliography
import CitationFormats
import Fixtures
import Foundation
import Testing

@Suite struct MergingFiles {
  @Test(
    "a merged record stands where its first record stood, in any format",
    arguments: ["ris", "csv", "nbib", "bib", "jsonl", "json", "xml"])
  func place(format: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(DedupeSample.first + DedupeSample.other, to: "a.ris")
    _ = try folder.write(DedupeSample.second, to: "b.jsonl")
    let run = try Command.winnow("dedupe", "a.ris", "b.jsonl", "-o", "merged.\(format)", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.hasPrefix("read 3, merged away 1, left 2; "))
    var records: [Record] = []
    try CitationReader.read(ByteSource(path: folder.url.appending(path: "merged.\(format)").path)) { event in
      if case .record(let record, line: _) = event { records.append(record) }
    }
    #expect(records.map(\.title) == ["Peer workers in community services", "A registry of diabetes coaches"])
    #expect(records[0].id == "m1")
    #expect(records[0].doi?.text == "10.1234/a")
    #expect(records[0].extra.values(of: "merged-from") == ["s9"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count == 3)
  }

  @Test func standardInputGivesWhatTheFileGives() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      DedupeSample.first + DedupeSample.other + DedupeSample.first.replacing("m1", with: "m3"), to: "a.ris")
    let fromFile = try Command.winnow("dedupe", "a.ris", in: folder.url)
    #expect(fromFile.output.split(separator: "\n").count == 2)
    for command in ["cat a.ris | \"$0\" dedupe -", "gzip -c a.ris | \"$0\" dedupe -", "\"$0\" dedupe - < a.ris"] {
      let piped = try Command.run(URL(filePath: "/bin/sh"), ["-c", command, Places.winnow.path], in: folder.url)
      #expect(piped.output == fromFile.output, "\(command): \(piped.errors)")
    }
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("TY"))
  }

  @Test func whatCannotBeReadIsSaidOnce() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      """
      title,authors,year,journal,doi
      Peer workers in community services,"Meyer, B",2020,J Ex,10.1234/a
      Two,"Roe, J",2021,J Ex,,surplus
      Peer workers in community services,"Meyer, B",2020,J Ex,10.1234/a

      """, to: "a.csv")
    let run = try Command.winnow("dedupe", "a.csv", "-o", "m.csv", in: folder.url)
    #expect(run.errors.split(separator: "\n").filter { $0.hasPrefix("skipped: ") }.count == 1)
    #expect(run.errors.contains("read 2 (and skipped 1), merged away 1, left 1"))
  }

  @Test func idsAreUniqueAlsoWhereFilesRepeatThem() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: folder.url.appending(path: "x"), withIntermediateDirectories: true)
    for name in ["a.jsonl", "x/a.jsonl"] {
      _ = try folder.write("{\"id\":\"1\",\"title\":\"One title\"}\n{\"title\":\"Other title\"}\n", to: name)
    }
    _ = try Command.winnow("dedupe", "a.jsonl", "x/a.jsonl", "--clusters", "c.csv", in: folder.url)
    let ids = try folder.read("c.csv").split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",")[0]
    }
    #expect(ids == ["1", "a.jsonl:2", "a.jsonl:1", "x/a.jsonl:2"])
  }

  @Test func memoryDoesNotGrowWithTheAbstracts() throws {
    let folder = try TemporaryFolder()
    let handle = try FileHandle(forWritingTo: folder.write("title,year,doi,abstract\n", to: "a.csv"))
    try handle.seekToEnd()
    let abstract = String(repeating: "We asked and we counted what was there. ", count: 1500)
    for number in 0..<4500 {
      try handle.write(
        contentsOf: Data("Study number \(number % 500) of services,2020,10.1234/\(number % 500),\(abstract)\n".utf8))
    }
    try handle.close()
    // 270 MB of records in 340 MB of address space, of which the program takes 140 for itself.
    let run = try Command.run(
      URL(filePath: "/bin/sh"), ["-c", "ulimit -v 340000; exec \"$0\" dedupe a.csv -o m.csv", Places.winnow.path],
      in: folder.url)
    #expect(run.errors.hasPrefix("read 4500, merged away 4000, left 500"), "\(run.errors.suffix(300))")
  }

  @Test func aFileThatChangesWhileItIsReadAgainIsAProblem() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<40_000).map { "Study \($0) of peer workers in community services and what they do,Jo \($0)\n" }
    _ = try folder.write("title,journal\n" + rows.joined(), to: "a.csv")
    // The first byte that comes out of the pipe says that writing has begun; a full pipe holds it up.
    let script = """
      mkfifo pipe; "$0" dedupe a.csv -o pipe & exec 3<pipe; head -c 1 <&3 >/dev/null
      echo 'One more,Jo' >> a.csv; cat <&3 >/dev/null; wait $!
      """
    let run = try Command.run(URL(filePath: "/bin/sh"), ["-c", script, Places.winnow.path], in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("a.csv: had 40000 records and now has 40001"), "\(run.errors)")
  }

  @Test func nothingIsWrittenWhenOnePlaceCannotBe() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(DedupeSample.first, to: "a.ris")
    let run = try Command.winnow("dedupe", "a.ris", "-o", "m.ris", "--unsure", "no/u.csv", in: folder.url)
    #expect(run.status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.ris"])
  }

  @Test func aSummaryAsJSONNeedsStandardOutputForItself() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(DedupeSample.first + DedupeSample.first, to: "a.ris")
    let run = try Command.winnow("dedupe", "a.ris", "-o", "m.ris", "--json", in: folder.url)
    #expect(
      run.output == #"{"read":2,"skipped":0,"duplicates":1,"left":1,"clusters":1,"unsure":0,"versions":0}"# + "\n")
    #expect(try Command.winnow("dedupe", "a.ris", "--json", in: folder.url).status == 64)
    #expect(try Command.winnow("dedupe", "a.ris", "--clusters", "-", "--json", in: folder.url).status == 64)
    #expect(try Command.winnow("dedupe", "a.ris", "--clusters", "x", "--unsure", "x", in: folder.url).status == 64)
  }
}
