import Bibliography
import Deduplication

/// What the rules and weights in the code get wrong on one set, pair by pair, for a person to read.
struct ErrorReport {
  private let set: LabelledSet
  private let findings: DuplicateFindings
  private let cluster: [Int]

  init(_ set: LabelledSet) {
    self.set = set
    findings = DuplicateFinder.find(set.keys)
    var cluster = Array(set.keys.indices)
    for found in findings.clusters { for member in found.members { cluster[member] = found.members[0] } }
    self.cluster = cluster
  }

  func print() {
    Swift.print("==", set.name)
    for found in findings.clusters {
      for merge in found.merges where !set.isSame(merge.a, merge.b) { show("wrongly merged", merge.a, merge.b) }
    }
    printMissed()
    for pair in findings.unsure where !set.isSame(pair.a, pair.b) { show("asked, but different", pair.a, pair.b) }
  }

  private func printMissed() {
    let asked = Set(findings.unsure.map { PriorDecisions.Pair(cluster[$0.a], cluster[$0.b]) })
    for members in Dictionary(grouping: set.keys.indices, by: { set.entities[$0] }).values.sorted(by: { $0[0] < $1[0] })
    {
      let parts = Dictionary(grouping: members) { cluster[$0] }.values.sorted { $0[0] < $1[0] }
      for part in parts.dropFirst() {
        let pairs = parts[0].flatMap { a in part.map { (a, $0) } }
        guard let best = pairs.max(by: { probability($0) < probability($1) }) else { continue }
        let isAsked = asked.contains(.init(cluster[best.0], cluster[best.1]))
        show(isAsked ? "missed, asked" : "missed", best.0, best.1)
      }
    }
  }

  private func probability(_ pair: (Int, Int)) -> Double {
    DuplicateFinder.explain(pair.0, pair.1, among: set.keys).probability
  }

  private func show(_ what: String, _ a: Int, _ b: Int) {
    let evidence = DuplicateFinder.explain(a, b, among: set.keys)
    Swift.print("-- \(what)\n  \(describe(a))\n  \(describe(b))")
    let findings = evidence.findings.map { "\($0.subject): \($0.text) \($0.weight)" }.joined(separator: "; ")
    Swift.print("  \(evidence.outcome), probability \(evidence.probability): \(findings)")
  }

  private func describe(_ index: Int) -> String {
    let record = set.records[index]
    let place = "v\(record.volume ?? "") i\(record.issue ?? "") p\(record.pages ?? "")"
    return [
      record.id ?? "", record.title ?? "", record.authors.prefix(4).map(\.inverted).joined(separator: "; "),
      record.date?.iso ?? "", record.journal ?? "", place, record.doi?.text ?? "", record.pmid?.text ?? "",
    ].joined(separator: " | ")
  }
}
