internal import Charting

/// What was coded of a document, by all.
struct DocumentCoding {
  let document: CodedDocument
  let codings: [(seat: String, coding: Coding)]
  /// Who is done with it, in the order of finishing.
  let finished: [(seat: String, coder: String)]
  let settlements: [Excerpt.Settlement]
  /// What people are called, by their seats.
  let names: [String: String]

  /// What one person coded, by beginning.
  func of(_ seat: String) -> [Coding] {
    codings.filter { $0.seat == seat }.map(\.coding).sorted { ($0.passage, $0.id) < ($1.passage, $1.id) }
  }

  /// Who coded something or is done, in the order of beginning, then of finishing.
  private var seats: [(seat: String, coder: String)] {
    var seats: [(seat: String, coder: String)] = []
    for (seat, coder) in codings.map({ ($0.seat, $0.coding.coder) }) + finished.map({ ($0.seat, $0.coder) })
    where !seats.contains(where: { $0.seat == seat }) {
      seats.append((seat, coder))
    }
    return seats
  }

  func others(than seat: String) -> [CodingSheet.Coded] {
    seats.filter { $0.seat != seat }.map { other in
      CodingSheet.Coded(
        coder: other.coder, isFinished: finished.contains { $0.seat == other.seat }, codings: of(other.seat))
    }
  }

  /// Those who are compared: all who are done with it; who only began has not read all of it. One who codes alone counts from
  /// the beginning.
  var compared: [(seat: String, coder: String)] {
    finished.isEmpty ? seats : finished.map { done in (done.seat, names[done.seat] ?? done.coder) }
  }

  /// The passages of those who are compared.
  var comparedCodings: [Coding] {
    let known = Set(compared.map(\.seat))
    return codings.filter { known.contains($0.seat) }.map(\.coding)
  }

  func excerpts(textHash: String) -> [Excerpt] {
    Excerpt.of(
      comparedCodings, coders: compared.map(\.coder), settlements: settlements, textHash: textHash)
  }

  func formerSettlements(textHash: String) -> [Excerpt.Settlement] {
    let excerpts = excerpts(textHash: textHash)
    return settlements.filter { settled in
      !excerpts.contains { $0.passage == settled.passage && $0.textHash == settled.textHash }
    }
  }
}
