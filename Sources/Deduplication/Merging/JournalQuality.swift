internal import Bibliography
import Foundation

/// How good a journal's name is: the full name is longer than its abbreviation.
enum JournalQuality {
  static func rank(_ journal: String) -> [Int] {
    let name = withoutMeeting(journal)
    return [
      Placeholder.isNone(journal), Folding.key(String(name)).utf8.count, name.endIndex == journal.endIndex ? 1 : 0,
      LetterCase(journal).rawValue,
    ]
  }

  /// Embase writes the meeting behind the journal: `Value in Health. Conference: ISPOR …`.
  private static func withoutMeeting(_ journal: String) -> Substring {
    journal.range(of: ". Conference").map { journal[..<$0.lowerBound] } ?? journal[...]
  }
}
