import Aldermouth
import Pages
import Partnership
import Storage
import Testing

@Suite("The access matrix")
struct AccessMatrixTests {
    /// One cell: who asks what, and how they stand.
    struct Cell: CustomStringConvertible {
        var route: Route
        var asker: Asker
        var membership: World.Membership
        var marking: Marking
        var standing: Standing

        var description: String {
            """
            \(route.method.rawValue) \(route.template) by \(asker.role) of agency \(asker.agency), \(membership), for \
            \(asker.purpose), \(marking.rawValue), \(standing)
            """
        }
    }

    static func sizes(_ routes: Int) -> [Int] {
        [
            routes, Role.ofSeats.count, World.agencies.count, World.Membership.allCases.count, Marking.allCases.count,
            Standing.allCases.count, Purpose.allCases.count,
        ]
    }

    private func cell(_ row: [Int], _ routes: [Route]) -> Cell {
        let membership = World.Membership.allCases[row[3]]
        var asker = World.asker(Role.ofSeats[row[1]], World.agencies[row[2]], membership)
        asker.purpose = Purpose.allCases[row[6]]
        return Cell(
            route: routes[row[0]], asker: asker, membership: membership, marking: Marking.allCases[row[4]],
            standing: Standing.allCases[row[5]])
    }

    @Test(arguments: Engine.tested)
    func `what each route answers is what policy and agreements say`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let array = CoveringArray(Self.sizes(site.routes.count))
        var counts: [String: Int] = [:]
        for row in array.rows {
            let cell = cell(row, site.routes)
            let visit = try await site.come(cell.asker, cell.standing)
            let expected = Expectation(cell.route, visit.asker, cell.standing, cell.marking)
            let target = try #require(
                FilledAddress.all(cell.route.template, cell.marking).first, "\(cell.route.template) cannot be filled")
            var form = cell.route.method == .post ? AnyForm.harmless : []
            if let at = form.firstIndex(where: { $0.name == "purpose" }) {
                form[at].value = cell.asker.purpose.rawValue
            }
            let answer = try await site.ask(
                Asked(cell.route.method.rawValue, target, form: form), as: visit)
            let found = Expectation(answer)
            #expect(found == expected, "\(cell): \(answer.status)")
            counts[expected.rawValue, default: 0] += 1
            if cell.route.template == "/seats/{}", found == .there {
                try await notes(answer, visit, cell, site)
            }
            try await site.leave(visit)
        }
        print(
            """
            access matrix on \(engine): \(array.rows.count) cells for \(array.met) of \(array.all) triples, \
            \(counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
            """)
        #expect(array.met == array.all)
        #expect(counts.values.allSatisfy { $0 > 100 } && counts.count == 3)
    }

    /// A note has no page of its own: what its seat's page shows of it is decided part by part.
    /// A restricted text is shown once its reader has said why, unless it was opened in an emergency.
    private func notes(_ answer: Answer, _ visit: Visit, _ cell: Cell, _ site: WholeSite) async throws {
        let (thing, number, asker) = (World.noteThing(cell.marking), World.note(cell.marking), visit.asker)
        var plain = asker
        plain.opened = []
        let isAsked = cell.marking == .restricted && World.oracle.allows(plain, .see, thing, .text)
        let asks = "/seats/\(World.seat(cell.marking))/notes/\(number)\""
        #expect(answer.text.contains(asks) == isAsked, "asked why, \(cell)")
        let exists = World.oracle.allows(asker, .see, thing, .existence)
        for (field, sign) in [
            (Field.existence, cell.marking.rawValue + "</strong>"), (.subject, "subject-\(number)"),
            (.text, "text-\(number)"),
        ] {
            let isAllowed = exists && World.oracle.allows(asker, .see, thing, field)
            let isLater = isAsked && field == .text
            #expect(answer.text.contains(sign) == (isAllowed && !isLater), "\(field) of the note, \(cell)")
            guard isLater else { continue }
            let said = [Asked.Said(name: "reason", value: "Called back about it")]
            let told = try await site.ask(Asked("POST", String(asks.dropLast()), form: said), as: visit)
            #expect(told.text.contains(sign) == isAllowed, "\(field) of the note once it was said why, \(cell)")
        }
    }

    @Test func `there is no route that no rule of the policy is about`() async throws {
        let site = try await WholeSite(.sqlite)
        for route in site.routes {
            let isNamed = Policy.first.rules.contains { $0.action == route.action && $0.kind == route.kind }
            #expect(isNamed, "\(route.method) \(route.template): \(route.action) \(route.kind)")
            #expect(!FilledAddress.all(route.template).isEmpty, "\(route.template) cannot be filled")
        }
    }
}
