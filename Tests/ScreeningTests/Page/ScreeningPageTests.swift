import Screening
import Testing

@Suite struct ThePage {
  @Test func onASmallTerminalTheRecordHasTheRoom() {
    #expect(
      SampleReview.page(SampleReview.state(), 40, 15).text == """
         R17      212 done, 588 left · 42 today
         h against concept population context ──
         Tasks of peer support workers in
         community mental health services: a
         qualitative study
         Okafor A et al., 2021, International …

         BACKGROUND: Peer workers are employed
         widely, yet what they do is described
         unevenly.
         METHODS: Interviews with 42 peer
         workers and 18 managers in Germany,
        ────────────────────────── space more ──

         i include  e exclude  m maybe  ? keys
        """)
  }

  @Test func onAnOrdinaryTerminalTheRulesStandBelow() {
    #expect(
      SampleReview.page(SampleReview.state(), 80, 24).text == """
          R17  Title and abstract                        212 done, 588 left · 42 today
        ────────────────────── h all marks: speaks against concept population context ──
          Tasks of peer support workers in community mental health services: a
          qualitative study
          Okafor A, Lind J
          International Journal of Social Psychiatry, 2021

          BACKGROUND: Peer workers are employed widely, yet what they do is
          described unevenly.
          METHODS: Interviews with 42 peer workers and 18 managers in Germany,
          Kenya and Chile; wards were left out.
          RESULTS: Eleven groups of tasks were found. Duties were written down in
          six of fourteen services.

          Keywords: peer support · roles
          MeSH: *Peer Group · Humans


        ────────────────────────────────────────────────────────────────────────────────
          + I1 The worker is paid for the peer role.
          + I2 The source describes at least one task.
          − E1 The service is a hospital ward.

          i include  e exclude  m maybe  u undo  c criteria  n note  ? keys  q quit
        """)
  }

  @Test func onAWideTerminalTheRulesStandBesideTheRecord() {
    let lines = SampleReview.page(SampleReview.state(), 140, 50).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 50)
    #expect(
      lines.prefix(18).joined(separator: "\n") == """
          R17  Title and abstract                                                                                    212 done, 588 left · 42 today
        ────────────────────────────────────────────────────────────────────────────────── h all marks: speaks against concept population context ──
          Tasks of peer support workers in community mental health services: a      │ Include if
          qualitative study                                                         │ + I1 The worker is paid for the peer role.
          Okafor A, Lind J                                                          │ + I2 The source describes at least one task.
          International Journal of Social Psychiatry, 2021                          │
                                                                                    │ Exclude if
          BACKGROUND: Peer workers are employed widely, yet what they do is         │ − E1 The service is a hospital ward.
          described unevenly.                                                       │
                                                                                    │ Exclude for
          METHODS: Interviews with 42 peer workers and 18 managers in Germany,      │ 1 Not paid
          Kenya and Chile; wards were left out.                                     │ 2 No task
                                                                                    │ 3 Hospital ward
          RESULTS: Eleven groups of tasks were found. Duties were written down in   │
          six of fourteen services.                                                 │
                                                                                    │
          Keywords: peer support · roles                                            │
          MeSH: *Peer Group · Humans                                                │
        """)
    #expect(lines[18..<47].allSatisfy { $0 == String(repeating: " ", count: 76) + "│" })
    #expect(lines[47] == String(repeating: "─", count: 140))
    #expect(
      lines[49] == """
          i include  e exclude  m maybe  u undo  c criteria  n note  p park  → next  l label  ← back  h marks  ? keys  q quit
        """)
  }

  @Test func everyPageFitsItsTerminal() {
    var state = SampleReview.state(.fullText)
    for keys in [
      "", "c", "cE", "\u{1B}?", " nA note that is long enough to run over more than one line of a small terminal",
    ] {
      for character in keys { _ = state.handle(.key(character == "\u{1B}" ? .escape : .character(character))) }
      for (width, height) in [(20, 6), (40, 15), (59, 17), (80, 24), (109, 30), (110, 30), (200, 60)] {
        let page = SampleReview.page(state, width, height)
        #expect(page.lines.count == height, "\(keys) at \(width)×\(height)")
        #expect(page.lines.allSatisfy { $0.width <= width }, "\(keys) at \(width)×\(height)")
      }
    }
  }

  @Test func textIsNeverWiderThanSeventyTwoColumns() {
    let page = SampleReview.page(SampleReview.state(), 100, 24)
    #expect(page.lines.dropFirst(2).prefix(10).allSatisfy { $0.width <= 74 })
  }

  @Test func aLongAbstractScrollsToItsEndAndNoFurther() {
    var state = SampleReview.state()
    var lastPage = ""
    for _ in 0..<10 {
      let page = SampleReview.page(state, 40, 15)
      _ = state.handle(.laidOut(page.scroll))
      _ = state.handle(.key(.pageDown))
      lastPage = SampleReview.page(state, 40, 15).text
    }
    #expect(lastPage.contains("MeSH: *Peer Group · Humans"))
    #expect(lastPage.contains("↑ k end") || lastPage.contains("PgUp end") || lastPage.contains("↑ end"))
  }

  @Test func whatTheProtocolSaysOfACriterionIsOneKeyAway() {
    for width in [40, 80, 140] {
      var state = SampleReview.state()
      _ = state.type("c")
      let text = SampleReview.page(state, width, 40).text
      for words in ["stays: a job advertisement", "ruling: Students on"] { #expect(text.contains(words), "\(width)") }
    }
  }

  @Test func hiddenAuthorsAndJournalLeaveNoTrace() {
    var state = SampleReview.state()
    state.card?.authors = []
    state.card?.journal = nil
    let text = SampleReview.page(state, 80, 24).text
    #expect(!text.contains("Okafor"))
    #expect(text.contains("\n  2021\n"))
  }

  @Test func aRecordWithoutAnAbstractSaysSo() {
    var state = SampleReview.state()
    state.card?.abstract = " "
    #expect(SampleReview.page(state, 80, 24).text.contains("No abstract."))
  }

  @Test func marksHaveRolesOfTheirOwnAndGoWithTheirKey() {
    var state = SampleReview.state()
    func marked() -> [String] {
      SampleReview.page(state, 80, 24).lines.dropFirst(2).flatMap(\.spans).filter {
        switch $0.role {
        case .mark, .titleMark: true
        case .plain, .title, .heading, .faint, .key, .include, .exclude, .maybe, .warning, .selected: false
        }
      }.map(\.text)
    }
    #expect(marked().filter { $0.lowercased() == "peer workers" }.count == 2)
    _ = state.type("h")
    #expect(marked().filter { $0.lowercased() == "peer workers" }.count == 1)
    _ = state.type("h")
    #expect(marked().isEmpty)
  }

  @Test func whatIsTypedIsSeenWithItsCursor() {
    var state = SampleReview.state()
    _ = state.type("nsee")
    let page = SampleReview.page(state, 80, 24)
    #expect(page.lines[22].text == "  Note on R17: see")
    #expect(page.cursor?.row == 22)
    #expect(page.cursor?.column == 18)
  }

  @Test func onATinyPageWhatIsTypedIsSeenBesideAFailure() {
    var state = SampleReview.state()
    _ = state.type("nsee")
    _ = state.handle(.failed(.note("see", record: "R17"), String(repeating: "all is broken. ", count: 20)))
    let page = SampleReview.page(state, 40, 8)
    #expect(page.cursor.map { page.lines[$0.row].text } == " Note on R17: see")
  }

  @Test func paceAndForecastComeOnceThereIsAPace() {
    var state = SampleReview.state()
    for number in 0..<8 {
      _ = state.handle(.clock(Double(number) * 36))
      _ = state.handle(.did(.decide(Judgement(.include), record: "R\(number)")))
    }
    #expect(
      SampleReview.page(state, 140, 30).text.contains("212 done, 588 left · 42 today · 100 an hour, some 6 h to go"))
  }
}

