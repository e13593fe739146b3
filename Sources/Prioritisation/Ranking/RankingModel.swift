/// A way to rank, by name.
package enum RankingModel: String, CaseIterable, Sendable {
  /// Everything Winnow knows.
  case full
  /// Words and a linear classifier alone: no study words, no neighbours, no own weight for titles. To compare with.
  case plain

  package var settings: RankingSettings {
    var settings = RankingSettings()
    guard self == .plain else { return settings }
    settings.titleWeight = 1
    settings.titleOwn = 0
    settings.idfPower = 1
    settings.pairWeight = 1
    settings.studyWeight = 0
    settings.studyPrior = 0
    settings.criteriaStudyWeight = 0
    settings.noAbstractWeight = 0
    settings.neighbours = 0
    return settings
  }
}
