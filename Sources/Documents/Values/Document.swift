/// A report as values, before it is written in any format.
///
/// What it says stands in ``Prose``, so that every number in it carries what it was counted from.
package struct Document: Sendable, Equatable {
  /// What its file is called, without extension: `prisma-scr`.
  package var name: String
  package var title: Prose
  /// What the document is for, in a sentence for the list of all.
  package var about: String
  /// Whether its pages lie on the side, for wide tables.
  package var isWide: Bool
  package var blocks: [Block]

  package init(_ name: String, _ title: Prose, about: String, isWide: Bool = false, _ blocks: [Block] = []) {
    self.name = name
    self.title = title
    self.about = about
    self.isWide = isWide
    self.blocks = blocks
  }

  /// A piece of a document, from top to bottom.
  package enum Block: Sendable, Equatable {
    /// A heading; level 1 stands below the document's title.
    case heading(Int, Prose)
    case paragraph(Prose)
    case list([Prose])
    case table(DocumentTable)
    case figure(DocumentFigure)
    /// Text kept as it is, line by line: a search strategy.
    case verbatim(String)
  }

  /// All its tables, in order.
  package var tables: [DocumentTable] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

/// A picture in a document.
package struct DocumentFigure: Sendable, Equatable {
  /// What its file is called, without extension; other documents may show the same.
  package var name: String
  /// The picture as a whole SVG document with its own title and description.
  package var svg: String
  package var caption: Prose

  package init(_ name: String, svg: String, caption: Prose) {
    self.name = name
    self.svg = svg
    self.caption = caption
  }
}
