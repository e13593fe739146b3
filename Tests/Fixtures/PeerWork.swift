package import Charting

/// Charted sources that are easy to count by hand, and random ones for what must hold of any.
package enum PeerWork {
  package static let form = ChartForm(
    version: 2,
    fields: [
      FormField(
        id: "service", label: "Service", kind: .single,
        values: [FieldValue("mental health"), FieldValue("substance use"), FieldValue("both or unclear")]),
      FormField(
        id: "roles", label: "Roles", kind: .codes,
        values: [
          FieldValue("direct", label: "Direct work", definition: "With clients."),
          FieldValue("direct/advocacy", label: "Advocacy", definition: "Speaking up with a client."),
          FieldValue("direct/groups", label: "Groups"), FieldValue("indirect", label: "Indirect work"),
          FieldValue("indirect/team", label: "Team communication"),
        ]),
      FormField(id: "country", label: "Country", kind: .country, isRepeatable: true),
      FormField(id: "workers", label: "Peer workers", kind: .number, unit: "people"),
      FormField(
        id: "participants", label: "Participants", kind: .group, isRepeatable: true,
        fields: [
          FormField(
            id: "group", label: "group", kind: .single,
            values: [FieldValue("peers"), FieldValue("supervisors"), FieldValue("clients")]),
          FormField(
            id: "setting", label: "setting", kind: .single, values: [FieldValue("hospital"), FieldValue("community")]),
        ]),
    ])

  package static func source(
    _ id: String, _ service: FieldStanding, _ roles: FieldStanding, year: Int? = nil,
    _ others: [String: FieldStanding] = [:]
  ) -> ChartedSource {
    var answers = others.mapValues { ChartedAnswer($0) }
    answers["service"] = ChartedAnswer(service)
    answers["roles"] = ChartedAnswer(roles)
    return ChartedSource(id: id, label: id, year: year, answers: answers)
  }

  package static func said(_ values: String...) -> FieldStanding {
    .answered(Answer(.reported, values.map { .init($0) }))
  }

  package static func participants(_ entries: (group: String, setting: String?)...) -> FieldStanding {
    .answered(
      Answer(
        .reported,
        entries.map { entry in
          var cells = ["group": Answer.reported(entry.group)]
          cells["setting"] = entry.setting.map { .reported($0) } ?? .notReported
          return .init("", cells: cells)
        }))
  }

  /// Seven sources in every standing there is.
  package static let seven = ChartedSources(
    form: form,
    sources: [
      source(
        "R1", said("mental health"), said("direct/advocacy", "direct/groups"), year: 2012,
        [
          "country": said("United States"), "workers": said("4"),
          "participants": participants(("peers", "hospital"), ("clients", "community")),
        ]),
      source(
        "R2", said("mental health"), said("direct/advocacy", "indirect/team"), year: 2012,
        [
          "country": said("United Kingdom", "United States"), "workers": said("10"),
          "participants": participants(("peers", nil)),
        ]),
      source("R3", said("substance use"), said("indirect"), year: 2015, ["workers": said("1")]),
      source("R4", said("both or unclear"), .answered(.notReported), year: 2016),
      source("R5", .answered(.notReported), .disputed),
      source("R6", .notCharted, .notCharted),
      source("R7", said("substance use"), .notAsked),
    ])

  /// Sources that say anything at all.
  package static func random(seed: UInt64, count: Int = 40) -> ChartedSources {
    var random = SeededGenerator(seed: seed)
    func standing(_ field: FormField, several: Bool) -> FieldStanding {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: return .answered(.notReported)
      case 1: return .answered(.notApplicable)
      case 2: return [.disputed, .notAsked, .notCharted].randomElement(using: &random) ?? .disputed
      default:
        let values = field.values.map(\.value).shuffled(using: &random)
        let chosen = values.prefix(several ? Int.random(in: 1...3, using: &random) : 1)
        return .answered(Answer(.reported, chosen.map { .init($0) }))
      }
    }
    let sources = (1...count).map { number in
      let entries = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (
          group: ["peers", "supervisors", "clients"].randomElement(using: &random) ?? "peers",
          setting: ["hospital", "community", nil].randomElement(using: &random) ?? nil
        )
      }
      let participants = Answer(
        .reported,
        entries.map {
          .init("", cells: ["group": .reported($0.group), "setting": $0.setting.map { .reported($0) } ?? .notReported])
        })
      return source(
        "R\(number)", standing(form.fields[0], several: false), standing(form.fields[1], several: true),
        year: number % 7 == 0 ? nil : Int.random(in: 2001...2023, using: &random),
        ["participants": .answered(participants)])
    }
    return ChartedSources(form: form, sources: sources)
  }
}
