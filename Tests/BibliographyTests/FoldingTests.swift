import Bibliography
import Testing

@Suite struct FoldingTests {
  @Test func accentsCaseAndPunctuationDoNotCount() {
    #expect(Folding.key("Crème — brûlée, Part II") == "cremebruleepartii")
    #expect(Folding.words("Crème — brûlée, Part II") == "creme brulee part ii")
  }

  @Test func wordsStayApartByOneBlank() {
    #expect(Folding.words("  A  scoping-review:\tof (many) things. ") == "a scoping review of many things")
    #expect(Folding.words("...") == "")
    #expect(Folding.key("") == "")
  }

  @Test func composedAndDecomposedLettersAreTheSame() {
    #expect(Folding.key("caf\u{E9}") == Folding.key("cafe\u{301}"))
    #expect(Folding.key("caf\u{E9}") == "cafe")
  }

  @Test(arguments: [
    ("β-blockers", "beta blockers"), ("TGF-β1", "tgf beta1"), ("α-Synuclein", "alpha synuclein"), ("5 µm", "5 mum"),
    ("5 μm", "5 mum"), ("Ω-3", "omega 3"), ("ω-3", "omega 3"), ("γδ", "gammadelta"),
  ])
  func greekLettersAreSpelledOutAsDatabasesDo(text: String, words: String) {
    #expect(Folding.words(text) == words)
  }

  @Test(arguments: [
    ("Straße", "strasse"), ("Ærø", "aero"), ("Œuvre", "oeuvre"), ("Łódź", "lodz"), ("Þór", "thor"),
    ("Đà Nẵng", "danang"),
    ("Iğdır", "igdir"),
  ])
  func lettersWithoutADecompositionAreSpelledOut(text: String, key: String) {
    #expect(Folding.key(text) == key)
  }

  @Test(arguments: [
    ("Α", "α"), ("Δ", "δ"), ("Κ", "κ"), ("Ω", "ω"), ("Η", "η"), ("Ж", "ж"), ("Ø", "ø"), ("Ε", "ε"), ("Σ", "ς"),
    ("ẞ", "ß"),
  ])
  func aCapitalLetterFoldsLikeTheSmallOne(capital: String, small: String) {
    #expect(Folding.key(capital) == Folding.key(small))
  }

  @Test(arguments: ["don't", "don’t", "DON'T"])
  func anApostropheJoinsWhatItStandsBetween(text: String) {
    #expect(Folding.words(text) == "dont")
  }

  @Test func aSoftHyphenIsNoBreakInAWord() {
    #expect(Folding.words("inter\u{AD}national") == "international")
  }

  @Test func compatibilityFormsAreTheirPlainLetters() {
    #expect(Folding.key("ﬁne ＡＢＣ １２ x²") == "fineabc12x2")
  }

  @Test(arguments: [
    ("系统评价", "系统评价"), ("ОБЗОР ЛИТЕРАТУРЫ", "обзорлитературы"), ("مراجعة", "مراجعة"), ("範囲 レヒュー", "範囲レヒュー"),
  ])
  func otherScriptsStay(text: String, key: String) {
    #expect(Folding.key(text) == key)
  }

  @Test(arguments: [
    "Crème — brûlée", "β-blockers & ß", "系统 评价 (2)", "ОБЗОР, литературы", "don’t stop", "", "!?", "a1 b2",
  ])
  func theKeyIsTheWordsWithoutBlanksAndFoldingTwiceChangesNothing(text: String) {
    let words = Folding.words(text)
    let joined = words.split(separator: " ").joined()
    #expect(joined == Folding.key(text))
    #expect(Folding.words(words) == words)
  }
}
