import Bibliography
import ReviewProtocol
import Testing

@Suite struct ReadingAProtocol {
  @Test func aTextIsRead() {
    let document = ProtocolDocument(Array("title: Roles: a scoping review\n".utf8))
    #expect(document.messages.first?.problem.line == 1)
  }
}
