import Dates

/// How much of posts there was on chosen days, area by area.
///
/// What several areas share counts for an area only where the split is given. Where it is not, it stands in a row of its own
/// that names them, and is never divided. A post that is part of a team stands in its rows, and in the sum of all of them the
/// team alone. What is not told is not counted, and how often that is so stands beside the sum.
struct Capacity: Hashable, Sendable {
    var days: [Day]
    var rows: [Row]
    /// All of it on each day.
    var totals: [Amount]

    /// Where a part of a post works.
    enum Place: Hashable, Sendable {
        /// By its ONS code.
        case area(String)
        /// Several areas that share it, with no split given.
        case shared([String])
        /// Where no area is named but something is said in words.
        case words(String)
        case untold
    }

    struct Row: Hashable, Sendable {
        var place: Place
        /// One for each day.
        var amounts: [Amount]

        /// What it was on the first day and is on the last, with both.
        var change: String { Amount.change(amounts.first, amounts.last) }
    }

    /// A sum of full-time equivalents, with what could not be counted.
    struct Amount: Hashable, Sendable {
        var hundredths = 0
        /// Posts that were there, of which nobody said how much of them.
        var untold = 0
        /// Posts of which it is not known whether they were so on that day.
        var unknown = 0

        var isWhole: Bool { untold == 0 && unknown == 0 }

        static func += (sum: inout Amount, one: Amount) {
            sum.hundredths += one.hundredths
            sum.untold += one.untold
            sum.unknown += one.unknown
        }

        /// `1.5`; `1.5, and 1 not told`; `Not known`.
        var said: String {
            var said = hundredths == 0 && !isWhole ? [] : [Hundredths.said(hundredths)]
            if untold > 0 { said.append(said.isEmpty && untold == 1 ? "not told" : "\(untold) not told") }
            if unknown > 0 { said.append(said.isEmpty && unknown == 1 ? "not known" : "\(unknown) not known") }
            let all = said.joined(separator: ", and ")
            return all.first.map { $0.uppercased() + all.dropFirst() } ?? ""
        }

        /// `6 to 1.5, 4.5 less`.
        static func change(_ first: Amount?, _ last: Amount?) -> String {
            guard let first, let last else { return "" }
            guard first != last else { return first.isWhole ? "None" : "Not known" }
            let both = "\(first.said) to \(last.said.lowercased())"
            guard first.isWhole, last.isWhole else { return both }
            let by = last.hundredths - first.hundredths
            return "\(both), \(Hundredths.said(abs(by))) \(by > 0 ? "more" : "less")"
        }
    }

    /// - Parameters:
    ///   - posts: The spells of each.
    ///   - counted: Those among them that the sum of all is made of.
    init(_ posts: [[Spell]], counted: [[Spell]], on days: [Day]) {
        self.days = days
        totals = days.map { _ in Amount() }
        var amounts: [Place: [Amount]] = [:]
        for spells in posts {
            for (number, day) in days.enumerated() {
                for (place, amount) in Capacity.places(of: spells, on: day) {
                    amounts[place, default: days.map { _ in Amount() }][number] += amount
                }
            }
        }
        rows = amounts.map { Row(place: $0, amounts: $1) }
        for number in days.indices {
            for spells in counted { totals[number] += Capacity.all(of: spells, on: days[number]) }
        }
    }

    /// What one post is on a day in each place. Two spells of one place that may have been there are one post.
    private static func places(of spells: [Spell], on day: Day) -> [Place: Amount] {
        var amounts: [Place: Amount] = [:]
        for (at, spell) in spells.enumerated() {
            let held = spells.held(at, on: day)
            guard held != .no else { continue }
            for (place, hundredths) in spell.places {
                amounts[place] =
                    held == .unknown
                    ? Amount(unknown: 1) : Amount(hundredths: hundredths ?? 0, untold: hundredths == nil ? 1 : 0)
            }
        }
        return amounts
    }

    /// All of one post on a day, wherever it works. Two spells that may have been there are one post.
    static func all(of spells: [Spell], on day: Day) -> Amount {
        let held = spells.indices.map { spells.held($0, on: day) }
        if let at = held.firstIndex(of: .yes) {
            let hundredths = spells[at].hundredths
            return Amount(hundredths: hundredths ?? 0, untold: hundredths == nil ? 1 : 0)
        }
        return Amount(unknown: held.contains(.unknown) ? 1 : 0)
    }

    /// The first day, every 1 April after it, and the last.
    static func days(from first: Day, to last: Day) -> [Day] {
        let years = first.parts.year...max(first.parts.year, last.parts.year)
        let between = years.map { Day(year: $0, month: 4, day: 1) }.filter { first < $0 && $0 < last }
        return first < last ? [first] + between + [last] : [first]
    }
}

extension Spell {
    /// Where it works, with how much of it is there; nothing where that is not told.
    var places: [(Capacity.Place, hundredths: Int?)] {
        switch areas.count {
        case 0: [(covers.isEmpty ? .untold : .words(covers), hundredths)]
        case 1: [(.area(areas[0].area), hundredths)]
        default:
            isSharedUnsplit
                ? [(.shared(areas.map(\.area).sorted()), hundredths)]
                : areas.map { (.area($0.area), $0.hundredths) }
        }
    }
}
