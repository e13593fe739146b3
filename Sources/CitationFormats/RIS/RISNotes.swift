internal import Bibliography
import Foundation

/// What RIS has no tag for, written as notes (`N1`) that other programs show and Winnow reads back.
enum RISNotes {
  /// `PMID: 22812608`, `PMCID: PMC3483205`, `MeSH terms: …; …`, one `Reference: …` each.
  static func notes(of record: Record) -> [String] {
    var notes: [String] = []
    if let pmid = record.pmid { notes.append("PMID: \(pmid.text)") }
    if let pmcid = record.pmcid { notes.append("PMCID: \(pmcid.text)") }
    if !record.mesh.isEmpty { notes.append("MeSH terms: " + record.mesh.joined(separator: "; ")) }
    return notes + record.references.map { "Reference: " + $0 }
  }

  /// Takes such a note into its field; `false` when the note is an ordinary one.
  static func take(_ note: String, into record: inout Record) -> Bool {
    guard let (name, rest) = note.cut(at: ": "), name.utf8.count <= 40 else { return false }
    let value = String(rest)
    switch name {
    case "PMID":
      guard record.pmid == nil, let pmid = PMID(value) else { return false }
      record.pmid = pmid
    case "PMCID":
      guard record.pmcid == nil, let pmcid = PMCID(value) else { return false }
      record.pmcid = pmcid
    case "MeSH terms":
      record.mesh = value.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
      // They stand among the keywords too, for other programs.
      record.keywords.removeAll { record.mesh.contains($0) }
    case "Reference": record.references.append(value)
    default: return false
    }
    return true
  }

  /// Whether a tag kept from another format would be read as a field that the record doesn't have, or doubles.
  static func wouldBeTakenForAField(_ name: String, of record: Record) -> Bool {
    switch name {
    case "AU", "A1", "KW", "TY", "ID": true
    case "TI", "T1", "CT": record.title == nil
    case "JF", "JO", "JA", "J1", "J2", "T2", "T3", "BT": record.journal == nil
    case "VL": record.volume == nil
    case "IS", "CP": record.issue == nil
    case "SP", "EP", "C7", "AR": record.pages == nil
    case "AB", "N2": record.abstract == nil
    case "LA": record.language == nil
    case "DB", "DP": record.source == nil
    case "AN": record.accession == nil
    case "UR", "LK", "L1", "L2": record.url == nil
    case "C3": record.type == .conference && record.journal == nil
    case "PY", "Y1", "DA": record.date == nil
    default: false
    }
  }
}
