import Bibliography
import Charting
import Testing

@Suite struct AnAnswerIsKeptInOneForm {
  private let minutes = FormField(id: "minutes", label: "Time", kind: .number, unit: "minutes")
  private let kind = FormField(
    id: "kind", label: "Kind of service", kind: .single,
    values: [FieldValue("mental health"), FieldValue("substance use"), FieldValue("unclear")])
  private let roles = FormField(
    id: "roles", label: "Roles", kind: .codes,
    values: [
      FieldValue("direct", label: "Direct work"), FieldValue("direct/advocacy", label: "Advocacy"),
      FieldValue("indirect", label: "Indirect work"), FieldValue("indirect/support", label: "Receiving support"),
    ])

  @Test("numbers lose their thousands separators and the form's own unit") func numbers() throws {
    #expect(try AnswerText.read("12,000.5 minutes", as: minutes) == .reported("12000.5"))
    #expect(try AnswerText.read("12.0", as: minutes) == .reported("12"))
    #expect(try AnswerText.read("3 hours", as: minutes)?.entries.first?.unit == "hours")
    #expect(throws: Problem.self) { try AnswerText.read("a few", as: minutes) }
  }

  @Test("not reported and not applicable are answers, an empty cell is none") func states() throws {
    #expect(try AnswerText.read("NR", as: minutes) == .notReported)
    #expect(try AnswerText.read("not reported", as: kind) == .notReported)
    #expect(try AnswerText.read("n/a", as: kind) == .notApplicable)
    #expect(try AnswerText.read("  ", as: kind) == nil)
  }

  @Test("a choice is found by its name whatever the case, and another is refused with what there is") func choices()
    throws
  {
    #expect(try AnswerText.read("Mental Health", as: kind) == .reported("mental health"))
    let problem = #expect(throws: Problem.self) { try AnswerText.read("somatic", as: kind) }
    #expect(problem?.remedy.contains("mental health, substance use, unclear") == true)
    #expect(throws: Problem.self) { try AnswerText.read("mental health; unclear", as: kind)?.entries }
  }

  @Test("codes are found by path, label or last part, each with its place in the source") func codes() throws {
    let answer = try AnswerText.read("Advocacy [p. 12: “spoke up for clients”]; support", as: roles)
    #expect(answer?.values == ["direct/advocacy", "indirect/support"])
    #expect(answer?.entries.first?.page == "12")
    #expect(answer?.entries.first?.quote == "spoke up for clients")
  }

  @Test("what is written reads as the same answer") func roundTrip() throws {
    let answers = [
      Answer(.reported, [.init("direct/advocacy", page: "12", quote: "spoke: up"), .init("indirect")]), .notReported,
      Answer(.reported, [.init("direct", page: "S4")]), Answer(.reported, [.init("direct", quote: "as said")]),
    ]
    for answer in answers { #expect(try AnswerText.read(AnswerText.write(answer), as: roles) == answer) }
  }

  @Test("countries have one name however they are written") func countries() throws {
    let country = FormField(id: "country", label: "Country", kind: .country, isRepeatable: true)
    #expect(
      try AnswerText.read("USA; u.k.; NL; viet nam", as: country)?.values == [
        "United States", "United Kingdom", "Netherlands", "Vietnam",
      ])
    #expect(throws: Problem.self) { try AnswerText.read("Atlantis", as: country) }
  }
}

@Suite struct TwoAnswersSayTheSame {
  @Test("whatever their order and places") func order() {
    let one = Answer(.reported, [.init("a", page: "1"), .init("b")])
    let other = Answer(.reported, [.init("b"), .init("a", quote: "…")], note: "look again")
    #expect(one.saysTheSame(as: other))
    #expect(!one.saysTheSame(as: .notReported))
    #expect(!one.saysTheSame(as: .reported("a")))
  }
}

@Suite struct AnOlderAnswerIsReadByTheMapping {
  private let recoding = Recoding(
    field: "setting",
    moves: [
      .init("ward", to: ["hospital"]), .init("clinic", to: ["hospital"]), .init("home", to: ["community", "online"]),
    ])

  @Test("renamed and merged values become the new one, once") func merged() {
    #expect(recoding.read(.reported("ward", "clinic")) == .answer(.reported("hospital")))
    #expect(recoding.read(.reported("prison")) == .answer(.reported("prison")))
  }

  @Test("a split value is open until somebody chooses") func split() {
    guard case .open(let rest, let choices) = recoding.read(.reported("home", "ward")) else {
      Issue.record("was taken for settled")
      return
    }
    #expect(rest == .reported("hospital"))
    #expect(choices == ["community", "online"])
  }
}
