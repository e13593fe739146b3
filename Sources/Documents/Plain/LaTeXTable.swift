extension Document {
  /// The document's tables for LaTeX, with `booktabs` and `longtable`; to be taken in by `\input`.
  package var latexTables: String {
    LaTeXTable.packages + tables.map { LaTeXTable($0).text }.joined(separator: "\n")
  }
}

extension DocumentTable {
  /// The table for LaTeX, to be taken in by `\input`.
  package var latex: String { LaTeXTable.packages + LaTeXTable(self).text }
}

/// Writes a table for LaTeX.
struct LaTeXTable {
  static let packages = "% Needs \\usepackage{booktabs,longtable,array,hyperref}\n"
  private let table: DocumentTable

  init(_ table: DocumentTable) { self.table = table }

  var text: String {
    let whole = table.columns.reduce(0) { $0 + $1.width }
    let columns = table.columns.map { column in
      // The room between columns is taken off.
      let share = Double(Int(column.width / max(whole, 0.1) * 960)) / 1000
      let side = column.isNumeric ? "\\raggedleft" : "\\raggedright"
      return ">{\(side)\\arraybackslash}p{\\dimexpr \(share)\\linewidth-2\\tabcolsep\\relax}"
    }
    let headings = zip(table.headings, table.columns).map { heading, _ in LaTeXTable.escape(heading) }
    let rows = table.rows.map(row)
    return """
      \\begin{longtable}{\(columns.joined())}
      \\caption{\(LaTeXTable.text(table.caption))}\\label{tab:\(table.name)}\\\\
      \\toprule
      \(headings.joined(separator: " & "))\\\\
      \\midrule\\endfirsthead
      \\toprule
      \(headings.joined(separator: " & "))\\\\
      \\midrule\\endhead
      \\bottomrule\\endfoot
      \(rows.joined(separator: "\n"))
      \\end{longtable}
      \(table.notes.map { "{\\footnotesize \(LaTeXTable.text($0))\\par}" }.joined(separator: "\n"))

      """
  }

  private func row(_ row: DocumentTable.Row) -> String {
    if row.role == .section {
      let words = row.cells.first.map { LaTeXTable.text($0.prose) } ?? ""
      return "\\multicolumn{\(table.columns.count)}{l}{\\textbf{\(words)}}\\\\"
    }
    let cells = table.columns.indices.map { place -> String in
      let words = place < row.cells.count ? LaTeXTable.text(row.cells[place].prose) : ""
      let indent = place == 0 && row.indent > 0 ? "\\hspace*{\(row.indent)em}" : ""
      return indent + (row.role == .total && !words.isEmpty ? "\\textbf{\(words)}" : words)
    }
    return (row.role == .total ? "\\midrule\n" : "") + cells.joined(separator: " & ") + "\\\\"
  }

  private static func text(_ prose: Prose) -> String {
    prose.runs.map { run in
      switch run {
      case .words(let text), .given(let text): escape(text)
      case .number(let counted): escape(counted.text)
      case .strong(let text): "\\textbf{\(escape(text))}"
      case .code(let text): "\\texttt{\(escape(text))}"
      case .missing: "\\emph{\(escape(run.text))}"
      case .link(let text, let address):
        "\\href{\(address.replacing("%", with: "\\%").replacing("#", with: "\\#"))}{\(escape(text))}"
      }
    }.joined()
  }

  static func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\textbackslash{}"
      case "&", "%", "$", "#", "_", "{", "}": escaped += "\\\(character)"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      case "\n", "\r\n": escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
