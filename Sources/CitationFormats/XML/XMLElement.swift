internal import CLibXML2
import Foundation

/// An element of the record that is being read; valid only while its record is mapped.
struct XMLElement {
  private let tree: UnsafePointer<XMLRecordTree>
  private let index: Int

  init(_ tree: UnsafePointer<XMLRecordTree>, _ index: Int = 0) {
    self.tree = tree
    self.index = index
  }

  private var node: XMLRecordTree.Node { tree.pointee.nodes[index] }

  /// The name without its prefix.
  var name: String { String(cString: node.name) }

  /// The name as the parser keeps it: the same pointer for the same name as long as the file is read.
  var nameKey: UnsafePointer<xmlChar> { node.name }

  /// Child elements in order.
  var children: Children { Children(tree: tree, position: node.firstChild) }

  /// Child elements, found one behind the other.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: UnsafePointer<XMLRecordTree>
    fileprivate var position: Int

    var isEmpty: Bool { position == XMLRecordTree.none }

    var first: XMLElement? { isEmpty ? nil : XMLElement(tree, position) }

    mutating func next() -> XMLElement? {
      guard position != XMLRecordTree.none else { return nil }
      defer { position = tree.pointee.nodes[position].nextSibling }
      return XMLElement(tree, position)
    }
  }

  /// The first child element with this name.
  func first(_ name: StaticString) -> XMLElement? { children.first { $0.isNamed(name) } }

  /// All child elements with a name.
  func all(_ name: StaticString) -> [XMLElement] { children.filter { $0.isNamed(name) } }

  /// Follows a path of first children.
  func at(_ parent: StaticString, _ child: StaticString) -> XMLElement? { first(parent)?.first(child) }

  func isNamed(_ name: StaticString) -> Bool {
    let own = UnsafeRawPointer(node.name).assumingMemoryBound(to: CChar.self)
    return name.utf8Start[0] == UInt8(bitPattern: own[0])
      && strcmp(own, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  func isNamed(_ name: String) -> Bool {
    strcmp(UnsafeRawPointer(node.name).assumingMemoryBound(to: CChar.self), name) == 0
  }

  /// All text below, inline markup dropped, white space folded; `nil` when there is none.
  var text: String? {
    let node = node
    return tree.pointee.text.withUnsafeBytes {
      XMLElement.folded(UnsafeRawBufferPointer(rebasing: $0[node.textStart..<node.textEnd]))
    }
  }

  func attribute(_ name: StaticString) -> String? {
    let wanted = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    for attribute in tree.pointee.attributes[node.attributes]
    where strcmp(UnsafeRawPointer(attribute.name).assumingMemoryBound(to: CChar.self), wanted) == 0 {
      return String(decoding: tree.pointee.values[attribute.value], as: UTF8.self)
    }
    return nil
  }

  /// White space at the ends dropped and between words folded to single blanks.
  private static func folded(_ bytes: UnsafeRawBufferPointer) -> String? {
    var first = 0
    var last = bytes.count
    while first < last, bytes[first] <= 0x20 { first += 1 }
    while first < last, bytes[last - 1] <= 0x20 { last -= 1 }
    guard first < last else { return nil }
    let core = UnsafeRawBufferPointer(rebasing: bytes[first..<last])
    guard needsFolding(core) else { return TextDecoding.string(core) }
    return withUnsafeTemporaryAllocation(byteCount: core.count, alignment: 1) { output in
      var length = 0
      var isBlank = false
      for byte in core {
        if byte <= 0x20 {
          isBlank = true
          continue
        }
        if isBlank {
          output[length] = 0x20
          length += 1
          isBlank = false
        }
        output[length] = byte
        length += 1
      }
      return TextDecoding.string(UnsafeRawBufferPointer(rebasing: output[..<length]))
    }
  }

  /// Whether there is white space other than single blanks.
  private static func needsFolding(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let pointer = bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)
    var uneven: UInt8 = 0
    for position in 0..<(bytes.count - 1) {
      let isBlank: UInt8 = pointer[position] == 0x20 ? 1 : 0
      let isNextBlank: UInt8 = pointer[position + 1] == 0x20 ? 1 : 0
      let isControl: UInt8 = pointer[position] < 0x20 ? 1 : 0
      uneven |= isControl | isBlank & isNextBlank
    }
    return uneven != 0
  }
}
