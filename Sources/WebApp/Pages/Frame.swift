internal import Accounts
internal import Foundation
internal import Hummingbird
internal import Review

/// What stands around a page: who is here, where one can go, what scripts need.
struct Frame: Sendable {
  let title: String
  let reviewTitle: String
  let rooms: [Door]
  /// The room's name, by which scripts find out where they are.
  let room: String
  let user: String?
  /// Whether one can log out.
  let hasSession: Bool
  let formToken: String?
  let theme: String
  let isDark: Bool
  let isLight: Bool
  let textSize: String
  /// Where styles and scripts are, a path that changes with them.
  let assets: String

  struct Door: Sendable {
    let name: String
    let path: String
    let isHere: Bool
  }

  /// - Parameter isOutside: whether the page stands before the door, even for somebody who is in already.
  init(
    _ page: some Page, room: Room?, office: Office, request: Request, visit: Visit, isOutside: Bool = false
  ) async throws {
    let person = isOutside ? nil : visit.person
    let library = office.library
    title = page.heading
    self.room = room?.rawValue ?? ""
    reviewTitle = try await office.work { [desks = office.desks] in try desks.title($0) }
    rooms =
      person == nil
      ? []
      : Room.allCases.map {
        Door(name: library.strings["room." + $0.rawValue], path: $0.path, isHere: $0 == room)
      }
    user = person?.user
    if case .session = person?.entrance { hasSession = true } else { hasSession = false }
    formToken = office.door.formToken(
      of: visit.person, visit: request.cookie(office.door.visitCookie).map { Secret($0) })
    let theme = request.cookie("winnow-theme") ?? ""
    isDark = theme == "dark"
    isLight = theme == "light"
    self.theme = isDark || isLight ? theme : "auto"
    let size = request.cookie("winnow-text") ?? ""
    textSize = ["large", "larger"].contains(size) ? size : "normal"
    assets = library.assetPath
  }
}
