package import Dates

/// Something in a paper that must be mended, or answered for, before it is published.
package struct PaperFault: Hashable, Sendable {
    package var rule: Rule
    /// `paragraph 2.4`.
    package var place: String
    /// What is wrong there.
    package var said: String
    /// How it can be mended.
    package var mend: String
    /// Whether it may be right as it is, which somebody must then say when they approve the paper.
    package var mayStand: Bool
    /// Whether somebody else than who wrote it has said why it may stand.
    package var isCleared = false

    /// - Parameter mayStand: left out, so may what is added up and set in lists, where not everything has a row, and a number
    ///   whose base or meaning stands elsewhere.
    package init(_ rule: Rule, _ place: String, _ said: String, mend: String, mayStand: Bool? = nil) {
        (self.rule, self.place, self.said, self.mend) = (rule, place, said, mend)
        self.mayStand = mayStand ?? [.totals, .lists, .percentages, .ambiguous].contains(rule)
    }

    /// What it asks of people.
    package var weight: Weight { rule.stops ? (mayStand ? (isCleared ? .cleared : .answer) : .mend) : .look }

    package enum Weight: Sendable {
        /// It must be mended before the paper is approved.
        case mend
        /// It must be mended, or whoever approves the paper says why it may stand.
        case answer
        /// Somebody has said why it may stand.
        case cleared
        /// It is shown to whoever approves the paper.
        case look

        /// Whether the paper is approved with it.
        package var isOpen: Bool { self == .mend || self == .answer }

        package var said: String {
            switch self {
            case .mend: "Mend"
            case .answer: "Mend or answer"
            case .cleared: "Cleared"
            case .look: "Look"
            }
        }
    }

    /// What is looked for, in the order in which it is told.
    package enum Rule: String, CaseIterable, Sendable {
        case privacy, implications, dates, totals, lists, percentages, ambiguous, precision, abbreviations, wards,
            missing

        package var said: String {
            switch self {
            case .privacy: "Who could be known from it"
            case .implications: "Implications"
            case .dates: "Dates"
            case .totals: "Totals"
            case .lists: "Lists and tables"
            case .percentages: "Percentages"
            case .ambiguous: "Numbers that can be read two ways"
            case .precision: "Percentages of few"
            case .abbreviations: "Abbreviations"
            case .wards: "Wards"
            case .missing: "What is not there"
            }
        }

        /// Whether a paper with such a fault is not approved as it is. Others are shown to whoever approves it.
        package var stops: Bool {
            switch self {
            case .privacy, .implications, .dates, .totals, .lists, .percentages, .ambiguous, .missing: true
            case .precision, .abbreviations, .wards: false
            }
        }
    }

    /// `paragraph 2.4: … Mend it: …`.
    package var sentence: String { "\(place): \(said) \(mend)" }
}

/// Every rule applied to the words of a paper. Pure: what is known of the world comes in.
package struct CheckPaper: Sendable {
    package var text: PaperText
    /// The day of the paper; read from its head when left out.
    package var day: PaperDay?
    /// What the privacy gate looks for by name.
    package var gate: PrivacyGate
    /// The period that the paper says it is about; nothing where it says none.
    package var speaks: ClosedRange<Day>?

    package init(
        _ text: PaperText, day: PaperDay? = nil, speaks: ClosedRange<Day>? = nil, gate: PrivacyGate = PrivacyGate()
    ) {
        (self.text, self.day, self.gate) = (text, day ?? PaperDay(head: text), gate)
        self.speaks = speaks ?? text.speaks
    }

    /// In the order of the rules; within one, from the first line to the last.
    package var faults: [PaperFault] {
        gate.faults(text) + blankImplications(text) + dateFaults(text, of: day) + periodFaults(text, speaks)
            + totalFaults(text) + listFaults(text)
            + percentFaults(text) + quotientFaults(text) + ambiguousFaults(text) + precisionFaults(text)
            + abbreviationFaults(text)
    }
}
