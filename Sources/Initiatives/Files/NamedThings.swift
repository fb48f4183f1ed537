import Partnership
import Planning
import Storage

/// Finds what a block of a file names, as far as whoever takes it in may know of it.
struct NamedThings {
    private let named: InitiativesFile.Named
    private let writing: Writing

    init(_ named: InitiativesFile.Named, _ writing: Writing) { (self.named, self.writing) = (named, writing) }

    var agency: ID<Agency>? { get throws { try named.agency.map(agency) } }
    var partners: [ID<Agency>] { get throws { try named.partners.map(agency) } }

    private func agency(_ line: PlanBlocks.Line) throws -> ID<Agency> {
        let found = try agencies.filter { [$0.name, $0.shortName].contains(line.value) }
        guard found.count == 1 else {
            throw PlanFileRefusal(line.number, "No one agency is called “\(line.value)”. Write the agency down first.")
        }
        return found[0].id
    }

    private var agencies: [Agency] {
        get throws {
            try writing.connection.all("SELECT \(Agency.columns) FROM agency", as: Agency.self)
                .filter { writing.may(.see, $0.thing) }
        }
    }

    var seat: ID<Seat>? {
        get throws {
            try named.seat.map { line in
                let found = try writing.connection.all(
                    "SELECT \(Seat.columns) FROM seat WHERE title = \(line.value)", as: Seat.self
                ).filter { writing.may(.see, $0.thing) }
                guard found.count == 1 else {
                    throw PlanFileRefusal(
                        line.number, "No one seat is called “\(line.value)”. Write the seat down first.")
                }
                return found[0].id
            }
        }
    }

    var initiative: ID<Initiative>? {
        get throws {
            try named.initiative.map { line in
                let found = try writing.connection.column(
                    "SELECT id FROM initiative WHERE name = \(line.value)", as: ID<Initiative>.self)
                guard let id = found.first, found.count == 1, try writing.knows(id) else {
                    throw PlanFileRefusal(
                        line.number, "No initiative is called “\(line.value)”. Write its block above this one.")
                }
                return id
            }
        }
    }

    var duty: ID<Duty>? {
        get throws {
            try named.duty.map { line in
                let found = try writing.connection.column(
                    """
                    SELECT duty.id FROM duty
                    JOIN   duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
                    WHERE  duty_version.name = \(line.value)
                    """, as: ID<Duty>.self)
                guard let id = found.first, found.count == 1, try writing.knows(id) else {
                    throw PlanFileRefusal(line.number, "No duty is called “\(line.value)”. Bring the duties in first.")
                }
                return id
            }
        }
    }

    var counted: [CountedLine] {
        get throws {
            let agencies = try agencies
            return try named.counted.map { line in
                guard let one = CountedLine(typed: line.value, agencies: agencies) else {
                    throw PlanFileRefusal(
                        line.number, "“\(line.value)” is not a name, a colon and a number, as Wardens: 12.")
                }
                return one
            }
        }
    }

    /// Of the plan that the block names.
    var priorities: Set<ID<Priority>> {
        get throws {
            guard let first = named.serves.first else { return [] }
            guard let plan = named.plan else {
                throw PlanFileRefusal(first.number, "Say whose priority this is with “plan:”.")
            }
            let plans = try writing.connection.all(
                "SELECT \(Plan.columns) FROM plan WHERE name = \(plan.value) ORDER BY id", as: Plan.self
            ).filter { one in
                (named.partnership.map { $0.value == one.body } ?? true) && writing.may(.see, one.thing)
            }
            guard plans.count == 1 else {
                throw PlanFileRefusal(
                    plan.number,
                    plans.isEmpty
                        ? "No plan is called “\(plan.value)”. Bring the plan in first."
                        : "Several plans are called “\(plan.value)”. Say whose with “partnership:”.")
            }
            return Set(
                try named.serves.map { line in
                    let found = try writing.connection.column(
                        "SELECT id FROM priority WHERE plan = \(plans[0].id) AND name = \(line.value)",
                        as: ID<Priority>.self)
                    guard found.count == 1 else {
                        throw PlanFileRefusal(
                            line.number, "“\(plan.value)” has no one priority that is called “\(line.value)”.")
                    }
                    return found[0]
                })
        }
    }
}
