package import Dates
package import Partnership
package import Places
import Storage

/// Fills an empty demonstration with one strategy of two invented councils, an action plan of each with what it is measured
/// by, and equality impact assessments of its priorities; and premises to protect.
///
/// The published papers say that there is to be such a strategy (``PlanUnder``), and nothing that would stand in it.
package struct MakeDemonstrationPlans: Sendable {
    /// The community safety manager, who writes them down.
    package var viewer: Viewer
    package var now: Instant
    /// Names of areas, for the words that are approved and published.
    package var gazetteer: Gazetteer

    package init(viewer: Viewer, now: Instant, gazetteer: Gazetteer = .embedded) {
        (self.viewer, self.now, self.gazetteer) = (viewer, now, gazetteer)
    }

    package func run(_ registry: Registry) async throws {
        try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
            for one in DemonstrationPremises.all { try one.fill(writing) }
        }
        for text in [DemonstrationPlan.strategy, DemonstrationPlan.aldermouth, DemonstrationPlan.saltreach] {
            try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
                guard case .taken(let name, _, _) = try ImportPlan(text: text).run(writing) else { return }
                try DemonstrationMinutes.fill(name, writing)
                let isPublished = text == DemonstrationPlan.aldermouth
                if isPublished { try DemonstrationLead.fill(name, text: text, writing) }
                if isPublished { try DemonstrationEditions.first(of: name, gazetteer, writing) }
                if text == DemonstrationPlan.saltreach { try DemonstrationRank.fill(name, writing) }
                if isPublished { try DemonstrationMove.fill(writing) }
                for one in DemonstrationIndicator.all where one.plan == name { try one.fill(writing) }
                for one in DemonstrationEquality.all where one.plan == name { try one.fill(writing) }
                if isPublished { try DemonstrationEditions.second(of: name, gazetteer, writing) }
            }
        }
        try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
            for one in DemonstrationSupply.all { try one.fill(writing) }
        }
        try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { try DemonstrationPosts.fill($0) }
    }
}

extension Writing {
    /// A priority of a plan that was taken in just now.
    func priority(_ name: String, of plan: String) throws(StorageError) -> Priority? {
        try connection.first(
            """
            SELECT \(Priority.columns) FROM priority JOIN plan ON plan.id = priority.plan
            WHERE  priority.name = \(name) AND plan.name = \(plan)
            """, as: Priority.self)
    }

    /// The seat of that title; nothing where there is none.
    func seat(_ title: String) throws(StorageError) -> ID<Seat>? {
        try connection.value("SELECT id FROM seat WHERE title = \(title)", as: ID<Seat>.self)
    }
}
