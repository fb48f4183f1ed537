import Dates
import Partnership
import Storage

/// A time through which a post was as it is written here: who hosted it, how much of it there was, and where.
///
/// A post that moves to another department, that becomes less, or that covers other areas, begins a new spell on that day. A
/// spell lasts until it ends, or until the next begins.
struct Spell: Hashable, Sendable {
    /// Its first day, or the day by which it was there; nothing where neither is told.
    var from: Day?
    /// Whether that is only the day by which it was there: when it began is not told.
    var isBy = false
    /// Its last day.
    var until: Day?
    /// Whether it ended on a day that is not told.
    var isOver = false
    /// Hundredths of a full-time equivalent; nothing where the number is not told.
    var hundredths: Int?
    var host = Host()
    /// By their ONS codes.
    var areas: [Share] = []
    /// Where it works, in words; may be empty.
    var covers = ""
    /// Where that was read, or what came with it; may be empty.
    var note = ""

    /// Who hosts it; nobody where it is not told.
    struct Host: Hashable, Sendable {
        var agency: ID<Agency>?
        /// Somebody who is no agency of the partnership; else empty.
        var name = ""
        /// The department; may be empty.
        var part = ""
    }

    /// What one area has of it.
    struct Share: Hashable, Sendable {
        var area: String
        /// Hundredths of a full-time equivalent; nothing where the split is not given.
        var hundredths: Int?
    }

    /// Whether several areas share it and nobody said how much of it each has. It is then never divided.
    var isSharedUnsplit: Bool { areas.count > 1 && areas.contains { $0.hundredths == nil } }

    /// Everything that must be mended in it by itself.
    var faults: [Fault] {
        var faults: [Fault] = []
        if from == nil, until == nil, !isOver {
            faults.append(Fault("from", "Enter the day on which it began, or by which it was there."))
        }
        if let from { faults.check(from: from, until: until, "until") }
        if isOver, until != nil { faults.append(Fault("until", "Give a day, or say that it is not told, not both.")) }
        if let hundredths, !(0...100_000).contains(hundredths) {
            faults.append(Fault("time", "Enter a number from 0 to 1000."))
        }
        if host.agency != nil, !host.name.isEmpty {
            faults.append(Fault("host-name", "Choose an agency, or name somebody else, not both."))
        }
        for (text, field) in [(host.name, "host-name"), (host.part, "part"), (covers, "covers")]
        where text.utf8.count > 200 {
            faults.append(Fault(field, "Use fewer than 200 characters."))
        }
        if note.utf8.count > 1000 { faults.append(Fault("spell-note", "Use fewer than 1000 characters.")) }
        faults.check(codes: areas.map(\.area), "areas")
        return faults + splitFaults
    }

    private var splitFaults: [Fault] {
        let told = areas.compactMap(\.hundredths)
        guard !told.isEmpty else { return [] }
        guard told.count == areas.count else {
            return [Fault("areas", "Say what each area has of it, or leave all of them empty where that is not given.")]
        }
        let sum = told.reduce(0, +)
        guard sum == hundredths else {
            return [
                Fault(
                    "time",
                    "What the areas have of it comes to \(Hundredths.said(sum)). Enter that, or mend what they have.")
            ]
        }
        return []
    }
}

extension [Spell] {
    /// Whether a spell is there on a day, as far as that is told.
    enum Held: Hashable { case yes, no, unknown }

    func held(_ at: Int, on day: Day) -> Held {
        let (spell, next) = (self[at], at + 1 < count ? self[at + 1] : nil)
        if let begins = next?.from, day >= begins { return .no }
        if let until = spell.until, day > until { return .no }
        if at > 0, let before = self[at - 1].until ?? self[at - 1].from, day <= before { return .no }
        guard let from = spell.from else { return .unknown }
        if day < from { return spell.isBy ? .unknown : .no }
        // Between the day on which it is known and the day by which the next was there, one gave way to the other.
        let mayBeGone = spell.until == nil && (spell.isOver || next?.isBy == true)
        return mayBeGone && day > from ? .unknown : .yes
    }

    /// Everything that must be mended between one spell and another.
    var orderFaults: [Fault] {
        zip(self, dropFirst()).flatMap { one, next -> [Fault] in
            guard let begins = next.from else {
                return [Fault("from", "Only the first spell may begin on a day that is not told.")]
            }
            if let from = one.from, begins <= from {
                return [Fault("from", "Another spell begins on \(from.said).")]
            }
            if let until = one.until, begins <= until {
                return [Fault("from", "The spell before it ends on \(until.said).")]
            }
            return []
        }
    }
}
