internal import Bibliography
package import Documents
internal import Review
internal import ReviewProtocol

/// Whom the team talked with outside of itself: knowledge users who were consulted, and authors who were asked.
package enum ConsultationReport {
  package static func document(_ facts: ReportFacts) -> Document {
    Document(
      "consultation-and-contacts", "Consultation and contacts",
      about: "Knowledge users who were consulted and what changed; authors who were asked and what came of it.",
      isWide: true,
      [.heading(1, "Consultation"), .paragraph(plan(facts))] + consultations(facts)
        + [.heading(1, "Contacts"), .paragraph(contactPlan(facts))] + contacts(facts) + [facts.state])
  }

  private static func plan(_ facts: ReportFacts) -> Prose {
    guard let plan = facts.plan?.consultation, let isPlanned = plan.isPlanned else {
      return .missing("whether knowledge users are consulted; write `consultation: planned` in protocol.yaml")
    }
    let reason = facts.stated(plan.reason, "why", at: "consultation: reason")
    guard isPlanned else { return "The protocol plans none: \(reason)." }
    let groups = plan.groups.map { group -> Prose in
      let parts = [group.when, group.how, group.topics].compactMap { $0.map { Prose.given($0.sentencePart) } }
      return "\(given: group.who) (\(parts.joined("; ")))"
    }
    return "The protocol plans consultation: \(reason). Groups: \(groups.joined("; "))."
  }

  private static func consultations(_ facts: ReportFacts) -> [Document.Block] {
    guard !facts.consultations.isEmpty else {
      return facts.plan?.consultation.isPlanned == true
        ? [.paragraph(.missing("the consultations that took place; `winnow consultation add`"))]
        : [.paragraph("None is on record.")]
    }
    let rows = facts.consultations.map { one -> DocumentTable.Row in
      let content = one.content
      let people = content.people.map { number in
        DocumentTable.Cell.number(
          Counted(String(number), Evidence("People, as noted", .events, ["entry \(one.signed.entry)"])))
      }
      return .init([
        .given(content.date), .given(content.who), people ?? .init("not noted"),
        .given([content.stage, content.how].compactMap(\.self).joined(separator: "; ")), .given(content.said),
        .init(content.changed.map { .given($0) } ?? "nothing noted"),
      ])
    }
    return [
      .table(
        DocumentTable(
          "consultation", "Consultation of knowledge users",
          columns: [
            .init("Date", width: 1), .init("Who", width: 1.6), .init("People", width: 0.7, isNumeric: true),
            .init("When and how", width: 1.8), .init("What they said", width: 3),
            .init("What changed because of it", width: 3),
          ], rows: rows))
    ]
  }

  private static func contactPlan(_ facts: ReportFacts) -> Prose {
    "Plan of the protocol: \(facts.stated(facts.plan?.search.contactAuthors, "whether authors are contacted", at: "search: contact_authors"))."
  }

  private static func contacts(_ facts: ReportFacts) -> [Document.Block] {
    guard !facts.contacts.isEmpty else { return [.paragraph("No contact is on record.")] }
    let rows = facts.contacts.map { one -> DocumentTable.Row in
      let content = one.content
      return .init([
        .given(content.date), .given(content.whom),
        .init(content.records.map { Prose("\(code: $0.text)") }.joined(", ")), .given(content.asked),
        .init(
          content.outcome.map { .given($0) }
            ?? .missing("what came of it; `winnow contacts revise \(one.number) --outcome \"...\"`")),
      ])
    }
    return [
      .table(
        DocumentTable(
          "contacts", "Contacts with authors and others",
          columns: [
            .init("Date", width: 1), .init("Whom", width: 1.6), .init("Records", width: 1.2),
            .init("What was asked", width: 3), .init("What came of it", width: 3),
          ], rows: rows))
    ]
  }
}

extension ReportFacts {
  /// How many contacts are on record, for checklists; empty without any.
  var contactsInShort: Prose {
    guard !contacts.isEmpty else { return "" }
    let number = Counted(
      String(contacts.count),
      Evidence("Contacts on record", .events, contacts.map { "entry \($0.signed.entry)" }, isCount: true))
    return " On record: \(number.of("contact", "contacts"))."
  }
}
