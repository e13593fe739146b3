import ReviewProtocol
import Testing

/// What checks read out of titles and sentences.
@Suite struct WordsOfProtocols {
  @Test(arguments: [
    "What children eat at school gardens: protocol of a Scoping Review",
    "School gardens and children: a scoping literature review",
    "A scoping study of school gardens and what children eat",
    "Scoping-Review: school gardens and children", "School gardens, children: una revisión de alcance",
    "Children in school gardens – revue de la portée",
  ]) func theseTitlesSayThatTheyAreScopingReviews(_ title: String) {
    #expect(GardenProtocol.said(replacing: "School gardens and what children eat: a scoping review", with: title) == [])
  }

  @Test(arguments: [
    "School gardens and what children eat: a review", "School gardens and children: a systematic review",
    "Scoping the effects of school gardens on children in many places: a review",
    "Scope of school gardens for children",
  ]) func theseTitlesDoNot(_ title: String) {
    #expect(
      GardenProtocol.said(replacing: "School gardens and what children eat: a scoping review", with: title)
        == ["title-kind"])
  }

  @Test(arguments: [
    "No thematic synthesis is planned.", "Neither meta-analysis nor pooling of effects.",
    "Results are not pooled and a meta-analysis will not be done.", "Counts; without meta-aggregation.",
    "We describe and map rather than pool.", "We count designs: trials, surveys, meta-analyses.",
    "Descriptive statistics in place of anything else.", "Basic qualitative content analysis with thematic headings.",
    "The work isn't a meta-synthesis.",
  ]) func theseAnalysesStayWithinAScopingReview(_ approach: String) {
    #expect(Self.said(ofApproach: approach) == [])
  }

  @Test(arguments: [
    "Frequency counts, then a thematic synthesis.", "A meta-analysis of effects.",
    "Not only counts. Effects are pooled.", "No meta-analysis, but pooling of proportions.",
    "Findings are combined by meta-aggregation.", "Metasynthesis of interviews", "Effects are POOLED",
  ]) func theseAnalysesGoBeyondIt(_ approach: String) {
    #expect(Self.said(ofApproach: approach) == ["synthesis"])
  }

  private static func said(ofApproach approach: String) -> [String] {
    GardenProtocol.said(
      replacing: "Frequency counts and basic coding. No thematic synthesis, and effects are not pooled.",
      with: "\"\(approach)\"")
  }

  @Test(arguments: ["Child", "Childhood", "CHILDREN", "Schoolchildren or children", "Élèves and childrens' groups"])
  func anElementIsFoundInAnyFormOfItsWords(_ text: String) {
    #expect(GardenProtocol.said(replacing: "    text: Children\n", with: "    text: \(text)\n") == [])
  }

  @Test func theTermsOfAnElementCountAsItsWords() {
    let text = GardenProtocol.text.replacing("    text: Children\n", with: "    text: Minors\n")
    #expect(ProtocolDocument(Array(text.utf8)).messages.isEmpty)
    let bare = text.replacing("    terms: [child, children, pupil]\n", with: "")
    #expect(
      ProtocolDocument(Array(bare.utf8)).messages.map(\.code.rawValue) == ["pcc-not-in-question", "pcc-not-in-title"])
  }

  @Test func accentsDoNotMatter() {
    let text = GardenProtocol.text.replacing("    text: Schools\n", with: "    text: Schöols\n")
    #expect(ProtocolDocument(Array(text.utf8)).messages.isEmpty)
  }

  @Test func aNumberWordsAndHyphensOfChoicesDoNotMatter() {
    let text = GardenProtocol.text.replacing("kind: exclusion", with: "kind: Exclusion")
      .replacing("stage: title-abstract", with: "stage: Title abstract").replacing(
        "threshold: 75 %", with: "threshold: 0,75")
    #expect(ProtocolDocument(Array(text.utf8)).value == ProtocolDocument(GardenProtocol.bytes).value)
  }

  @Test(arguments: [
    "not about gardens", "full text not in English", "no retrieval practice", "duplicity", "two full texts",
  ]) func theseReasonsAreReasons(_ label: String) {
    #expect(GardenProtocol.said(replacing: "{label: no food plants,", with: "{label: \(label),") == [])
  }

  @Test(arguments: [
    "Not retrievable", "Could not be retrieved", "no full text", "Full text unavailable", "Duplicate", "duplicates",
    "Report not retrieved",
  ]) func theseReasonsAreBoxesOfTheirOwn(_ label: String) {
    #expect(
      GardenProtocol.said(replacing: "{label: no food plants,", with: "{label: \(label),").contains("reason-is-box"))
  }

  @Test(arguments: ["Reviewer", "second author", "statistician", "patient partner", "designer", "translator"])
  func rolesMayBeTold(inAnyWords role: String) {
    #expect(
      GardenProtocol.said(replacing: "roles: [arbiter, librarian]", with: "roles: [\(role), librarian]") == [])
  }

  @Test func theStrategyMayNameItsSourceWithThePlatform() {
    #expect(GardenProtocol.said(replacing: "    source: MEDLINE\n", with: "    source: MEDLINE (Ovid)\n") == [])
    #expect(
      GardenProtocol.said(replacing: "    source: MEDLINE\n", with: "    source: MEDLINE (EBSCOhost)\n")
        == ["dangling-reference"])
  }

  @Test(arguments: [
    "text: garden*.ti,ab. and school*.ti,ab.", "text: \"1. garden*\\n2. school*\\n3. 1 and 2\"",
    "text: >-\n      garden* and school*", "text: |-\n      #1 garden*\n      #2 school*\n      #3 #1 and #2",
    "text: >\n      1. garden*\n\n      2. school*",
  ]) func theseStrategiesKeepTheirLines(_ text: String) {
    #expect(
      GardenProtocol.said(
        replacing:
          "text: |\n      1. exp Gardening/ or garden*.ti,ab.\n      2. (school* or pupil*).ti,ab.\n      3. 1 and 2",
        with: text) == [])
  }

  @Test(arguments: [
    "grant 12 # for 2026", "grant 12    #", "\"grant #P12\"", "grant#P12", ">-\n    grant\n    #P12", "C# and F#",
    "grant 12\n  # see 12\n#end of it\n  #and more",
  ]) func theseSignsAreNotesOrText(_ text: String) {
    #expect(GardenProtocol.said(replacing: "Example Foundation, grant 12", with: text) == [])
  }
}
