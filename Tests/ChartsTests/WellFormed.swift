import Foundation
import Markup
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The elements of a piece of XML with their attributes and text; nothing where it is not well formed.
final class Elements: NSObject, XMLParserDelegate {
    private(set) var all: [(name: String, attributes: [String: String])] = []
    private(set) var texts: [String: [String]] = [:]
    private var open: [(name: String, text: String)] = []

    init?(_ xml: XML) {
        super.init()
        let parser = XMLParser(data: Data(xml.bytes))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        all.append((name, attributes))
        open.append((name, ""))
    }
    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if !open.isEmpty { open[open.count - 1].text += text }
    }
    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if let closed = open.popLast() { texts[closed.name, default: []].append(closed.text) }
    }
}

/// What a person might type to break out of a drawing, with characters that XML has no place for.
let hostileText = "<script>\"'&\u{0}\u{B}\u{FFFE}\"\u{301}]]></svg><style>*{}</style>"
