extension DocumentText {
  /// Each unit as two coders are compared on it: who coded the document read every unit of it, and a unit has a code where one
  /// of the coder's passages with it overlaps.
  ///
  /// Where a transcript names its participants, what others say, such as the interviewer, is compared only where somebody coded it:
  /// turns that nobody would code make agreement look better than it is.
  /// - Parameter codings: of this text, of all coders.
  package func unitCodings(_ codings: [Coding], coders: [String], book: String) -> [CodingAgreement.Coding] {
    let compared = units.filter { unit in
      participants.isEmpty || unit.voice != nil || codings.contains { $0.passage.overlaps(unit.passage) }
    }
    return coders.flatMap { coder in
      let own = codings.filter { $0.coder == coder && $0.code.book == book }
      return compared.map { unit in
        CodingAgreement.Coding(
          passage: "\(document.text) \(unit.number)", coder: coder,
          codes: Set(own.filter { $0.passage.overlaps(unit.passage) }.map(\.code.path)))
      }
    }
  }
}
