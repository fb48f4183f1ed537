import Dates
import Storage

/// Goes through looks and names those that somebody should ask about, each with its reason.
///
/// Looks at people in the news are not among them, since Wardmote holds no news; nor cases that somebody is not a member
/// of, since it holds no cases yet.
///
/// Source: trust model, “Against snooping”: the misuse that the report must find.
struct FindMisuse {
    let around: Surroundings

    /// From ten in the evening until six in the morning.
    static let nightBegins = 22
    static let nightEnds = 6
    /// So many different things in so many seconds.
    static let burst = 30
    static let burstSeconds = 600
    /// Seconds within which what was looked at is given away.
    static let giveSeconds = 600

    func run(_ looks: [RecordedLook]) -> [Misuse] {
        let one = looks.flatMap { look in
            look.entry.map { each(look, $0) } ?? []
        }
        let several = Dictionary(grouping: looks, by: \.account).values.flatMap { night($0) + bursts($0) + given($0) }
        return (one + several).sorted {
            ($0.at, $0.looks[0], $0.sign.rawValue) > ($1.at, $1.looks[0], $1.sign.rawValue)
        }
    }

    /// What one look by itself gives rise to.
    private func each(_ look: RecordedLook, _ entry: Entry) -> [Misuse] {
        let hour = entry.at.localHour
        if entry.operation == .emergency, entry.detail.utf8.elementsEqual("opened".utf8),
            hour >= Self.nightBegins || hour < Self.nightEnds
        {
            return [found(.emergencyAtNight, [look], "Opened something in an emergency at \(entry.at.localTime).")]
        }
        guard entry.operation == .consultation || entry.operation == .disclosure, !entry.targets.isEmpty else {
            return []
        }
        return [leaver(look, entry)].compactMap { $0 } + (entry.person.map { person(look, entry, $0) } ?? [])
    }

    private func person(_ look: RecordedLook, _ entry: Entry, _ seen: ID<Person>) -> [Misuse] {
        if seen == look.person { return [found(.ownRecord, [look], "Looked at their own record.")] }
        guard let somebody = around.people[seen], let own = around.people[look.person] else { return [] }
        var signs: [Misuse] = []
        if !own.lastName.isEmpty, own.lastName == somebody.lastName {
            signs.append(found(.sameName, [look], "Looked at somebody who has the same last name."))
        }
        if let what = together(look.person, seen, on: entry.at.localDay) {
            signs.append(found(.colleague, [look], "Looked at somebody of the same \(what)."))
        }
        if somebody.agency != look.agency, entry.fields.contains(.contact), !isShared(look, entry, somebody.agency) {
            let why = entry.purpose.map { " for \($0.said.lowercased())" } ?? ""
            signs.append(
                found(
                    .otherPurpose, [look],
                    "Saw how to reach somebody of another agency, which no agreement shared that day\(why)."))
        }
        return signs
    }

    /// In which both worked that day: a team, or an agency where one of them is in no team.
    private func together(_ one: ID<Person>, _ other: ID<Person>, on day: Day) -> String? {
        let ours = (around.tenures[one] ?? []).filter { $0.holds(on: day) }
        let theirs = (around.tenures[other] ?? []).filter { $0.holds(on: day) }
        for mine in ours {
            for their in theirs where mine.agency == their.agency {
                guard let team = mine.team, let other = their.team else { return "agency" }
                if team == other { return "team" }
            }
        }
        return nil
    }

    private func isShared(_ look: RecordedLook, _ entry: Entry, _ owner: ID<Agency>) -> Bool {
        let day = entry.at.localDay
        return around.shares.contains { one in
            let share = one.share
            return one.with == look.agency && share.owner == owner && share.kind == .person && share.field == .contact
                && share.purpose == entry.purpose && share.from <= day && day <= share.until
        }
    }

