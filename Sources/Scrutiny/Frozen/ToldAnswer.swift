package import Dates
import Storage

/// An answer as it is told: its words with every figure in its place, and what each figure is.
package struct ToldAnswer: Hashable, Sendable {
    package var text: String
    package var figures: [Figure]
    /// What stands in braces and is no figure that an answer can have, each in a sentence that says how to mend it.
    package var faults: [String]
    /// The day on which its figures were frozen; nothing where they are told as the record says now.
    package var held: Day?
    /// The day of the answer; nothing while it is open.
    package var answered: Day?
    /// Where the record says something else now than members were told; for those alone who may change the answer.
    package var changes: [Change] = []

    package init(_ text: String, _ figures: [Figure] = [], faults: [String] = [], held: Day? = nil) {
        (self.text, self.figures, self.faults, self.held) = (text, figures, faults, held)
    }

    /// `20 February 2026`; that it is after the answer, where the figures were frozen later than the answer says it was given.
    func heldSaid(on today: Day) -> String {
        guard let held else { return today.said }
        guard let answered, answered < held else { return held.said }
        return "\(held.said), after the answer of \(answered.said)"
    }

    /// A figure that an answer refers to, each once.
    package struct Figure: Hashable, Sendable {
        /// What stands in braces.
        package var key: String
        package var shown: String
        package var way: Way
        /// How it is worked out; empty where it is cited.
        package var formula: String
        package var inputs: [Input]

        package enum Way: String, CaseIterable, Stored { case cited, computed }

        /// A number that it is made of.
        package struct Input: Hashable, Sendable {
            /// By which it is referred to; empty where it has no word.
            package var word: String
            package var what: String
            package var value: String
            package var source: String

            package init(word: String = "", what: String, value: String, source: String) {
                (self.word, self.what, self.value, self.source) = (word, what, value, source)
            }
        }

        package init(key: String, shown: String, way: Way, formula: String = "", inputs: [Input] = []) {
            (self.key, self.shown, self.way, self.formula, self.inputs) = (key, shown, way, formula, inputs)
        }

        /// What it is a number of.
        var subjects: String { inputs.map(\.what).joined(separator: "; ") }

        /// What it is a number of, and how it is worked out.
        package var what: String { formula.isEmpty ? subjects : "\(subjects): \(formula)" }

        package var source: String { Set(inputs.map(\.source)).sorted().joined(separator: "; ") }

        /// `£25,000: Grant of the commissioner, 2026/27. Marlshire commissioner’s office, “Grants”`. What is shown may be a
        /// sentence that ends by itself.
        var said: String {
            let stop = UInt8(ascii: ".")
            return shown + (shown.utf8.last == stop ? " Of " : ": ") + what + (what.utf8.last == stop ? " " : ". ")
                + source
        }
    }

    /// A figure of which the record says something else now.
    package struct Change: Hashable, Sendable {
        package var then: Figure
        /// Nothing where there is none now that the viewer may see.
        package var now: Figure?

        package init(then: Figure, now: Figure?) { (self.then, self.now) = (then, now) }

        /// `£25,000 when it was answered; the record says £27,500 now.`
        package var said: String {
            guard let now else {
                return "\(then.shown) when it was answered; the record has nothing for it now that you may see."
            }
            guard now.shown == then.shown else {
                return "\(then.shown) when it was answered; the record says \(now.shown) now."
            }
            return "\(then.shown) as when it was answered; the record says now that this is of \(now.what)."
        }
    }

    /// What of these figures is otherwise in `now`, the same answer as the record would tell it.
    func changes(since now: ToldAnswer) -> [Change] {
        figures.compactMap { then in
            let found = now.figures.first { $0.key == then.key }
            if let found, found.shown == then.shown, found.what == then.what { return nil }
            return Change(then: then, now: found)
        }
    }
}
