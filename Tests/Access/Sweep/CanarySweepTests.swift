import Aldermouth
import Meetings
import Pages
import Partnership
import Testing

@testable import Storage

@Suite("The canary sweep")
struct CanarySweepTests {
    @Test(arguments: Engine.tested)
    func `no page, header, redirect or file shows anybody a field that is denied them`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        var visits: [Visit] = []
        for asker in Crawlers.all { visits.append(try await site.come(asker)) }
        let perches = Perches()
        try await perches.settle(site)
        let canaries = perches.canaries
        var (asked, heard, kinds) = (0, Set<Int>(), [String: Set<Int>]())
        let left = FilesLeft(site)
        let readers: [Role] = [.manager, .member, .administrator]
        let files = try await site.files(
            by: visits.enumerated().filter { $0.offset % 4 == 1 && readers.contains($0.element.asker.role) }.map(
                \.element))
        for var visit in visits {
            visit.formWord = try await site.formWord(of: visit.asker)
            let reads = (site.readings + files).map { Asked("GET", $0) }
            let sends = site.sendings.map { Asked("POST", $0, form: AnyForm.harmless) }
            for one in reads + sends {
                let answer = try await site.ask(one, as: visit)
                asked += 1
                #expect(canaries.heard(in: Array(answer.logLine.utf8)).isEmpty, "\(answer.logLine) in the log")
                for number in answer.readable.reduce(into: Set<Int>(), { $0.formUnion(canaries.heard(in: $1)) }) {
                    let bird = canaries.birds[number]
                    heard.insert(number)
                    kinds[answer.mediaType, default: []].insert(number)
                    #expect(
                        canaries.maySee(bird, visit.asker, World.oracle),
                        """
                        \(bird.table).\(bird.column) of \(bird.row) on \(one.method) \(one.target) to \(visit.asker.role) of \
                        agency \(visit.asker.agency) for \(visit.asker.purpose)\(visit.asker.excluded.isEmpty ? "" : ", kept from it")
                        """)
                }
            }
        }
        let allowed = canaries.birds.indices.filter { number in
            Crawlers.all.contains { canaries.maySee(canaries.birds[number], $0, World.oracle) }
        }
        print(
            """
            canary sweep on \(engine): \(canaries.birds.count) canaries, \(asked) answers to \(visits.count) people, \
            \(heard.count) heard of \(allowed.count) that somebody may hear; \
            \(kinds.sorted { $0.key < $1.key }.map { "\($0.value.count) in \($0.key)" }.joined(separator: ", ")); \
            \(left.now.count) files left
            """)
        // A sweep that hears nothing proves nothing.
        #expect(heard.count > 300 && heard.count > allowed.count / 2)
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        for type in [word, "application/pdf", "text/csv"] { #expect(kinds[type] != nil, "none heard in any \(type)") }
        for file in left.now {
            let named = canaries.heard(in: file.bytes).map { canaries.birds[$0] }
            #expect(named.isEmpty, "\(named) in \(file.path)")
        }
        try await recordHoldsNone(site, canaries)
    }

    @Test(arguments: Engine.tested)
    func `what breaks shows no field, and the log of it none either`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        var visit = try await site.come(World.asker(.manager, 1, .inside))
        let perches = Perches()
        try await perches.settle(site)
        visit.formWord = try await site.formWord(of: visit.asker)
        try await site.database.write { connection in
            try connection.execute("ALTER TABLE note RENAME COLUMN subject TO lost")
            try connection.execute("ALTER TABLE meeting RENAME COLUMN place TO lost")
            try connection.execute("ALTER TABLE committee_report RENAME COLUMN title TO lost")
        }
        var broken = 0
        for one in site.readings.map({ Asked("GET", $0) })
            + site.sendings.map({ Asked("POST", $0, form: AnyForm.harmless) })
        {
            let answer = try await site.ask(one, as: visit)
            #expect(perches.canaries.heard(in: Array(answer.logLine.utf8)).isEmpty, "\(answer.logLine) in the log")
            guard answer.status == 500 else { continue }
            broken += 1
            let heard = answer.readable.flatMap { perches.canaries.heard(in: $0) }.map { perches.canaries.birds[$0] }
            #expect(
                heard.allSatisfy { perches.canaries.maySee($0, visit.asker, World.oracle) }, "\(heard) on \(one.target)"
            )
        }
        #expect(broken > 10)
    }

    @Test(arguments: Engine.tested)
    func `a calendar that asks by itself hears of meetings what its owner may, and nothing else`(engine: Engine)
        async throws
    {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        for asker in Crawlers.all { _ = try await site.come(asker) }
        let perches = Perches()
        try await perches.settle(site)
        let canaries = perches.canaries
        var heard: Set<Int> = []
        let links = Crawlers.all.flatMap { asker in CalendarLink.Shows.allCases.map { (asker, $0) } }
        for (number, (asker, shows)) in links.enumerated() {
            let word = String(repeating: "c", count: 40) + String(100 + number)
            try await site.database.write {
                let group = shows == .meetings ? World.group : nil
                try World.addCalendarLink(.new(), word, of: group, shows: shows, asker.account, $0)
            }
            var owner = asker
            (owner.purpose, owner.opened) = (.running, [])
            let answer = try await site.ask(Asked("GET", "/calendars/\(word)"))
            #expect(answer.status == 200)
            for number in answer.readable.reduce(into: Set<Int>(), { $0.formUnion(canaries.heard(in: $1)) }) {
                let bird = canaries.birds[number]
                heard.insert(number)
                #expect(canaries.maySee(bird, owner, World.oracle), "\(bird) to \(owner)")
                #expect(!["joining", "minute", "decision", "reason"].contains(bird.column))
            }
        }
        #expect(!heard.isEmpty)
    }

    /// The record holds ids and the names of fields, and what was written to be kept in it.
    private func recordHoldsNone(_ site: WholeSite, _ canaries: Canaries) async throws {
        let entries = try await site.database.read { try $0.column("SELECT entry FROM record_entry", as: [UInt8].self) }
        let own = Set(canaries.birds.indices.filter { canaries.birds[$0].table == "record_entry" })
        #expect(entries.count > 1000)
        for entry in entries {
            let strangers = canaries.heard(in: entry).subtracting(own)
            #expect(strangers.isEmpty, "\(strangers.map { canaries.birds[$0] })")
        }
    }

    @Test(arguments: Engine.tested)
    func `who has not signed in, or half, hears none`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let perches = Perches()
        try await perches.settle(site)
        for standing in [Standing.none, .half, .idle, .disabled] {
            let visit = try await site.come(World.asker(.manager, 1, .inside), standing)
            for one in site.readings.map({ Asked("GET", $0) }) + site.sendings.map({ Asked("POST", $0) }) {
                let answer = try await site.ask(one, as: visit)
                // The layout greets somebody whose account was turned off by name and seat; nothing else is theirs.
                let heard = answer.readable.flatMap { perches.canaries.heard(in: $0) }.map {
                    perches.canaries.birds[$0]
                }
                let own = [visit.asker.person, visit.asker.seats[0]]
                let strange = heard.filter { standing != .disabled || !own.contains($0.row) }
                #expect(strange.isEmpty, "\(strange) on \(one.target), \(standing)")
            }
            try await site.leave(visit)
        }
    }

    @Test(arguments: Engine.tested)
    func `every text of every table is a canary or a word of the program's own`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        _ = try await site.come(World.askers[0])
        let perches = Perches()
        try await perches.settle(site)
        let (columns, rows) = try await site.database.read { (try Tables.columns($0), try Tables.rows($0)) }
        for (table, columns) in Dictionary(grouping: columns, by: \.table) {
            let lines = rows[table] ?? []
            #expect(!lines.isEmpty, "\(table) has no row")
            for (position, column) in columns.enumerated() where column.isText {
                func isHeard(_ value: Value) -> Bool {
                    guard case .text(let text) = value else { return false }
                    return !perches.canaries.heard(in: Array(text.utf8)).isEmpty
                }
                let isPerched = lines.contains { isHeard($0[position]) }
                let faults = lines.map { $0[position] }.filter { value in
                    guard case .text(let text) = value, !isHeard(value) else { return false }
                    // What is empty tells nothing; but a column that is empty in every row was forgotten.
                    return !(text.utf8.isEmpty && isPerched) && !Words.isOurs(text, column)
                }
                #expect(faults.isEmpty, "\(table).\(column.name): \(faults.prefix(3))")
            }
        }
    }
}

extension WholeSite {
    /// What the forms of that person's session carry now.
    func formWord(of asker: Asker) async throws -> String {
        try await database.read {
            try $0.value("SELECT form_word FROM session WHERE account = \(asker.account)", as: String.self)
        } ?? ""
    }
}