    private func leaver(_ look: RecordedLook, _ entry: Entry) -> Misuse? {
        let tenures = around.tenures[look.person] ?? []
        let ends = tenures.compactMap(\.until)
        guard !tenures.isEmpty, ends.count == tenures.count, let last = ends.max() else { return nil }
        let day = entry.at.localDay
        guard day >= last else { return nil }
        return found(
            .leaver, [look],
            day == last
                ? "Looked on the last day in their last seat." : "Looked after leaving their last seat on \(last.said)."
        )
    }

    /// All looks of one night together.
    private func night(_ looks: [RecordedLook]) -> [Misuse] {
        let atNight = looks.filter { look in
            guard let entry = look.entry, entry.operation == .consultation, !entry.targets.isEmpty else { return false }
            return entry.at.localHour >= Self.nightBegins || entry.at.localHour < Self.nightEnds
        }
        let byDay = Dictionary(grouping: atNight) { look in
            ((look.entry?.at ?? Instant(milliseconds: 0)) + -Self.nightEnds * 3600).localDay
        }
        return byDay.values.map { one in
            let looks = one.sorted { $0.sequence < $1.sequence }
            let count = looks.count == 1 ? "once" : "\(looks.count) times"
            return found(.night, looks, "Looked \(count) between ten in the evening and six in the morning.")
        }
    }

    /// Runs of looks in which so many different things were seen within so short a time.
    private func bursts(_ looks: [RecordedLook]) -> [Misuse] {
        let seen = looks.filter { $0.entry.map { $0.operation == .consultation && !$0.targets.isEmpty } ?? false }
        var (runs, run, start) = ([[RecordedLook]](), [RecordedLook](), 0)
        for end in seen.indices {
            guard let now = seen[end].entry?.at else { continue }
            while let first = seen[start].entry?.at, first + Self.burstSeconds < now { start += 1 }
            let window = seen[start...end]
            guard Set(window.flatMap { $0.entry?.targets ?? [] }).count >= Self.burst else { continue }
            if let last = run.last, last.sequence >= window[start].sequence {
                run += window.filter { $0.sequence > last.sequence }
            } else {
                if !run.isEmpty { runs.append(run) }
                run = Array(window)
            }
        }
        if !run.isEmpty { runs.append(run) }
        return runs.map { run in
            let count = Set(run.flatMap { $0.entry?.targets ?? [] }).count
            return found(
                .burst, run, "Looked at \(count) people or notes, \(Self.burst) or more of them within ten minutes.")
        }
    }

    /// What was looked at and then given to keep.
    private func given(_ looks: [RecordedLook]) -> [Misuse] {
        looks.indices.compactMap { at in
            guard let gift = looks[at].entry, gift.operation == .disclosure else { return nil }
            let things = Set(gift.things.filter { $0.number != 0 })
            let before = looks[..<at].reversed().prefix { ($0.entry?.at ?? gift.at) + Self.giveSeconds >= gift.at }
                .first { look in
                    look.entry.map { $0.operation == .consultation && !things.isDisjoint(with: $0.targets) } ?? false
                }
            return before.map {
                found(
                    .lookThenGiven, [$0, looks[at]], "Looked at somebody's data and took it away within ten minutes.")
            }
        }
    }

    private func found(_ sign: Misuse.Sign, _ looks: [RecordedLook], _ said: String) -> Misuse {
        Misuse(
            sign: sign, looks: looks.map(\.sequence), person: looks[0].person, name: looks[0].name,
            at: looks[0].entry?.at ?? Instant(milliseconds: 0), said: said)
    }
}

extension Entry {
    /// The one person whose page it was; nothing for lists and for what tells of people in passing.
    fileprivate var person: ID<Person>? {
        let people = things.filter { $0.kind == .person && $0.number != 0 }
        guard people.count == 1, route.utf8.starts(with: "/people/{}".utf8) else { return nil }
        return ID(people[0].number)
    }

    /// The people and notes that were looked at closely: a page of one person, notes with their text.
    fileprivate var targets: [ThingID] {
        let notes = fields.contains(.text) ? things.filter { $0.kind == .note && $0.number != 0 } : []
        return (person.map { [ThingID(.person, $0.number)] } ?? []) + notes
    }
}
