internal import Bibliography

extension RISMapping {
  /// The record type of a `TY` code; `nil` for codes that say nothing (`GEN`, `ELEC` without more).
  static func type(of code: String) -> RecordType? {
    switch code.uppercased() {
    case "JOUR", "JFULL", "MGZN", "EJOUR", "ABST", "INPR": .article
    case "BOOK", "WHOLE", "EBOOK", "EDBOOK", "SER": .book
    case "CHAP", "ECHAP": .chapter
    case "CONF", "CPAPER": .conference
    case "DATA", "DBASE", "AGGR": .dataset
    case "NEWS": .newspaper
    case "PAT": .patent
    case "RPRT", "GOVDOC", "STAND": .report
    case "THES": .thesis
    case "ELEC", "BLOG", "WEB": .webpage
    case "UNPB", "UNPD", "MANSCPT": .preprint
    case "": nil
    default: .other
    }
  }

  /// The `TY` code Winnow writes for a type.
  static func risCode(for type: RecordType?) -> String {
    switch type {
    case .article: "JOUR"
    case .book: "BOOK"
    case .chapter: "CHAP"
    case .conference: "CONF"
    case .dataset: "DATA"
    case .newspaper: "NEWS"
    case .patent: "PAT"
    case .preprint: "UNPB"
    case .report: "RPRT"
    case .thesis: "THES"
    case .webpage: "ELEC"
    case .registration, .other, nil: "GEN"
    }
  }
}
