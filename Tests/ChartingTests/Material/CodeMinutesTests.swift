import Charting
import Testing

@Suite struct LoggedMinutesOfCodes {
  @Test(
    "go to the code that a category names by its path, its label or the end of its path, and to none when several do")
  func codes() {
    let codes = [
      FieldValue("direct", label: "Direct work"), FieldValue("direct/advocacy", label: "Speaking up"),
      FieldValue("direct/groups", label: "Groups"), FieldValue("indirect/groups", label: "Group planning"),
    ]
    let log = ["Direct/Advocacy", "speaking up", "advocacy", "Groups", "direct work", "cooking", "cooking"].map {
      Activity(worker: "W1", date: "", minutes: 10, category: $0, source: "log")
    }
    let found = CodeMinutes.of(log, codes: codes)
    #expect(found.minutes == ["direct/advocacy": 30, "direct/groups": 10, "direct": 10])
    #expect(found.elsewhere == ["cooking": 20])
    #expect(CodeMinutes.of(log, codes: codes + [FieldValue("other", label: "groups")]).elsewhere["Groups"] == 10)
  }
}
