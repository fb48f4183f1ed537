import Dates
import Partnership
import Planning
import Storage

/// What the references of some texts read now, and of what each tells: all that is kept when they are held.
struct ToldReferences: Sendable {
    /// One for each that is written, in the order in which it is read.
    var values: [One] = []
    var things: [HeldFigures.Family: Set<Thing>] = [:]

    struct One: Hashable, Sendable {
        /// What stands in braces.
        var words: String
        var text: String
        var family: HeldFigures.Family
        /// Whether it lacks what is not shared with whoever looks: then it is held for nobody.
        var isPartly = false
    }

    init() {}

    init(_ texts: [String], _ book: ReferenceBook) {
        for placing in texts.flatMap({ ReportText($0).placings })
        where !values.contains(where: { $0.words.utf8.elementsEqual(placing.words.utf8) }) {
            guard let told = book.told(placing) else { continue }
            let family = placing.reference.family
            let isPartly = book.records.isPartly(placing.reference)
            values.append(One(words: placing.words, text: told.text, family: family, isPartly: isPartly))
            things[family, default: []].formUnion(book.things(placing.reference))
        }
    }

    /// As the viewer may see them now; nothing is asked where the texts have no reference.
    static func look(
        _ texts: [String], _ registry: Registry, _ trace: Trace, figures: any FigureSource, here: ID<Plan>
    ) async throws -> ToldReferences {
        guard texts.contains(where: { !ReportText($0).placings.isEmpty }) else { return ToldReferences() }
        return ToldReferences(
            texts, try await ReferenceBook.look(texts, registry, trace, figures: figures, here: here))
    }

    /// Keeps them as held from now on.
    ///
    /// - Parameter anew: Whether they take the place of what was held; otherwise what is held stays, and what is not
    ///   comes beside it, where any is held.
    func keep(_ id: ID<StrategicAssessment>, anew: Bool, _ writing: Writing) throws(StorageError) {
        let connection = writing.connection
        let before =
            try connection.value("SELECT COUNT(*) FROM assessment_hold WHERE assessment = \(id)", as: Int.self) ?? 0
        guard anew || before > 0 else { return }
        if anew {
            try connection.execute("DELETE FROM assessment_held WHERE assessment = \(id)")
            try connection.execute("DELETE FROM assessment_held_thing WHERE assessment = \(id)")
            try connection.execute(
                """
                INSERT INTO assessment_hold (assessment, number, held_at, person)
                VALUES (\(id), \(before + 1), \(writing.now), \(writing.viewer.person))
                """)
        }
        let held = Set(
            try connection.column("SELECT written_as FROM assessment_held WHERE assessment = \(id)", as: String.self))
        for one in values where !held.contains(one.words) && !one.isPartly {
            try connection.execute(
                """
                INSERT INTO assessment_held (assessment, written_as, text, family, held_at)
                VALUES (\(id), \(one.words), \(one.text), \(one.family), \(writing.now))
                """)
        }
        for (family, things) in things.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            for thing in things.sorted(by: { $0.id < $1.id }) {
                try connection.execute(
                    """
                    INSERT INTO assessment_held_thing (assessment, family, kind, number, agency, seat, committee, marking)
                    VALUES (\(id), \(family), \(thing.kind), \(thing.id.number), \(thing.owner), \(thing.seat),
                        \(thing.committee?.number), \(thing.marking))
                    ON CONFLICT DO NOTHING
                    """)
            }
        }
    }

    /// What `save` does, with what is new among them held in the same transaction.
    func held<One: Sendable>(
        _ id: ID<StrategicAssessment>, _ save: @escaping @Sendable (Writing) throws -> Written<One>
    ) -> @Sendable (Writing) throws -> Written<One> {
        { writing in
            let written = try save(writing)
            if case .done = written { try keep(id, anew: false, writing) }
            return written
        }
    }

    /// Begins an assessment with what its first references read held at that moment.
    func begun(_ begin: BeginAssessment) -> @Sendable (Writing) throws -> Written<StrategicAssessment> {
        { writing in
            let written = try begin.run(writing)
            if case .done(let one) = written { try keep(one.id, anew: true, writing) }
            return written
        }
    }
}

extension FigureReference {
    /// Of what it tells.
    var family: HeldFigures.Family {
        switch self {
        case .cited, .computed, .sources: .cited
        case .counted, .hotSpots, .performance: .open
        case .record(let record):
            switch record.what.isOf {
            case .plan: .plan
            case .review: .review
            case .survey: .survey
            case .group: .group
            case .attendance: .attendance
            case .recommendations: .recommendations
            case .undertakings: .undertakings
            case .supply: .supply
            case .posts: .posts
            case .duties: .duties
            case .training: .training
            }
        }
    }
}
