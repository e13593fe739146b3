package import Bibliography
package import Charting
package import Foundation
internal import GRDB
internal import Screening

/// A file that is to belong to the review.
package struct MaterialToAdd: Sendable {
  package var file: URL
  package var kind: MaterialKind
  /// Made of the file's name without it.
  package var name: String?
  package var title: String?
  package var record: RecordID?
  package var settings: MaterialSettings
  /// A table that says which heading is which column.
  package var mapping: URL?
  /// A table of a transcript's participants.
  package var participants: URL?
  /// Whether nothing is added when anything of the file can't be read.
  package var isStrict: Bool

  package init(
    _ file: URL, kind: MaterialKind, name: String? = nil, title: String? = nil, record: RecordID? = nil,
    settings: MaterialSettings = MaterialSettings(), mapping: URL? = nil, participants: URL? = nil,
    isStrict: Bool = false
  ) {
    self.file = file
    self.kind = kind
    self.name = name
    self.title = title
    self.record = record
    self.settings = settings
    self.mapping = mapping
    self.participants = participants
    self.isStrict = isStrict
  }
}

/// What adding material did.
package struct MaterialReport: Sendable {
  /// `nil` when nothing was added because of the problems.
  package let material: Material?
  /// Rows or lines that could not be read.
  package let refused: [Problem]
  /// What is worth knowing beside: columns not used, rows passed over.
  package let notes: [String]
}

extension Review {
  /// Copies a file into `materials/` and reads it: what is good counts, what isn't is told with its line.
  ///
  /// - Throws: ``Problem`` when the name is taken or no name, the record doesn't exist, or nothing of the file can be read.
  package func addMaterial(_ plan: MaterialToAdd, acting: Acting) throws -> MaterialReport {
    var settings = plan.settings
    if let mapping = plan.mapping { settings.columns = try MaterialFile(mapping).mapping() }
    if let table = plan.participants { settings.participants = try MaterialFile(table).participants() }
    let name = try plan.cleanName
    let archive = FileArchive(folder: folder.appending(path: "materials"))
    // Under the write lock, as with imports; the copy is on disk before the ledger names it.
    return try write(acting, to: .handleMaterial) { db, ledger in
      let head = try plan.record.map { try Review.head(of: $0, db) }
      try Review.refuseTaken(name, db)
      let copy = try archive.keep(plan.file, as: name)
      do {
        let content = try MaterialFile(copy.url, name: plan.file.lastPathComponent)
          .content(plan.kind, settings, name: name, source: head?.text ?? name)
        if content.rows == 0 { throw content.nothing(in: plan) }
        if plan.isStrict, !content.refused.isEmpty {
          if copy.isNew { archive.discard(copy) }
          return MaterialReport(material: nil, refused: content.refused, notes: content.notes)
        }
        let entry = try ledger.append(
          .materialAdded(
            .init(
              name: name, kind: plan.kind, title: plan.title?.trimmed.nilWhenEmpty ?? content.title ?? name,
              record: head, file: "materials/" + copy.url.lastPathComponent, fileName: plan.file.lastPathComponent,
              sha256: copy.sha256, bytes: copy.bytes, rows: content.rows, refused: content.refused.count,
              settings: settings)))
        let row = try Row.fetchOne(db, sql: "\(Material.rows) WHERE event = ?", arguments: [entry.sequence])
        return MaterialReport(material: try row.map(Material.init), refused: content.refused, notes: content.notes)
      } catch {
        if copy.isNew { archive.discard(copy) }
        throw error
      }
    }
  }

  /// Takes material away, so that no analysis reads it; its file stays, and it can be taken in again.
  ///
  /// - Throws: ``Problem`` when there is none of the name, or it can't be taken in again because another has the name now.
  @discardableResult
  package func removeMaterial(_ name: String, isRemoved: Bool = true, acting: Acting) throws -> Material {
    try write(acting, to: .handleMaterial) { db, ledger in
      let material: Material
      if isRemoved {
        material = try Review.material(name, db)
      } else {
        let name = name.trimmed.lowercased()
        try Review.refuseTaken(name, db)
        let row = try Row.fetchOne(
          db, sql: "\(Material.rows) WHERE name = ? AND removed IS NOT NULL ORDER BY removed DESC LIMIT 1",
          arguments: [name])
        guard let row else {
          throw Problem("no material “\(name)” was removed", remedy: "Nothing was changed.")
        }
        material = try Material(row)
      }
      try ledger.append(
        .materialRemoved(.init(name: material.name, addition: material.addition, isRemoved: isRemoved)))
      return material
    }
  }

  private static func refuseTaken(_ name: String, _ db: Database) throws {
    guard let taken = try material(db).first(where: { $0.name == name }) else { return }
    throw Problem(
      "there is a material “\(name)” already", text: taken.fileName,
      remedy: "Give this one another name with --name, or remove the other first; nothing was changed.")
  }
}

extension MaterialToAdd {
  /// The name it gets.
  ///
  /// - Throws: ``Problem`` when the name that was given has other characters than letters, digits, `-`, `_` and `.`.
  fileprivate var cleanName: String {
    get throws {
      func isPlain(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "-" || character == "_"
      }
      guard let name else {
        let base = file.deletingPathExtension().lastPathComponent.lowercased()
        let words = base.split { !isPlain($0) }.joined(separator: "-").prefix(40)
        return words.isEmpty ? kind.rawValue : String(words)
      }
      let clean = name.trimmed.lowercased()
      guard !clean.isEmpty, clean.count <= 40, clean.allSatisfy(isPlain) else {
        throw Problem(
          "is no name for material", text: name,
          remedy: "Use up to 40 letters, digits and hyphens, for example ward-log; nothing was added.")
      }
      return clean
    }
  }
}
