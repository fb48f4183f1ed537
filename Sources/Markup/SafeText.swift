/// What ``HTML`` and ``XML`` have in common: literals are ours, and everything else is escaped on its bytes.
package protocol SafeText {
    var bytes: [UInt8] { get }
    init()
    mutating func append(_ other: Self)
}

extension SafeText {
    package var text: String { String(decoding: bytes, as: UTF8.self) }
    package var isEmpty: Bool { bytes.isEmpty }
}

extension Sequence where Element: SafeText {
    package func joined(separator: Element = Element()) -> Element {
        var all = Element()
        for (position, text) in enumerated() {
            if position > 0 { all.append(separator) }
            all.append(text)
        }
        return all
    }
}

/// Only this module may say which bytes are ours.
protocol WritableText: SafeText {
    mutating func append(literal: StaticString)
    mutating func append(escaping text: String)
}

extension WritableText {
    /// ` name="value"` with its leading space, or nothing where there is no value.
    mutating func append(attribute name: StaticString, _ value: String?) {
        guard let value else { return }
        append(literal: " ")
        append(literal: name)
        append(literal: "=\"")
        append(escaping: value)
        append(literal: "\"")
    }
}
