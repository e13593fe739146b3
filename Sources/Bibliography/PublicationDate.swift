import Foundation

/// A publication date as precise as its source: a year, a year and month, or a day.
package struct PublicationDate: Sendable, Equatable, Hashable {
  /// Year, 1000 to 2999.
  package let year: Int
  /// Month, 1 to 12.
  package let month: Int?
  /// Day of the month, 1 to 31; only with a month.
  package let day: Int?

  /// Returns `nil` when the year is not a plausible one.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1000...2999).contains(year) else { return nil }
    self.year = year
    self.month = month.flatMap { (1...12).contains($0) ? $0 : nil }
    self.day = self.month == nil ? nil : day.flatMap { (1...31).contains($0) ? $0 : nil }
  }

  /// Reads what exports write: `2020`, `2020/05//`, `2020-05-03`, `2020 May 3`, `2017 Jul-Aug`, `May 2020`, `2015/october`,
  /// `[2020 xx]`. A text without a plausible year gives `nil`.
  package init?(parsing text: String) {
    var year: Int?
    var month: Int?
    var day: Int?
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if let number = Int(word) {
        if year == nil, word.utf8.count == 4 {
          year = number
        } else if word.utf8.count == 8, year == nil {
          (year, month, day) = (number / 10000, number / 100 % 100, number % 100)
        } else if month == nil, word.utf8.count <= 2, year != nil {
          month = number
        } else if day == nil, word.utf8.count <= 2 {
          day = number
        }
      } else if month == nil, let named = PublicationDate.month(named: word) {
        month = named
      } else if year == nil, let glued = PublicationDate.year(leading: word) {
        year = glued
      }
    }
    guard let year else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether `text`, from which this date was read, has words that it doesn't keep, such as a season.
  package func leavesOut(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    return words.contains { PublicationDate.month(named: $0) == nil } || words.count > 1
  }

  /// `2020`, `2020-05` or `2020-05-03`.
  package var iso: String {
    guard let month else { return String(year) }
    let monthText = "\(year)-\(month < 10 ? "0" : "")\(month)"
    guard let day else { return monthText }
    return "\(monthText)-\(day < 10 ? "0" : "")\(day)"
  }

  private static let monthPrefixes = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func month(named word: Substring) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return monthPrefixes.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
  }

  /// `2004a`, as reference managers tell apart two works of one year.
  private static func year(leading word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return digits.utf8.count == 4 && word.utf8.count == 5 ? Int(digits) : nil
  }
}
