import Partnership

/// What was found in a plan, in one sentence.
struct Finding: Hashable, Sendable {
    var kind: Kind
    var said: String
    /// By what it is asked for; nothing where no law asks.
    var law: Law?
    /// The priority that it is about.
    var about: Priority?
    /// What it says where it is told with others of which the same is true; nothing where it is told alone.
    var shared: Shared?

    /// What may be wrong, the most important first.
    enum Kind: String, CaseIterable, Sendable {
        case aims, explained, years, minuted, strategy, groups, owners, traced, published, equality, dates, data
    }

    /// What is wrong in words that hold for several, and of which of them it is true here.
    struct Shared: Hashable, Sendable {
        var wrong: String
        /// The priority or year of which it is true, as it is said.
        var of: String
        /// What is said of that one alone, such as a day.
        var how: String?

        init(_ wrong: String, _ of: String, _ how: String? = nil) { (self.wrong, self.of, self.how) = (wrong, of, how) }
        init(_ wrong: String, _ priority: Priority, _ how: String? = nil) {
            self.init(wrong, "“\(priority.name)”", how)
        }
    }

    struct Law: Hashable, Sendable {
        var name: String
        init(_ name: String) { self.name = name }

        static func plan(_ nation: Nation) -> Law { of(nation, "SI 2007/1830, regs 10 and 11") }
        static func summary(_ nation: Nation) -> Law { of(nation, "SI 2007/1830, reg. 14") }

        /// The Welsh regulations have the same duties; their numbers are not given here until they have been read.
        private static func of(_ nation: Nation, _ english: String) -> Law {
            Law(nation == .england ? english : "SI 2007/3076")
        }
    }

    init(_ kind: Kind, _ said: String, law: Law? = nil, about: Priority? = nil, as shared: Shared? = nil) {
        (self.kind, self.said, self.law, self.about, self.shared) = (kind, said, law, about, shared)
    }

    /// With the law that asks for it.
    var sentence: String { law.map { "\(said) (\($0.name))" } ?? said }
}
