internal import Hummingbird
internal import Screening

extension Site {
  /// Everything there is, room by room.
  mutating func addEverything() {
    addAssets()
    addEntrance()
    addAccount()
    addOverview()
    addLive()
    addSearches()
    addDuplicates()
    addRecords()
    // Rooms, one a line.
    addConflicts()
    addQuestions()
    addFullTexts()
    addStudies()
    addCharting()
    addCoding()
    addAnalysis()
    addReports()
    addScreening()
    addProtocol()
    addPilot()
    addTeam()
    addLedger()
  }

  private func addAssets() {
    let library = office.library
    router.get("/assets/{version}/{name}") { _, visit in
      guard let name = visit.parameters.get("name"), let response = try library.asset(name) else {
        throw Refusal.missing("this file")
      }
      return response
    }
    router.get("/favicon.ico") { _, _ in
      guard let response = try library.asset("mark.svg") else { throw Refusal.missing("this file") }
      return response
    }
  }

  private func addLive() {
    let office = office
    router.get("/api/v1/events") { request, visit in
      EventStream.response(to: try await Site.admit(request, visit, office, to: .read))
    }
  }
}
