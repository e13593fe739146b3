internal import Foundation

extension String {
  /// Whether this is a day of the calendar, written YYYY-MM-DD.
  package var isDay: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return DateComponents(calendar: Calendar(identifier: .gregorian), year: year, month: month, day: day).isValidDate
  }
}
