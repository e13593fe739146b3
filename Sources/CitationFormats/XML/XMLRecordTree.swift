internal import CLibXML2

/// The elements of one record, laid out flat: nodes in document order, all character data in one buffer.
///
/// The text of an element is what stands between two places of that buffer, so inline markup drops out by itself. The
/// memory is used again for the next record.
struct XMLRecordTree: ~Copyable {
  struct Node {
    /// The local name, as the parser keeps it: one pointer for each name.
    let name: UnsafePointer<xmlChar>
    let textStart: Int
    var textEnd: Int
    /// Attributes of the node, among ``attributes``.
    let attributes: Range<Int>
    var firstChild = none
    var nextSibling = none
  }

  struct Attribute {
    let name: UnsafePointer<xmlChar>
    let value: Range<Int>
  }

  /// The index that stands for no node.
  static let none = -1

  private(set) var nodes: [Node] = []
  private(set) var attributes: [Attribute] = []
  /// Character data in document order.
  private(set) var text: [UInt8] = []
  /// Values of attributes.
  private(set) var values: [UInt8] = []
  /// Elements that are open, outermost first, each with its last child.
  private var open: [(node: Int, lastChild: Int)] = []

  init() {
    nodes.reserveCapacity(1 << 10)
    attributes.reserveCapacity(1 << 10)
    text.reserveCapacity(1 << 16)
    values.reserveCapacity(1 << 12)
  }

  /// How many elements are open.
  var depth: Int { open.count }

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
  }

  /// Opens an element with libxml2's attributes: five pointers each, the last two around the value.
  mutating func start(
    _ name: UnsafePointer<xmlChar>, _ attributeCount: Int, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let firstAttribute = attributes.count
    if let list {
      for index in 0..<attributeCount {
        guard let name = list[index * 5], let begin = list[index * 5 + 3], let end = list[index * 5 + 4] else {
          continue
        }
        let start = values.count
        values.append(contentsOf: UnsafeBufferPointer(start: begin, count: end - begin))
        attributes.append(Attribute(name: name, value: start..<values.count))
      }
    }
    let index = nodes.count
    nodes.append(
      Node(name: name, textStart: text.count, textEnd: text.count, attributes: firstAttribute..<attributes.count))
    if let parent = open.last {
      if parent.lastChild == XMLRecordTree.none {
        nodes[parent.node].firstChild = index
      } else {
        nodes[parent.lastChild].nextSibling = index
      }
      open[open.count - 1].lastChild = index
    }
    open.append((index, XMLRecordTree.none))
  }

  /// Closes the element opened last.
  mutating func end() {
    guard let closed = open.popLast() else { return }
    nodes[closed.node].textEnd = text.count
  }

  mutating func append(_ characters: UnsafeBufferPointer<xmlChar>) { text.append(contentsOf: characters) }
}
