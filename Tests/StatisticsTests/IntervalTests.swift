import Statistics
import Testing

@Suite struct AnInterval {
  @Test func hasTwoEnds() {
    #expect(Interval(lower: 0, upper: 1).upper == 1)
  }
}
