import Administration
import Aldermouth
import Dates
import Partnership
import Storage

/// A registry with the people of the demonstration in it, and some of them as they ask.
enum Demonstration {
    static func registry(_ engine: Engine) async throws -> Registry {
        let registry = try await Aldermouth.registry(on: engine)
        _ = try await MakeDemonstration(now: Aldermouth.now).run(registry)
        return registry
    }

    /// The administrator, here to run the partnership.
    static let asha = viewer(11, .administrator)
    /// The manager, who may not change the policy.
    static let moira = viewer(12, .manager)
    static let priya = viewer(13, .analyst)

    /// Somebody of the council, here to run the partnership.
    static func viewer(_ person: Int64, _ role: Role) -> Viewer {
        Viewer(
            account: ID(300 + person), person: ID(person), agency: ID(1), seats: [ID(100 + person)], purpose: .running,
            rules: Policy.first.rules(of: [.anybody, .everyone, role]))
    }

    static let today = Aldermouth.now.localDay
}

extension Registry {
    /// As one request of `viewer` would.
    func run<Answer: Sendable>(
        as viewer: Viewer, at now: Instant = Aldermouth.now, _ command: @escaping @Sendable (Writing) throws -> Answer
    ) async throws -> Answer {
        try await write(Trace(viewer, at: now, route: "-"), command)
    }
}

extension Written {
    /// The fields that must be mended.
    var faulty: [String] { if case .faults(let faults) = self { faults.map(\.field) } else { [] } }
    var one: One? { if case .done(let one) = self { one } else { nil } }
    var isThere: Bool { if case .notThere = self { false } else { true } }
}
