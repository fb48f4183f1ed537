package import Dates

/// What came of something that was to be written.
package enum Written<One: Sendable>: Sendable {
    case done(One)
    /// Everything that must be mended first.
    case faults([Fault])
    /// Somebody else changed it meanwhile: this is what it is now. Nothing was written.
    case stale(One)
    /// It is not there, or not for this person to write.
    case notThere
}

/// An answer that can say that something must be mended first.
protocol Refusable: Sendable {
    static func refused(_ fault: Fault) -> Self
}

extension Written {
    /// What was done, where the program fills a demonstration: its own rules refuse nothing that it writes there.
    package func kept() throws -> One {
        switch self {
        case .done(let one): return one
        case .faults(let faults): throw NotKept(why: faults.map(\.said).joined(separator: " "))
        case .stale: throw NotKept(why: "It was changed meanwhile.")
        case .notThere: throw NotKept(why: "It is not there, or not for this person to write: \(One.self).")
        }
    }

    /// A part of a demonstration was refused by the program's own rules: a fault of the program.
    private struct NotKept: Error, CustomStringConvertible {
        var why: String
        var description: String { "The demonstration was refused by the program's own rules. \(why)" }
    }
}

extension Written: Refusable {
    static func refused(_ fault: Fault) -> Written { .faults([fault]) }
}

/// What is wrong with one part of what was to be written, said so that it can be mended.
package struct Fault: Hashable, Sendable {
    /// The name of the field of the form.
    package var field: String
    package var said: String

    package init(_ field: String, _ said: String) { (self.field, self.said) = (field, said) }
}

extension [Fault] {
    /// Text that may be left empty, and not be longer than it may.
    package mutating func checkLength(_ text: String, _ field: String, _ what: String, most: Int) {
        if text.utf8.count > most { append(Fault(field, "Use fewer than \(most) characters for \(what).")) }
    }

    /// Text that must be there, and not be longer than a line of a form takes.
    package mutating func check(_ text: String, _ field: String, _ what: String, most: Int = 200) {
        if text.isEmpty { append(Fault(field, "Enter \(what).")) }
        if text.utf8.count > most { append(Fault(field, "Use fewer than \(most) characters for \(what).")) }
    }

    /// A last day that is before the first.
    package mutating func check(from: Day, until: Day?, _ field: String) {
        if let until, until < from { append(Fault(field, "The last day is before the first.")) }
    }
}
