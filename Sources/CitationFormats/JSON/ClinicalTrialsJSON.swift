internal import Bibliography

extension CitationFormat {
  /// Studies of ClinicalTrials.gov's API and download.
  package static let clinicalTrialsJSON = CitationFormat(
    name: "ctgov-json", title: "ClinicalTrials.gov JSON", extensions: ["json"],
    detectedBy: "studies with a `protocolSection`",
    detect: { JSONHead($0)?.contains("\"protocolSection\":{") ?? false },
    read: { source, sink in
      try JSONRecordReader.read(source, arraysAt: [["studies"]], sink: sink) { ClinicalTrialsMapping.record($0) }
    })
}

/// From a study's protocol to a record (ClinicalTrials.gov API, "Study Data Structure").
enum ClinicalTrialsMapping {
  static func record(_ study: JSONValue) -> Record {
    var record = Record()
    guard let protocolSection = study.member("protocolSection") else { return record }
    let identification = protocolSection.member("identificationModule")
    let status = protocolSection.member("statusModule")
    let conditions = protocolSection.member("conditionsModule")
    record.type = .registration
    let official = identification?.raw("officialTitle")
    record.title = identification?.raw("briefTitle") ?? official
    record.source = "ClinicalTrials.gov"
    record.accession = identification?.line("nctId")
    record.url = record.accession.map { "https://clinicaltrials.gov/study/\($0)" }
    let registered = status?.line("studyFirstSubmitDate") ?? status?.member("studyFirstPostDateStruct")?.line("date")
    record.date = registered.flatMap { PublicationDate(parsing: $0) }
    record.abstract = protocolSection.member("descriptionModule")?.raw("briefSummary")
    record.keywords = (conditions?.lines("conditions") ?? []) + (conditions?.lines("keywords") ?? [])
    let browse = ["conditionBrowseModule", "interventionBrowseModule"].compactMap { study.member("derivedSection", $0) }
    record.mesh = browse.flatMap { $0.member("meshes")?.elements ?? [] }.compactMap { $0.line("term") }
    record.references = (protocolSection.member("referencesModule", "references")?.elements ?? []).compactMap(reference)
    record.extra = extra(protocolSection, official: official == record.title ? nil : official)
    return record
  }

  private static func reference(_ value: JSONValue) -> String? {
    let parts = [value.line("citation"), value.line("pmid").map { "pubmed:\($0)" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func extra(_ section: JSONValue, official: String?) -> [Tag] {
    var tags: [Tag] = []
    func keep(_ name: String, _ value: String?) { if let value { tags.append(Tag(name, value)) } }
    keep("officialTitle", official)
    keep("acronym", section.member("identificationModule")?.line("acronym"))
    keep("overallStatus", section.member("statusModule")?.line("overallStatus"))
    keep("leadSponsor", section.member("sponsorCollaboratorsModule", "leadSponsor")?.line("name"))
    keep("detailedDescription", section.member("descriptionModule")?.line("detailedDescription"))
    let design = section.member("designModule")
    keep("studyType", design?.line("studyType"))
    for phase in design?.lines("phases") ?? [] { keep("phase", phase) }
    keep("enrollment", design?.member("enrollmentInfo")?.line("count"))
    for intervention in section.member("armsInterventionsModule", "interventions")?.elements ?? [] {
      keep("intervention", intervention.line("name"))
    }
    for outcome in section.member("outcomesModule", "primaryOutcomes")?.elements ?? [] {
      keep("primaryOutcome", outcome.line("measure"))
    }
    keep("eligibilityCriteria", section.member("eligibilityModule")?.line("eligibilityCriteria"))
    return tags
  }
}
