/// A thing of ours as it is said to a person: `24 November 2026`, never `20781`.
package protocol Said {
    var said: String { get }
}

extension HTML.StringInterpolation {
    package mutating func appendInterpolation(_ thing: some Said) { appendInterpolation(thing.said) }
}

extension XML.StringInterpolation {
    package mutating func appendInterpolation(_ thing: some Said) { appendInterpolation(thing.said) }
}
