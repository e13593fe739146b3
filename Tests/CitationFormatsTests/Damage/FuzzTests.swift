import Bibliography
import CitationFormats
import Testing

@Suite struct FuzzTests {
  @Test(arguments: Samples.formats)
  func aDamagedFileIsReadOrRefusedWithAProblem(format: CitationFormat) {
    let original = Array(Samples.text(format).utf8)
    var random = Seeded(seed: 2024)
    for round in 0..<300 {
      expectOnlyProblems(mutated(original, &random), as: format, "\(format.name), mutation \(round)")
    }
  }

  @Test(arguments: Samples.formats)
  func aDamagedFileOfUnknownFormatIsReadOrRefusedWithAProblem(format: CitationFormat) {
    let original = Array(Samples.text(format).utf8)
    var random = Seeded(seed: 4048)
    for round in 0..<100 {
      expectOnlyProblems(mutated(original, &random), as: nil, "\(format.name) undeclared, mutation \(round)")
    }
  }

  @Test(arguments: Samples.formats)
  func aFileOfAnotherFormatIsReadOrRefusedWithAProblem(format: CitationFormat) {
    for other in Samples.formats {
      expectOnlyProblems(Array(Samples.text(other).utf8), as: format, "\(other.name) read as \(format.name)")
    }
  }

  @Test(arguments: Samples.formats)
  func randomBytesAreReadOrRefusedWithAProblem(format: CitationFormat) {
    var random = Seeded(seed: 99)
    for round in 0..<50 {
      var bytes: [UInt8] = []
      for _ in 0..<random.number(0...400) { bytes.append(UInt8(random.number(0...255))) }
      expectOnlyProblems(bytes, as: format, "\(format.name), random bytes \(round)")
    }
  }

  private func expectOnlyProblems(_ bytes: [UInt8], as format: CitationFormat?, _ what: String) {
    do {
      _ = try read(bytes: bytes, as: format)
    } catch is Problem {
      // Refused with a reason, as promised.
    } catch {
      Issue.record(error, "\(what)")
    }
  }
}
