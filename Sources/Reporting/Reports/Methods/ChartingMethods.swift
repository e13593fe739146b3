internal import Charting
internal import Documents
internal import Review
internal import ReviewProtocol

/// What the methods say of charting.
struct ChartingMethods {
  private let facts: ReportFacts
  private var charting: ChartingForm? { facts.plan?.charting }

  init(_ facts: ReportFacts) { self.facts = facts }

  var process: Prose {
    guard let charted = facts.charted, let version = facts.standing.inForce else {
      return .missing("a charting form; write `charting: fields` in protocol.yaml and amend the protocol")
    }
    let fields = Counted(
      String(charted.form.fields.count),
      Evidence(
        "Fields of the charting form", .setting,
        charted.form.fields.map { "charting.fields: \($0.id), protocol version \(version.number)" }, isCount: true))
    let charters = facts.setting(
      charting?.chartersPerSource, "how many chart each source", at: "charting: charters_per_source")
    let apart: Prose = charting?.isIndependent == true && charting?.chartersPerSource != 1 ? ", independently" : ""
    let settled = facts.stated(charting?.disagreements, "how differences are settled", at: "charting: disagreements")
    let verified: Prose = charting?.verification.map { " Verification: \(given: $0.sentencePart)." } ?? ""
    let confirmed: Prose =
      charting?.confirmWithAuthors.map { " Confirming with authors: \(given: $0.sentencePart)." } ?? ""
    return
      "Data were charted by a form of \(fields) fields (Appendix III), each source by \(charters) people\(apart). Differences: \(settled).\(verified)\(confirmed)"
  }

  var trial: Prose {
    let rounds = facts.chartingPilot.filter { $0.conclusion != nil }
    guard !rounds.isEmpty else {
      return .missing("a trial of the charting form; `winnow chart pilot draw`")
    }
    return rounds.map { round -> Prose in
      let sources = Counted.sources(round.sources.map(\.text), "Sources of pilot round \(round.round) of the form")
      let compared = (round.agreement ?? []).reduce(0) { $0 + $1.both }
      let same = (round.agreement ?? []).reduce(0) { $0 + $1.same }
      let evidence = Evidence(
        "Answers of two people in pilot round \(round.round) of the form, over fields that can be compared", .sources,
        round.sources.map(\.text))
      let agreed: Prose =
        compared > 0
        ? "the same was charted for \(Counted(String(same), evidence)) of \(Counted(String(compared), evidence)) answers"
        : "no field could be compared"
      let end: Prose = round.conclusion?.isAccepted == true ? "accepted" : "changed"
      return
        "The form was tried on \(sources) sources: \(agreed), and it was \(end) (\(given: round.conclusion?.why.sentencePart ?? ""))."
    }.joined(" ")
  }
}
