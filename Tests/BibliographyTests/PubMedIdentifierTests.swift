import Bibliography
import Testing

@Suite struct PubMedIdentifierTests {
  @Test(arguments: ["31234567", "PMID: 31234567", "PMID:31234567", " 31234567\n", "pmid : 31234567"])
  func aPMIDIsReadWithOrWithoutItsPrefix(text: String) {
    #expect(PMID(text)?.text == "31234567")
  }

  @Test func theShortestAndTheLongestPMIDAreRead() {
    #expect(PMID("1")?.number == 1)
    #expect(PMID("999999999")?.number == 999_999_999)
  }

  @Test(arguments: ["", "PMID:", "0", "1234567890", "12a", "-5", "12.5", "PMC3483205", "١٢٣", "12 34"])
  func whatIsNoPMIDGivesNone(text: String) {
    #expect(PMID(text) == nil)
  }

  @Test(arguments: ["PMC3483205", "pmc3483205", "PMC3483205.1", "see PMC3483205 for the text"])
  func aPMCIDIsFoundAnywhereInAText(text: String) {
    #expect(PMCID(text)?.text == "PMC3483205")
  }

  @Test(arguments: ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3483205/", "PMCID: PMC3483205"])
  func lettersPMCWithoutANumberBeforeAPMCIDAreSkipped(text: String) {
    #expect(PMCID(text)?.text == "PMC3483205")
  }

  @Test(arguments: ["", "3483205", "PMC", "PMC0", "PMC-12", "PubMed Central", "PMC99999999999"])
  func whatIsNoPMCIDGivesNone(text: String) {
    #expect(PMCID(text) == nil)
  }
}
