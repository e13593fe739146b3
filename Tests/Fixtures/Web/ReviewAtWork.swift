internal import Charting
internal import Foundation
package import Review
internal import Screening

/// The worked example with more to do: an update brought records that are screened, disputed, parked and doubted right now.
package struct ReviewAtWork {
  package let folder: TemporaryFolder
  package let review: Review

  /// The first record of the update.
  package let first: RecordID

  /// A source that two people are done with charting, and see differently in parts.
  package let charted: RecordID

  /// A source that Amara began to chart.
  package let begun: RecordID

  package init() throws {
    folder = try TemporaryFolder()
    let made = try Command.winnow("demo", "review", "--quiet", in: folder.url)
    guard made.status == 0 else { throw ServerDidNotStart(said: made.errors) }
    review = try Review(at: folder.url.appending(path: "review"))
    let file = try folder.write(ReviewAtWork.update, to: "update.ris")
    let report = try review.importRecords(
      [
        ImportRequest(file: file, source: "MEDLINE (PubMed), update", kind: .database, searched: "2026-11-02", hits: 12)
      ],
      acting: SmallReview.acting("amara"))
    first = report[0].firstRecord ?? RecordID(1)
    let sources = try review.sourcesToChart(seenBy: "amara").map(\.source)
    (charted, begun) = (sources[0], sources[1])
    let number = first.number
    _ = try review.findDuplicates(
      rules: .standIn(unsure: [(number + 9, number + 10, 0.71), (number + 6, number + 11, 0.58)]),
      acting: SmallReview.acting("amara"))
    try vote(.include, 0, by: "amara")
    try vote(.exclude, 0, by: "jonas", reason: "Not the phenomenon")
    try vote(.include, 1, by: "amara")
    try vote(.include, 1, by: "jonas")
    try vote(.exclude, 2, by: "amara")
    try vote(.maybe, 2, by: "jonas")
    try vote(.exclude, 3, by: "jonas")
    try review.park(
      RecordID(first.number + 4), question: "Does a volunteer count as a peer support worker?", at: .titleAbstract,
      acting: SmallReview.acting("jonas"))
    try review.note(
      "The abstract is of a conference.", on: first, at: .titleAbstract, acting: SmallReview.acting("jonas"))
    try chart()
    try code()
  }

  /// Two people are done with one source, and one began another.
  private func chart() throws {
    let participants = Answer(
      .reported,
      [
        Answer.Entry(
          "",
          cells: ["group": .reported("peer support workers"), "number": .reported("24"), "description": .notReported])
      ])
    let roles = [
      Answer.Entry("direct/advocacy", page: "4", quote: "They spoke up for clients at the housing office."),
      Answer.Entry("direct/sharing", page: "5"),
    ]
    let one: [String: Answer?] = [
      "year": .reported("2019"), "country": .reported("Canada", "United States"),
      "source_type": .reported("primary study"),
      "roles": Answer(.reported, roles), "setting": .reported("community"), "participants": participants,
      "job_title": .reported("peer support worker"), "client_contact": .notReported,
    ]
    var other = one
    other["roles"] = Answer(.reported, [roles[0]])
    other["source_type"] = .reported("report")
    other["setting"] = .some(nil)
    try review.chart(one, of: charted, acting: SmallReview.acting("amara"))
    try review.chart(other, of: charted, acting: SmallReview.acting("jonas"))
    for user in ["amara", "jonas"] { try review.finishCharting(charted, acting: SmallReview.acting(user)) }
    try review.chart(
      ["year": .reported("2021"), "participants": participants, "roles": Answer(.reported, roles)], of: begun,
      acting: SmallReview.acting("amara"))
  }

  /// The texts of the two sources are coded: of the one by two people, who see it differently, of the other a part.
  private func code() throws {
    let words = try folder.write(ReviewAtWork.text, to: "words.txt")
    _ = try review.attachFullTexts([charted, begun].map { ($0, words) }, acting: SmallReview.acting("amara"))
    let (whole, part) = (CodedDocument.fullText(charted.number), CodedDocument.fullText(begun.number))
    for (user, document, quote, code) in [
      ("amara", whole, "spoke up for clients", "direct/advocacy"), ("jonas", whole, "spoke up", "direct/advocacy"),
      ("amara", whole, "I tell my own story", "direct/sharing"),
      ("jonas", whole, "a senior peer", "indirect/supervision"),
      ("amara", part, "spoke up for clients at the housing office", "direct/advocacy"),
      ("amara", part, "the housing office", "direct/resources"),
    ] {
      let passage = try review.documentText(document).passage(quoted: quote)
      try review.code(
        passage, of: document, with: CodePath(book: "peer-work", path: code),
        memo: "As it says.",
        acting: SmallReview.acting(user))
    }
    for user in ["amara", "jonas"] { try review.finishCoding(whole, acting: SmallReview.acting(user)) }
  }

  private static let text = """
    Peer support workers joined the outreach team. They spoke up for clients at the housing office and went along to \
    appointments.

    “I tell my own story when it helps,” said one worker. Clinicians saw this as the heart of the role.

    Supervision was given by a senior peer, every week.
    """

  private func vote(_ choice: Choice, _ offset: Int, by user: String, reason: String? = nil) throws {
    try review.vote(
      choice, on: RecordID(first.number + offset), at: .titleAbstract, acting: SmallReview.acting(user))
  }

  /// Twelve records made up for this, with structured, plain, right-to-left and missing abstracts.
  private static let update: String = {
    let abstract = """
      BACKGROUND: Peer support workers join crisis teams in many places. AIMS: To describe what peer support workers do in \
      mental health crisis teams and how their roles differ from those of case managers. METHODS: Interviews with 24 peer \
      support workers, 11 clinicians and 9 managers of substance use and mental health services. RESULTS: Sharing lived \
      experience, accompanying people to appointments and advocacy were described by all groups. CONCLUSIONS: Role clarity \
      needs job descriptions written together.
      """
    let titles = [
      "What peer support workers do in crisis teams: an interview study",
      "Recovery coaches in emergency departments: roles, tasks and supervision",
      "Volunteers with lived experience in a helpline: a survey",
      "Cost of community pharmacies in rural areas",
      "Peer mentors for new volunteers in hospices",
      "دور عاملي دعم الأقران في خدمات الصحة النفسية",
      "Certified peer specialists and case managers compared by task inventories",
      "A very long title that goes on and on about the development, implementation, evaluation and sustainability of peer "
        + "delivered services for people with co-occurring mental health and substance use problems in twelve countries",
      "Peer support in prisons", "Training of peer support workers: a curriculum",
      "Training of peer support workers, and a curriculum for it",
      "Certified peer specialists and case managers: task inventories compared",
    ]
    return titles.enumerated().map { number, title in
      let text =
        number == 5
        ? "AB  - الخلفية: ينضم عاملو دعم الأقران إلى فرق الأزمات في أماكن كثيرة. النتائج: وصف المشاركون مشاركة الخبرة المعيشة."
        : number == 8 ? "" : "AB  - \(abstract)"
      return """
        TY  - JOUR
        TI  - \(title)
        AU  - Okafor, Ada
        AU  - Lindqvist, Jon
        JO  - Journal of Invented Examples
        PY  - \(2015 + number % 9)
        VL  - \(number + 1)
        SP  - \(100 + number)
        \(text)
        KW  - Peer Group
        KW  - *Mental Health Services/organization & administration
        ER  -
        """
    }.joined(separator: "\n\n")
  }()
}
