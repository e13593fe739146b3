import Bibliography
import Testing

@Suite struct PersonNameTests {
  @Test func familyAndGivenNamesArePartedAtTheFirstComma() {
    let name = PersonName(commaSeparated: " Müller ,  Anna Maria ")
    #expect(name.family == "Müller")
    #expect(name.given == "Anna Maria")
  }

  @Test func aSuffixStaysWithTheGivenNames() {
    let name = PersonName(commaSeparated: "King, Martin Luther, Jr.")
    #expect(name.family == "King")
    #expect(name.given == "Martin Luther, Jr.")
    #expect(name.inverted == "King, Martin Luther, Jr.")
  }

  @Test func aNameWithoutACommaIsAGroupOrASingleName() {
    let name = PersonName(commaSeparated: "World Health Organization")
    #expect(name.family == "World Health Organization")
    #expect(name.given.isEmpty)
    #expect(name.inverted == "World Health Organization")
    #expect(name.short == "World Health Organization")
  }

  @Test func aTrailingCommaLeavesTheFamilyName() {
    #expect(PersonName(commaSeparated: "Smith,") == PersonName(family: "Smith"))
  }

  @Test(arguments: [
    ("Smith JA", "Smith, JA"),
    ("van der Berg AB", "van der Berg, AB"),
    ("Öztürk Ö", "Öztürk, Ö"),
    ("Sartre J-P", "Sartre, J-P"),
    ("Smith J.A.", "Smith, J.A."),
    ("Smith, Jane", "Smith, Jane"),
    ("Plato", "Plato"),
    ("The Example Study Group", "The Example Study Group"),
    ("  Smith JA ", "Smith, JA"),
    ("", ""),
  ])
  func theShortFormOfMEDLINEIsPartedBeforeTheInitials(text: String, inverted: String) {
    #expect(PersonName(withTrailingInitials: text).inverted == inverted)
  }

  @Test(arguments: [
    ("Smith, Gerald Martin", "Smith GM"),
    ("Curie, Marie-Anne", "Curie MA"),
    ("Smith, J. A.", "Smith JA"),
    ("Dupont, élodie", "Dupont É"),
    ("Иванов, Иван Петрович", "Иванов ИП"),
    ("Plato", "Plato"),
  ])
  func theShortFormIsTheFamilyNameAndInitials(text: String, short: String) {
    #expect(PersonName(commaSeparated: text).short == short)
  }

  @Test func initialsWrittenTogetherAreAllKept() {
    #expect(PersonName(withTrailingInitials: "Smith JA").short == "Smith JA")
  }

  @Test(arguments: ["Smith, Jane A", "King, Martin Luther, Jr.", "World Health Organization", "王, 小明"])
  func theInvertedFormReadsBackAsTheSameName(text: String) {
    let name = PersonName(commaSeparated: text)
    #expect(PersonName(commaSeparated: name.inverted) == name)
  }
}
