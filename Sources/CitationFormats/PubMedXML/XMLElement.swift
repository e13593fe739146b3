internal import CLibXML2

/// A node of libxml2's tree, read-only; valid as long as the reader stays on the record it belongs to.
struct XMLElement {
  let node: xmlNodePtr

  init(_ node: xmlNodePtr) { self.node = node }

  var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }

  /// Child elements in order.
  var children: [XMLElement] {
    var found: [XMLElement] = []
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { found.append(XMLElement(child)) }
      next = child.pointee.next
    }
    return found
  }

  /// The first child element with one of these names.
  func first(_ names: StaticString...) -> XMLElement? {
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE, names.contains(where: { XMLElement(child).isNamed($0) }) {
        return XMLElement(child)
      }
      next = child.pointee.next
    }
    return nil
  }

  /// All child elements with a name.
  func all(_ name: StaticString) -> [XMLElement] { children.filter { $0.isNamed(name) } }

  /// Follows a path of first children.
  func at(_ path: StaticString...) -> XMLElement? {
    path.reduce(self as XMLElement?) { $0?.first($1) }
  }

  /// All text below, inline markup dropped, white space folded; `nil` when there is none.
  var text: String? {
    guard let content = xmlNodeGetContent(node) else { return nil }
    defer { winnow_free_xml_string(content) }
    let folded = String(cString: content).split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" })
      .joined(separator: " ")
    return folded.isEmpty ? nil : folded
  }

  func attribute(_ name: String) -> String? {
    guard let value = xmlGetProp(node, name) else { return nil }
    defer { winnow_free_xml_string(value) }
    return String(cString: value)
  }

  func isNamed(_ name: StaticString) -> Bool {
    guard let own = node.pointee.name else { return false }
    return name.withUTF8Buffer { xmlStrcmp(own, $0.baseAddress) == 0 }
  }
}
