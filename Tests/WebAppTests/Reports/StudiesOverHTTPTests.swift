import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct StudiesOnThePages {
  private func served() throws -> ServedTeam {
    let served = try ServedTeam(records: 3)
    let team = served.team
    for stage in Stage.allCases {
      for record in 1...3 {
        for user in ["amara", "jonas"] { try team.vote(.include, on: record, by: user, at: stage) }
      }
    }
    return served
  }

  @Test func reportsAreLinkedNamedAndTakenOutAgain() async throws {
    let served = try served()
    let lia = try await served.browser(of: "lia")
    #expect(try await lia.call("POST", "/studies", ["reports": ["R2", "R1"]]).status == 200)
    #expect(try await lia.page("/studies").text.contains("Study of R2"))
    #expect(try await lia.call("POST", "/studies", ["reports": ["R2", "R1"], "name": "Garden <trial>"]).status == 200)
    let page = try await lia.page("/studies")
    #expect(page.text.contains("Garden &lt;trial&gt;"))
    #expect(page.text.contains("Included: 3 reports of 2 studies."))
    #expect(try await lia.call("POST", "/studies/unlink", ["reports": ["R1"]]).status == 200)
    #expect(try served.team.review.studies().isEmpty)
  }

  @Test func anObserverLinksNothing() async throws {
    let served = try served()
    let ossi = try await served.browser(of: "ossi")
    #expect(try await ossi.call("POST", "/studies", ["reports": ["R2", "R1"]]).status == 403)
    #expect(try await ossi.call("POST", "/studies/unlink", ["reports": ["R1"]]).status == 403)
    #expect(try await !ossi.page("/studies").text.contains("<button class=\"primary\""))
  }
}
