extension DocumentText {
  /// Each unit as two coders are compared on it: who coded the document read every unit of it, and a unit has a code where one
  /// of the coder's passages with it overlaps.
  ///
  /// - Parameter codings: of this text, of all coders.
  package func unitCodings(_ codings: [Coding], coders: [String], book: String) -> [CodingAgreement.Coding] {
    coders.flatMap { coder in
      let own = codings.filter { $0.coder == coder && $0.code.book == book }
      return units.map { unit in
        CodingAgreement.Coding(
          passage: "\(document.text) \(unit.number)", coder: coder,
          codes: Set(own.filter { $0.passage.overlaps(unit.passage) }.map(\.code.path)))
      }
    }
  }
}
