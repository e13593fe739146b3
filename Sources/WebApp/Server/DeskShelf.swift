internal import Foundation
internal import Review
internal import ReviewProtocol
internal import Screening
internal import Synchronization

/// What is made of the protocol once and read by every request, until another version is in force.
final class DeskShelf: Sendable {
  /// What a stage is screened by.
  struct Guide: Sendable {
    let version: Int?
    let guide: ScreeningGuide
    let highlighter: Highlighter
  }

  private struct Kept {
    var version: Int??
    var title: String?
    var guides: [Stage: Guide] = [:]
  }

  /// Versions never change, so these are kept for good.
  private struct Version: Hashable {
    let number: Int?
    let stage: Stage
  }

  private let ofVersions = Mutex<[Version: Guide]>([:])

  private let kept = Mutex(Kept())

  /// The guide of a stage under the version in force.
  func guide(_ stage: Stage, _ review: Review) throws -> Guide {
    let version = try review.protocolNumber()
    if let guide = kept.withLock({ $0.version == .some(version) ? $0.guides[stage] : nil }) { return guide }
    let guide = try review.guide(at: stage)
    let made = Guide(version: version, guide: guide, highlighter: Highlighter(guide.terms))
    kept.withLock { kept in
      if kept.version != .some(version) { kept = Kept(version: .some(version)) }
      kept.guides[stage] = made
    }
    return made
  }

  /// The guide of a stage as a version of the protocol had it; an empty one without a version.
  func guide(_ stage: Stage, ofVersion number: Int?, _ review: Review) throws -> Guide {
    let version = Version(number: number, stage: stage)
    if let guide = ofVersions.withLock({ $0[version] }) { return guide }
    let guide =
      try number.map { ScreeningGuide(try review.protocolVersion($0).document.content, stage: stage) }
      ?? ScreeningGuide(stage: stage)
    let made = Guide(version: number, guide: guide, highlighter: Highlighter(guide.terms))
    ofVersions.withLock { $0[version] = made }
    return made
  }

  /// The title of the review.
  func title(_ review: Review) throws -> String {
    let version = try review.protocolNumber()
    if let title = kept.withLock({ $0.version == .some(version) ? $0.title : nil }) { return title }
    let title = try review.title()
    kept.withLock { kept in
      if kept.version != .some(version) { kept = Kept(version: .some(version)) }
      kept.title = title
    }
    return title
  }
}
