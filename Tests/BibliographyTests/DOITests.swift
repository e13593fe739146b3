import Bibliography
import Testing

@Suite struct DOITests {
  @Test(arguments: [
    "10.1186/1472-6963-12-205",
    "doi:10.1186/1472-6963-12-205",
    "DOI: 10.1186/1472-6963-12-205",
    "https://doi.org/10.1186/1472-6963-12-205",
    "http://dx.doi.org/10.1186/1472-6963-12-205",
    "https://proxy.example.edu/login?url=https://doi.org/10.1186/1472-6963-12-205",
    "10.1186/1472-6963-12-205 [doi]",
    "BMC Health Serv Res 2012;12:205. doi: 10.1186/1472-6963-12-205.",
    "  10.1186/1472-6963-12-205\t",
  ])
  func theSameDOIIsFoundHoweverItIsWritten(text: String) {
    #expect(DOI(text)?.text == "10.1186/1472-6963-12-205")
  }

  @Test(arguments: [
    "10.1000/182.", "10.1000/182,", "10.1000/182;", "10.1000/182:", "10.1000/182'", "(10.1000/182)", "(10.1000/182).",
    "[10.1000/182],", "\"10.1000/182\"", "10.1000/182</doi>",
  ])
  func punctuationAroundADOIIsNotPartOfIt(text: String) {
    #expect(DOI(text)?.text == "10.1000/182")
  }

  @Test(arguments: [
    "10.1016/S0140-6736(05)71146-6", "(10.1016/S0140-6736(05)71146-6)", "see 10.1016/S0140-6736(05)71146-6.",
  ])
  func bracketsThatBelongToADOIStay(text: String) {
    #expect(DOI(text)?.text == "10.1016/s0140-6736(05)71146-6")
  }

  @Test(arguments: [
    "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
    "doi: 10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2.",
    "https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2",
  ])
  func aSICIKeepsItsAngleBrackets(text: String) {
    #expect(DOI(text)?.text == "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2")
  }

  @Test func caseDoesNotTellDOIsApart() {
    #expect(DOI("10.1000/ABC") == DOI("https://DOI.org/10.1000/abc"))
    #expect(DOI("10.1000/ABC")?.text == "10.1000/abc")
  }

  @Test func theFirstOfSeveralDOIsIsTaken() {
    #expect(DOI("10.1000/one and 10.1000/two")?.text == "10.1000/one")
  }

  @Test func theAddressLeadsToTheResolver() {
    #expect(DOI("doi:10.1000/182")?.url == "https://doi.org/10.1000/182")
  }

  @Test(arguments: [
    "", "n/a", "10.", "10.1186", "10.1186/", "10.1186 / abc", "10.12/abc", "110.1186/abc", "12.3456/abc", "10.1000/.",
    "PMC3483205", "10.x/abc",
  ])
  func aTextWithoutADOIGivesNone(text: String) {
    #expect(DOI(text) == nil)
  }

  @Test func aPercentEncodedSlashIsDecoded() {
    #expect(DOI("https://doi.org/10.1186%2F1472-6963-12-205")?.text == "10.1186/1472-6963-12-205")
  }

  @Test func aPercentEncodedCapitalIsLowerCaseToo() {
    #expect(DOI("10.1000/%41BC") == DOI("10.1000/abc"))
  }

  @Test func anAddressInAngleBracketsEndsAtTheBracket() {
    #expect(DOI("<https://doi.org/10.1000/182>")?.text == "10.1000/182")
  }

  @Test(arguments: [
    "10.1000/182", "10.1016/S0140-6736(05)71146-6",
    "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2", "10.1000/a%20b",
  ])
  func readingADOIAgainChangesNothing(text: String) throws {
    let doi = try #require(DOI(text))
    #expect(DOI(doi.text) == doi)
  }
}