@Suite struct CriteriaOnThePage {
  @Test func theCriterionBeingAnsweredIsReadWhole() {
    var guide = SampleReview.guide()
    let rule = "The service is outside of hospitals, in any country, and open to all people who live in the community."
    guide.criteria = (1...9).map {
      GuideCriterion(id: "I\($0)", isInclusion: true, rule: $0 == 8 ? rule : "Rule \($0).")
    }
    for (width, height) in [(40, 15), (80, 24), (140, 50)] {
      var state = ScreeningState(guide: guide)
      _ = state.handle(.showed(SampleReview.card, .showNext(after: nil)))
      _ = state.type("Cyyyyyyy")
      let selected = SampleReview.page(state, width, height).lines.flatMap(\.spans).filter { $0.role == .selected }
      #expect(selected.map(\.text).joined(separator: " ").hasPrefix("The service is outside of hospitals, in any"))
      #expect(selected.map(\.text).joined(separator: " ").hasSuffix("in the community.") || width == 40)
    }
  }

  @Test func rulesForWhichThereIsNoRoomAreCounted() {
    var guide = SampleReview.guide()
    guide.criteria = (1...9).map { GuideCriterion(id: "I\($0)", isInclusion: true, rule: "Rule \($0).") }
    var state = ScreeningState(guide: guide)
    _ = state.handle(.showed(SampleReview.card, .showNext(after: nil)))
    #expect(SampleReview.page(state, 80, 24).text.contains("… 4 more: c shows all"))
  }
}
