/// A group of values read by key, with what stands for an absent one.
struct GroupView {
  private let value: ProtocolValue?

  init(_ value: ProtocolValue?) { self.value = value }

  func text(_ key: String) -> String? { value?[key]?.text }

  func flag(_ key: String) -> Bool? {
    guard case .flag(let flag) = value?[key] else { return nil }
    return flag
  }

  func integer(_ key: String) -> Int? {
    guard case .integer(let number) = value?[key] else { return nil }
    return number
  }

  func share(_ key: String) -> Double? {
    guard case .share(let share) = value?[key] else { return nil }
    return share
  }

  func choice<Choice: RawRepresentable>(_ key: String) -> Choice? where Choice.RawValue == String {
    text(key).flatMap(Choice.init(rawValue:))
  }

  func texts(_ key: String) -> [String] { value?[key]?.elements.compactMap(\.text) ?? [] }

  func integers(_ key: String) -> [Int] {
    (value?[key]?.elements ?? []).compactMap {
      guard case .integer(let number) = $0 else { return nil }
      return number
    }
  }

  func group(_ key: String) -> GroupView { GroupView(value?[key]) }

  func groups(_ key: String) -> [GroupView] { (value?[key]?.elements ?? []).map(GroupView.init) }

  /// Whether the author wrote anything here.
  var isWritten: Bool { value != nil }
}
