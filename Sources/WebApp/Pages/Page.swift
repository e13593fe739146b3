internal import Foundation

/// A page as a value: what its template shows, and what the API says in its place.
///
/// Templates see stored properties only, and text is escaped wherever it is shown.
protocol Page: Codable, Sendable {
  /// The name of the template, without `.html`.
  static var template: String { get }
  /// What the window and the page are called.
  var heading: String { get }
}
