/// SQL for both engines: literal text is ours, everything interpolated is bound.
///
/// Literals are `StaticString`, so a string made while the program runs can never become SQL.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    enum Part: Sendable {
        case text(StaticString)
        case value(Value)
        case fragment(Fragment)
    }
    private(set) var parts: [Part]

    package init(stringLiteral literal: StaticString) { parts = [.text(literal)] }
    package init(stringInterpolation interpolation: StringInterpolation) { parts = interpolation.parts }

    package struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []
        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }
        package mutating func appendLiteral(_ literal: StaticString) { parts.append(.text(literal)) }

        package mutating func appendInterpolation(_ value: some Stored) { parts.append(.value(value.stored)) }
        /// What is absent is bound as NULL.
        package mutating func appendInterpolation(_ value: (some Stored)?) { parts.append(.value(value.stored)) }
        package mutating func appendInterpolation(_ sql: SQL) { parts += sql.parts }
        package mutating func appendInterpolation(_ fragment: Fragment) { parts.append(.fragment(fragment)) }

        /// `(?, ?, ?)`. An empty list matches nothing.
        package mutating func appendInterpolation(list values: some Collection<some Stored>) {
            guard !values.isEmpty else { return parts.append(.text("(NULL)")) }
            for (position, value) in values.enumerated() {
                parts.append(.text(position == 0 ? "(" : ", "))
                parts.append(.value(value.stored))
            }
            parts.append(.text(")"))
        }
    }

    /// The text that `engine` is sent, with a mark for each value, and the values in order.
    func written(for engine: Engine) throws(StorageError) -> (text: String, values: [Value]) {
        var text = ""
        var values: [Value] = []
        for part in parts {
            switch part {
            case .text(let literal): text += literal.description
            case .fragment(let fragment): text += fragment[engine].description
            case .value(let value):
                try value.checkStorable()
                values.append(value)
                text += engine == .sqlite ? "?" : "$\(values.count)"
            }
        }
        return (text, values)
    }
}
