import Dates
import Pages
import Partnership
import Storage

/// A day by which a duty asks something, worked out from its clock, what shows it and everything that was written of it.
struct DutyDay: Hashable, Sendable {
    var duty: ID<Duty>
    /// Which of its days; stays the same when the duty is called otherwise, and of one that is due once also when its day moves.
    var key: String
    var day: Day
    var stands: Stands

    enum Stands: String, CaseIterable, InAddress {
        case due, done, gone
    }

    /// What a day is worked out from, besides the words.
    private struct Ground {
        /// What was written down that shows the duty, whether it still counts or not.
        var all: [DutyEvidence]
        /// What of it counts.
        var shown: [DutyEvidence]
        var events: [DutyEvent]
        var days: ClosedRange<Day>
    }

    /// Every day of one duty within `days`, in order.
    ///
    /// One that the words that hold now no longer ask for is gone, unless it had passed when they were written. It is told
    /// for as long as a calendar can have shown it.
    ///
    /// - Parameters:
    ///   - versions: Everything that was written of the duty; nothing is told where the last may not be seen.
    ///   - applies: Whether its days are asked for when it is written so, such as while a certain seat holds it.
    static func all(
        of versions: [Duty], _ evidence: [DutyEvidence], _ events: [DutyEvent], today: Day, in days: ClosedRange<Day>,
        where applies: (DutyWords) -> Bool = { _ in true }
    ) -> [DutyDay] {
        let versions = versions.sorted { $0.version < $1.version }
        guard let now = versions.last, !now.hidden.contains(.text) else { return [] }
        let written = versions.filter { !$0.hidden.contains(.text) }
        guard let since = written.map(\.words.asOf).min(), since <= days.upperBound else { return [] }
        let all = evidence.filter { $0.duty == now.id && !$0.hidden.contains(.text) }
        let ground = Ground(
            all: all, shown: all.holding.filter { $0.stands(on: today) },
            events: events.filter { $0.duty == now.id && !$0.hidden.contains(.text) },
            days: max(days.lowerBound, since)...days.upperBound)
        var (found, keys) = ([DutyDay](), Set<String>())
        func add(_ one: DutyDay) { if keys.insert(one.key).inserted { found.append(one) } }
        for (version, next) in zip(written, written.dropFirst().map(\.kept) + [nil]).reversed()
        where applies(version.words) {
            for var one in of(version, ground) {
                let isAsked = version.words.asks(on: one.day)
                if next.map({ one.day >= $0 }) ?? !isAsked {
                    guard one.day <= (next ?? version.kept) + CalendarReach.ahead else { continue }
                    one.stands = .gone
                } else if !isAsked {
                    continue
                }
                add(one)
            }
        }
        return found.sorted { ($0.day, $0.key) < ($1.day, $1.key) }
    }

    private static func of(_ duty: Duty, _ ground: Ground) -> [DutyDay] {
        func one(_ key: String, _ day: Day, isDone: Bool) -> DutyDay {
            DutyDay(duty: duty.id, key: key, day: day, stands: isDone ? .done : .due)
        }
        let shown = ground.shown
        let found: [DutyDay]
        switch duty.words.clock {
        case .standing: found = []
        case .once(let day): found = [one("once", day, isDone: !shown.isEmpty)]
        case .every(let months, let first?):
            let steps =
                (Month(containing: ground.days.lowerBound) - Month(containing: first)) / months
                - 1...(Month(containing: ground.days.upperBound) - Month(containing: first)) / months + 1
            found = steps.compactMap { step in
                let (before, day) = (first.after(months: (step - 1) * months), first.after(months: step * months))
                // Before the first that is named, only what follows something shown is asked, as its state has it.
                guard day >= first || shown.contains(where: { $0.day <= day }) else { return nil }
                return one(day.iso, day, isDone: shown.contains { before < $0.day && $0.day <= day })
            }
        case .every(let months, nil):
            found = ground.all.map { evidence in
                var due = one(
                    "after-\(evidence.id.number)", evidence.day.after(months: months),
                    isDone: shown.contains {
                        ($0.day, $0.id.number) > (evidence.day, evidence.id.number)
                    })
                if !shown.contains(where: { $0.id == evidence.id }) { due.stands = .gone }
                return due
            }
        case .within(let limit, _):
            found = ground.events.map { event in
                one(
                    "event-\(event.id.number)", limit.last(from: event.day),
                    isDone: shown.contains { $0.event == event.id })
            }
        }
        return found.filter { ground.days.contains($0.day) && duty.words.inForce.binds(on: $0.day) }
    }
}

/// How far about today calendars reach.
enum CalendarReach {
    /// Two years.
    static let ahead = 732
}

extension DutyWords {
    /// Whether it is still there on a day.
    fileprivate func asks(on day: Day) -> Bool { until.map { day <= $0 } ?? true }
}

extension DutyWords.InForce {
    fileprivate func binds(on day: Day) -> Bool {
        switch self {
        case .already: true
        case .from(let first): first <= day
        case .noDay: false
        }
    }
}
