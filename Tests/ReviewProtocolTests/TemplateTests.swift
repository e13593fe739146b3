import Bibliography
import Fixtures
import Foundation
import ReviewProtocol
import Testing

@Suite struct TheTemplates {
  @Test("has no errors and says what is left to fill in", arguments: ProtocolTemplate.allCases)
  func passes(template: ProtocolTemplate) {
    for title in ["School gardens and what children eat: a scoping review", nil] {
      let document = ProtocolDocument(Array(template.text(title: title).utf8), file: "protocol.yaml")
      #expect(document.messages(.error) == [])
      #expect(document.messages(.open).count > 5)
      #expect(!document.isComplete)
    }
  }

  @Test func theFullTemplateLeavesNothingThatJBIAsksForUnsaid() {
    let document = ProtocolDocument(Array(ProtocolTemplate.jbi.text(title: nil).utf8))
    #expect(document.messages(.warning) == [])
  }

  @Test func aTitleWithQuotesIsTakenAsItIs() {
    let title = "\"Recovery\" and C:\\peers: a scoping review"
    let document = ProtocolDocument(Array(ProtocolTemplate.minimal.text(title: title).utf8))
    #expect(document.content.title == title)
  }
}

@Suite struct TheWorkedProtocol {
  @Test func isCompleteAndSaysAllThatJBIAsksFor() throws {
    let file = Places.package.appending(path: "Protocols/peer-support-roles.yaml")
    let document = ProtocolDocument(Array(try Data(contentsOf: file)), file: file.lastPathComponent)
    #expect(document.messages == [])
    #expect(document.content.codebooks.count == 6)
  }
}
