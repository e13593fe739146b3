internal import Bibliography

/// A line of a page.
struct PageLine {
  let text: String
  /// Whether nothing or a blank line stands above.
  let isBehindBlank: Bool
}

/// A page taken apart: what stands above the first label, the values of the labels, and the list of references.
struct PageContent {
  private(set) var header: [String] = []
  private(set) var references: [String] = []
  /// How many references the page says there are.
  private(set) var statedReferences: Int?
  private var sections: [(field: PageField, values: [String])] = []
  private var current: PageField?
  private var hasValue = false
  private var isListOver = false
  private var isNumbered = false

  init(_ lines: [PageLine]) {
    for line in lines { take(line) }
  }

  /// The values under all labels of this field, a line each.
  func values(_ field: PageField) -> [String] { sections.filter { $0.field == field }.flatMap(\.values) }

  /// The first value under a label of this field.
  func first(_ field: PageField) -> String? { values(field).first }

  /// The texts under the labels of this field, one for each label.
  func texts(_ field: PageField) -> [String] {
    sections.filter { $0.field == field && !$0.values.isEmpty }.map { $0.values.joined(separator: " ") }
  }

  /// Which fields have a label with a value.
  var fields: Set<PageField> { Set(sections.filter { !$0.values.isEmpty }.map(\.field)) }

  private mutating func take(_ line: PageLine) {
    if let (field, value) = PageField.find(in: line.text), isLabel(field, value) {
      // Controls above the title end nothing.
      if current != nil || field != .navigation { begin(field, value, line.text) }
      return
    }
    switch current {
    case nil: header.append(line.text)
    case .navigation, .otherWorks: break
    case .references: takeReference(line)
    case .abstract: takeAbstract(line.text)
    case .some(let field): takeValue(line, of: field)
    }
  }

  /// Among other works only the references of this one are looked for. A long text behind the name of a control is a
  /// sentence, and an abstract may have a part that is called summary.
  private func isLabel(_ field: PageField, _ value: String) -> Bool {
    if current == .otherWorks { return field == .references }
    if field == .navigation || field == .otherWorks { return value.utf8.count <= 40 }
    return !(field == .abstract && current == .abstract && hasValue && !value.isEmpty)
  }

  private mutating func begin(_ field: PageField, _ value: String, _ line: String) {
    current = field
    hasValue = !value.isEmpty
    isListOver = false
    if field == .references { statedReferences = value.isEmpty ? PageField.count(in: line) : nil }
    sections.append((field, value.isEmpty ? [] : [value]))
  }

  private mutating func append(_ text: String) {
    sections[sections.count - 1].values.append(text)
    hasValue = true
  }

  /// Values stand below their label up to a blank line; below a value beside the label only more of a list.
  private mutating func takeValue(_ line: PageLine, of field: PageField) {
    let isFirst = !hasValue
    let isUnknownLabel = line.text.hasSuffix(":") && line.text.utf8.count <= 40
    guard isFirst || !line.isBehindBlank, !isUnknownLabel else {
      current = .navigation
      return
    }
    switch field {
    case .issn, .isbn: if isFirst || PageContent.isSerial(line.text) { append(line.text) }
    case .author, .keywords: if line.text.utf8.count <= 400 { append(line.text) }
    default: if isFirst { append(line.text) }
    }
  }

  private mutating func takeAbstract(_ text: String) {
    if PageNavigation.isControl(text) {
      current = .navigation
    } else {
      append(text)
    }
  }

  /// A list of references ends at the first line that neither has a number nor goes on with the one above; a list without
  /// numbers at the first short line.
  private mutating func takeReference(_ line: PageLine) {
    guard !isListOver else { return }
    let bare = ReferenceText.withoutNumber(line.text)
    let hasNumber = bare.utf8.count < line.text.utf8.count
    if references.isEmpty { isNumbered = hasNumber }
    let isLong = line.text.utf8.count > 40
    if hasNumber
      || !isNumbered && isLong && (line.isBehindBlank || references.last.map(ReferenceText.isComplete) ?? true)
    {
      references.append(bare)
    } else if !line.isBehindBlank, !references.isEmpty, !PageNavigation.isControl(line.text) {
      references[references.count - 1] += " " + line.text
    } else {
      isListOver = true
    }
  }

  private static func isSerial(_ text: String) -> Bool {
    text.utf8.count <= 20 && text.contains { $0.isNumber }
      && text.allSatisfy { $0.isNumber || $0 == "-" || $0 == "X" || $0 == "x" || $0 == " " || $0 == "," || $0 == ";" }
  }
}

/// Lines that serve the page and not the work.
enum PageNavigation {
  /// Whether a line is a control such as `Download full-text PDF` or a footer.
  static func isControl(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    let words = Folding.words(text)
    return starts.contains { words.hasPrefix($0) } || text.hasPrefix("©") || text.hasPrefix("http")
  }

  private static let starts = [
    "back to", "start over", "download", "view article", "view full", "view in", "show more", "show less", "read more",
    "see more", "sign in", "log in", "skip to", "go to", "add to", "save to", "export", "copyright",
    "all rights reserved",
    "find it", "get it", "request", "full text", "open access", "access options", "get access", "share this",
    "cite this",
    "zuruck", "merken", "zum inhalt", "in den warenkorb", "keine tags", "ausfuhrliche beschreibung", "anmelden",
    "weiterlesen", "retour", "telecharger", "volver", "descargar", "iniciar sesion", "voltar", "baixar", "torna",
    "scarica", "terug", "downloaden", "want ai", "enter search", "search results", "result ", "results 1",
    "next record",
    "previous record", "next result", "previous result", "permalink", "print", "email",
  ]
}
