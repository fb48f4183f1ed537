package import Partnership
package import Storage

extension Undertaking {
    /// For which areas of the partnership something was promised, and whether it is put there or at the centre.
    package struct Scope: Hashable, Sendable {
        /// Whether it is for all of the partnership.
        package var isWhole: Bool
        /// By their ONS codes, where it is for some areas.
        package var areas: [String]
        package var level: Level

        package init(isWhole: Bool = false, areas: [String] = [], level: Level = .unsaid) {
            (self.isWhole, self.areas, self.level) = (isWhole, areas, level)
        }

        /// Whether that area is among those that it is for.
        func reaches(_ area: String) -> Bool { isWhole || areas.contains(area) }

        package var faults: [Fault] {
            isWhole && !areas.isEmpty
                ? [Fault("for-area", "Choose areas, or all of the partnership, not both.")] : []
        }
    }

    /// Where what is promised is put.
    package enum Level: String, CaseIterable, Stored {
        case local, central, unsaid

        package var said: String {
            switch self {
            case .local: "Local"
            case .central: "Central, for the force or the county"
            case .unsaid: "Not said"
            }
        }
    }

    /// Keeps its areas in place of those that were there.
    func keepAreas(_ connection: Connection) throws(StorageError) {
        try connection.execute("DELETE FROM undertaking_area WHERE undertaking = \(id)")
        for area in Set(scope.areas).sorted() {
            try connection.execute("INSERT INTO undertaking_area (undertaking, area) VALUES (\(id), \(area))")
        }
    }
}

extension Migration {
    /// For which areas a partner promised something, and whether it is local or central.
    package static let commitmentAreas = Migration(
        "0104 areas of commitments",
        """
        ALTER TABLE undertaking ADD COLUMN level TEXT NOT NULL DEFAULT 'unsaid';   -- local, central, unsaid
        ALTER TABLE undertaking ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 0;    -- 1 where it is for all of the partnership
        CREATE TABLE undertaking_area (
            undertaking \(.bigint) NOT NULL REFERENCES undertaking (id),
            area        TEXT      NOT NULL, -- ONS code; none where it is for all, or where nobody said
            PRIMARY KEY (undertaking, area)
        ) \(.strict);
        """)
}

/// The areas of what seats took on.
struct UndertakingAreas: Query {
    var viewer: Viewer

    var sql: SQL {
        """
        SELECT   undertaking_area.undertaking, undertaking_area.area, undertaking.seat
        FROM     undertaking_area
        JOIN     undertaking ON undertaking.id = undertaking_area.undertaking
        ORDER BY undertaking_area.undertaking, undertaking_area.area
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var undertaking: ID<Undertaking>
        var area: String
        var seat: ID<Seat>
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            undertaking = try row["undertaking"]
            area = try row["area"]
            seat = try row["seat"]
        }

        var thing: Thing { Thing(.undertaking, number: undertaking.number, seat: seat) }
        mutating func blank() {}
    }
}

extension Registry {
    /// What seats took on, with the areas that each is for.
    func undertakings(_ asked: Undertakings, _ trace: Trace) async throws -> [Undertakings.Line] {
        var lines = try await look(asked, trace)
        let areas = Dictionary(
            grouping: try await look(UndertakingAreas(viewer: trace.viewer), trace), by: \.undertaking)
        for at in lines.indices {
            lines[at].undertaking.scope.areas = areas[lines[at].undertaking.id]?.map(\.area) ?? []
        }
        return lines
    }
}
