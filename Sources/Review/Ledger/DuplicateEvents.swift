package import Deduplication
import Foundation

/// What the ledger keeps about duplicates.
extension Event {
  /// Clusters joined into one; `cluster` lists all members of the result.
  package struct DuplicatesMerged: EventPayload {
    package static let ledgerName = "duplicates merged"
    package var named: [RecordID] { cluster + merges.flatMap { [$0.a, $0.b] } }
    package var event: Event { .duplicatesMerged(self) }

    package var cluster: [RecordID]
    package var merges: [Evidence]

    package struct Evidence: Sendable, Equatable, Codable {
      package var a: RecordID
      package var b: RecordID
      /// The evidence in one line; `merged by hand` where a person said so.
      package var reason: String
    }
  }

  /// Records taken out of a cluster; each stands alone again and stays apart from those left behind.
  package struct DuplicatesSplit: EventPayload {
    package static let ledgerName = "duplicates split"
    package var named: [RecordID] { records + from }
    package var event: Event { .duplicatesSplit(self) }

    package var records: [RecordID]
    /// The members that stayed together.
    package var from: [RecordID]
  }

  /// Works that a person said are different; the rules never join them.
  package struct DuplicatesKeptApart: EventPayload {
    package static let ledgerName = "duplicates kept apart"
    package var named: [RecordID] { groups.flatMap { $0 } }
    package var event: Event { .duplicatesKeptApart(self) }

    /// Two or more groups, each all records of one work; no record of one group is a duplicate of one in another.
    package var groups: [[RecordID]]
  }

  /// The rules compared records. What they were sure of stands in the `duplicates merged` events before this one.
  package struct DuplicatesSearched: EventPayload {
    package static let ledgerName = "duplicates searched"
    package var named: [RecordID] { [through] + unsure.flatMap { [$0.a, $0.b] } + versions.flatMap { [$0.a, $0.b] } }
    package var event: Event { .duplicatesSearched(self) }

    /// The last record there was: the next search compares from the one behind it.
    package var through: RecordID
    /// How many records were compared for the first time; all of them when `anew`.
    package var compared: Int
    /// Whether all pairs were compared. Then the pairs below take the place of all found before, else they are added.
    package var anew: Bool
    /// Version of the rules, ``MatchRules/version``.
    package var rules: String
    package var mergesUpdates: Bool
    package var mergesPreprints: Bool
    /// How many clusters became new or grew.
    package var clusters: Int
    /// Pairs for a person, likeliest first.
    package var unsure: [Unsure]
    /// Publications of one study, kept as separate records.
    package var versions: [Version]

    package struct Unsure: Sendable, Equatable, Codable {
      package var a: RecordID
      package var b: RecordID
      /// How likely they are one work, 0 to 1 with three decimals.
      package var probability: Double
      /// The evidence in one line.
      package var reason: String

      package init(a: RecordID, b: RecordID, probability: Double, reason: String) {
        self.a = min(a, b)
        self.b = max(a, b)
        self.probability = (probability * 1000).rounded() / 1000
        self.reason = reason
      }
    }

    package struct Version: Sendable, Equatable, Codable {
      package var a: RecordID
      package var b: RecordID
      /// How the two are related, ``VersionKind``.
      package var kind: String
      /// The evidence in one line.
      package var reason: String

      package init(a: RecordID, b: RecordID, kind: VersionKind, reason: String) {
        self.a = min(a, b)
        self.b = max(a, b)
        self.kind = kind.rawValue
        self.reason = reason
      }
    }

    /// What the team chose for this search.
    package var settings: MatchSettings {
      var settings = MatchSettings()
      settings.mergesUpdates = mergesUpdates
      settings.mergesPreprints = mergesPreprints
      return settings
    }
  }
}
