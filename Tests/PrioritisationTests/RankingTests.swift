import Fixtures
import Foundation
import Prioritisation
import Testing

@Suite struct RankedScreening {
  private let records = InventedRecords(count: 400, relevant: 20, seed: 3)

  private func order(seed: UInt64, criteria: String? = nil, priors: Bool = true) -> [Int] {
    let replay = Replay(records.texts, labels: records.labels, criteria: criteria)
    return replay.order(priors: priors ? [records.firstRelevant, records.firstIrrelevant] : [], seed: seed)
  }

  @Test func theRelevantOnesComeFirst() {
    let order = order(seed: 1)
    #expect(order.count < 60)
    #expect(order.filter { records.labels[$0] }.count == 20)
  }

  @Test func noRecordComesTwiceAndTheLastOneIsRelevant() {
    let order = order(seed: 2)
    #expect(Set(order).count == order.count)
    #expect(records.labels[order.last!])
    #expect(order.prefix(2) == [records.firstRelevant, records.firstIrrelevant])
  }

  @Test func theSameSeedGivesTheSameOrder() {
    #expect(order(seed: 7) == order(seed: 7))
    #expect(order(seed: 7, priors: false) == order(seed: 7, priors: false))
    #expect(order(seed: 7, priors: false) != order(seed: 8, priors: false))
  }

  @Test func theCriteriaRankBeforeAnythingIsKnown() {
    let order = order(
      seed: 1, criteria: "Peer support workers: a scoping review\nLived experience, mentoring", priors: false)
    #expect(order.prefix(10).count { records.labels[$0] } >= 8)
    #expect(order.allSatisfy { $0 < records.texts.count })
  }

  @Test func wordsOfTheCraftDontCountAsCriteria() {
    let text = RankedText(criteria: "Peer workers: a systematic review\nExcluded: dogs\nIncluded were nurses")
    #expect(text.title == "peer workers a")
    #expect(text.abstract == "nurses")
  }

  @Test func anExplanationNamesTheWordsThatSpeakForARecord() {
    let features = Features(records.texts, words: .none)
    var ranker = Ranker(features, seed: 1)
    let relevant = records.labels.indices.filter { records.labels[$0] }
    let irrelevant = records.labels.indices.filter { !records.labels[$0] }
    ranker.train(relevant: relevant, irrelevant: irrelevant)
    let reasons = ranker.reasons(for: relevant[3], count: 4)
    #expect(reasons.count == 4)
    #expect(reasons.allSatisfy { $0.part > 0 })
    let telling = ["peer", "support", "worker", "recovery", "lived", "experience", "mentoring"]
    #expect(reasons.allSatisfy { reason in telling.contains { reason.words.hasPrefix($0) } })
  }

  @Test func trainingOnDoesNotForgetAndTakesBackAChangedLabel() {
    let features = Features(records.texts, words: .none)
    var ranker = Ranker(features, seed: 1)
    let relevant = records.labels.indices.filter { records.labels[$0] }
    let irrelevant = Array(records.labels.indices.filter { !records.labels[$0] }.prefix(100))
    ranker.train(relevant: relevant, irrelevant: irrelevant)
    // One that was a mistake: without it, and anew from the beginning without it, is nearly the same.
    ranker.train(relevant: Array(relevant.dropFirst()), irrelevant: irrelevant + [relevant[0]])
    var anew = Ranker(features, seed: 1)
    anew.train(relevant: Array(relevant.dropFirst()), irrelevant: irrelevant + [relevant[0]])
    let (after, fresh) = (ranker.scores(), anew.scores())
    for row in after.indices { #expect(abs(after[row] - fresh[row]) < 0.05) }
  }

  @Test func emptyRecordsAndStrangeScriptsAreRankedToo() {
    let texts = [
      RankedText(title: "", abstract: ""), RankedText(title: "同伴支持", abstract: "Über Größe naïve"),
      RankedText(title: "Peer support", abstract: "Peer support works"), RankedText(title: "Mice", abstract: "In mice"),
      RankedText(title: "", abstract: ""),
    ]
    var ranker = Ranker(Features(texts), seed: 1)
    ranker.train(relevant: [2], irrelevant: [3])
    let scores = ranker.scores()
    #expect(scores.count == 5 && scores.allSatisfy(\.isFinite))
    #expect(scores[2] > scores[3])
  }
}

@Suite struct MeasuresOfAnOrder {
  /// Ten records, two relevant ones at ranks 1 and 5; values by hand after the formulas.
  private let metrics = RankingMetrics(
    order: [0, 1, 2, 3, 4], labels: [true, false, false, false, true, false, false, false, false, false], records: 10)

  @Test func theyAreWhatTheFormulasSay() {
    #expect(metrics.ranks == [1, 5])
    #expect(metrics.recall(at: 0.1) == 0.5)
    #expect(metrics.recall(at: 0.05) == 0.5)
    #expect(abs(metrics.workSaved(at: 0.95) - 0.45) < 1e-12)
    #expect(abs(metrics.workSaved(at: 1) - 0.5) < 1e-12)
    #expect(metrics.meanRank == 3)
    #expect(metrics.lastAt == 0.5)
    // Cumulated recall counts: 10 + 6 of at most 10 + 9.
    #expect(abs(metrics.loss - 3.0 / 16) < 1e-12)
    #expect(abs(metrics.gain - (1 + 1 / log2(6.0)) / (1 + 1 / log2(3.0))) < 1e-12)
  }

  @Test func thePerfectOrderLosesNothing() {
    let perfect = RankingMetrics(order: [4, 0], labels: [true, false, false, false, true], records: 5)
    #expect(perfect.loss == 0 && perfect.gain == 1)
  }
}

@Suite struct StudyWordsLearnt {
  @Test func whatSetsTheRelevantApartInManyReviewsIsLearnt() {
    let reviews = (0..<6).map { number -> LabelledReview in
      let texts = (0..<40).map { record in
        RankedText(
          title: "subject\(number) \(record % 4 == 0 ? "trial" : "letter") of something",
          abstract: "subject\(number) words here and there")
      }
      return LabelledReview(name: "\(number)", texts: texts, labels: (0..<40).map { $0 % 4 == 0 })
    }
    var how = StudyWords.Learning()
    how.leastReviews = 4
    let words = StudyWords.learnt(from: reviews, by: how)
    #expect(words.weights["T:trial"]! > 0 && words.weights["T:letter"]! < 0)
    #expect(!words.weights.keys.contains { $0.contains("subject") })
    #expect(StudyWords(tabbed: words.tabbed).weights.count == words.weights.count)
  }

  @Test func wordsComeWithWinnow() {
    #expect(StudyWords.shipped.weights.count > 1000)
  }
}
