import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A document as an XML parser reads it that is not ours (libxml2): its elements in order, each with its
/// attributes and the text directly in it.
final class ParsedXML: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  struct Unsound: Error, CustomStringConvertible {
    var description: String
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else {
      throw Unsound(
        description: "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "no XML")")
    }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The text of all elements of a name.
  func texts(_ name: String) -> [String] { all(name).map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }
}
