import Fixtures
import Testing

/// Counts of the published tables, as the review's public scripts make them from the same files.
@Suite(.enabled(if: PublishedCharting.isThere, "needs the shared reviews")) struct TheChartingOfAPublishedReview {
  @Test("comes in whole, and says which row fits several sources") func comesIn() throws {
    let review = try PublishedCharting()
    #expect(review.said["overview_of_studies.csv"]?.contains("115 sources, 331 answers recorded, 0 problems") == true)
    #expect(review.said["summary_quantitative.csv"]?.contains("100 sources, 689 answers recorded, 0 problems") == true)
    #expect(review.said["summary_reviews.csv"]?.contains("5 sources, 17 answers recorded, 0 problems") == true)
    // The table of qualitative studies has no letters, and two sources are of the same authors and year.
    let qualitative = review.said["summary_qualitative.csv"] ?? ""
    #expect(qualitative.contains("9 sources, 45 answers recorded, 1 problem"))
    #expect(qualitative.contains("csv:5: fits several sources (R17, R59): “Chakrapani et al. 2019”"))
    #expect(try review.run("verify").contains("equal"))
  }

  @Test("gives the published table of syndemic conditions") func conditions() throws {
    let review = try PublishedCharting()
    let counts = try review.counts("frequencies", "conditions")
    let published = [
      "depression": 80, "substance use": 48, "IPV": 47, "CSA": 37, "polysubstance": 27, "binge drinking": 22,
      "alcohol use disorder": 21, "sexual compulsivity": 19, "violence": 17, "suicide": 16, "anxiety": 15,
      "sexual risk": 15, "substance use disorder": 14, "alcohol use": 12, "PTSD": 10, "discrimination": 10,
      "chemsex": 7, "loneliness": 6, "incarceration": 5, "unstable housing": 5, "tobacco use": 5,
      "general mental distress": 5, "internalised homophobia": 4, "poor social support": 4, "low self-esteem": 4,
      "childhood abuse": 4, "exchange sex": 3, "STI": 3, "HIV": 3, "IDU": 2, "poverty": 2, "unemployment": 2,
      "poor healthcare access": 2, "involuntary subordination": 2, "hostility": 2, "stress": 2,
      "experience of trauma": 2, "bullying": 1, "sleep disturbance": 1, "impulsivity": 1, "hypersexuality": 1,
      "cognitive escape": 1, "gay venues": 1, "ADHD": 1, "alexithymia": 1, "physical health": 1,
    ]
    #expect(published.count == 46)
    for (condition, studies) in published { #expect(counts[condition]?.first == studies, "\(condition)") }
    #expect(counts["sources with a value"]?.first == 100)
    // The pairs that the text names: depression with IPV, substance use, CSA and polysubstance use; IPV with CSA.
    let pairs = try review.counts("crosstab", "conditions", "conditions", "--show", "counts")
    let order = ["depression", "substance use", "PTSD", "IPV", "binge drinking", "suicide", "sexual compulsivity"]
    let (depression, ipv) = (pairs["depression"] ?? [], pairs["IPV"] ?? [])
    #expect(depression.prefix(order.count) == [80, 36, 10, 37, 18, 11, 19])
    #expect(depression.dropFirst(9).prefix(2) == [30, 25])
    #expect(ipv.dropFirst(9).first == 26)
  }

  @Test("gives the published numbers of designs by year") func designs() throws {
    let counts = try PublishedCharting().counts("crosstab", "design", "year", "--show", "counts")
    // 2003, 2007, 2011 to 2021, and all.
    #expect(counts["cross-sectional"] == [1, 1, 3, 4, 4, 8, 5, 8, 4, 12, 6, 14, 5, 75])
    #expect(counts["longitudinal"] == [0, 0, 0, 0, 0, 2, 3, 2, 2, 3, 2, 4, 3, 21])
    #expect(counts["qualitative"] == [0, 0, 1, 0, 1, 0, 0, 1, 1, 2, 2, 2, 0, 10])
    #expect(counts["mixed"] == [0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 2])
    #expect(counts["interventional"] == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2])
    #expect(counts["review or meta-analysis"] == [0, 0, 0, 0, 0, 0, 0, 2, 1, 1, 0, 1, 0, 5])
  }

  @Test("gives the published numbers of places, outcomes and ways to show interaction") func otherTables() throws {
    let review = try PublishedCharting()
    let continents = try review.counts("frequencies", "continent")
    let places = ["North America": 79, "Asia": 16, "Europe": 6, "South America": 4, "Africa": 3, "international": 2]
    for (place, studies) in places { #expect(continents[place]?.first == studies, "\(place)") }
    #expect(try review.counts("countries", "--field", "country")["United States"]?.first == 67)
    let outcomes = try review.counts("frequencies", "outcomes")
    let named = ["sexual risk": 60, "HIV": 20, "STI": 10, "adherence": 6, "PrEP": 4, "healthcare": 4, "syndemic": 4]
    for (outcome, studies) in named { #expect(outcomes[outcome]?.first == studies, "\(outcome)") }
    let statistics = try review.counts("frequencies", "statistics")
    let ways = ["score": 68, "mediation": 12, "RERI": 9, "moderation": 8, "SEM": 7, "product term": 6, "network": 2]
    for (way, studies) in ways { #expect(statistics[way]?.first == studies, "\(way)") }
  }
}
