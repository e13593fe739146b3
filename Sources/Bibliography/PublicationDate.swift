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
    var text = text
    guard let date = text.withUTF8({ DateWords($0).date }) else { return nil }
    self = date
  }

  /// Whether `text`, from which this date was read, says more than it keeps, such as a season or a range.
  package func leavesOut(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { DateWords($0).saysMore }
  }

  /// `2020`, `2020-05` or `2020-05-03`.
  package var iso: String {
    guard let month else { return String(year) }
    let monthText = "\(year)-\(month < 10 ? "0" : "")\(month)"
    guard let day else { return monthText }
    return "\(monthText)-\(day < 10 ? "0" : "")\(day)"
  }
}
