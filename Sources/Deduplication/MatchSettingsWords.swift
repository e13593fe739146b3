extension MatchSettings {
  /// What the team chose, as a sentence.
  package var sentence: String {
    switch (mergesUpdates, mergesPreprints) {
    case (false, false): "updates of a review, and preprints, stay separate records"
    case (true, false): "updates of a review are merged, preprints stay separate records"
    case (false, true): "preprints are merged with their publication, updates of a review stay separate records"
    case (true, true): "updates of a review are merged, and preprints with their publication"
    }
  }
}
