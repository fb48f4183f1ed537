/// What was promised at meetings, in answers and to members, once for each area that they are for.
struct Promised: Hashable, Sendable {
    /// By area, and in each as they came.
    var lines: [Line]
    var areas: PlannedAreas

    struct Line: Hashable, Sendable {
        var place: Place
        var promise: Tracked
    }

    /// Whom something is promised to.
    enum Place: Hashable, Sendable {
        /// By its ONS code.
        case area(String)
        case whole, unsaid
    }

    struct Counted: Hashable, Sendable {
        var place: Place
        var open: [Tracked]
    }

    init(_ tracked: [Tracked], _ areas: PlannedAreas) {
        self.areas = areas
        let lines = tracked.filter(\.isPromise).sorted(by: Tracked.isBefore).flatMap { one in
            one.scope.places.map { Line(place: $0, promise: one) }
        }
        let turn = Self.turn(lines.map(\.place), areas)
        self.lines = turn.flatMap { place in lines.filter { $0.place == place } }
    }

    /// Each area that plans are for, though nothing is promised to it; then those beside.
    var counted: [Counted] {
        let open = lines.filter { $0.promise.state == .open }
        guard !open.isEmpty else { return [] }
        return Self.turn(areas.codes.map(Place.area) + open.map(\.place), areas).map { place in
            Counted(place: place, open: open.filter { $0.place == place }.map(\.promise))
        }
    }

    /// Areas by name, then what is for all, then what nobody said.
    private static func turn(_ places: [Place], _ areas: PlannedAreas) -> [Place] {
        func rank(_ place: Place) -> (Int, String) {
            switch place {
            case .area(let code): (0, areas.name(code))
            case .whole: (1, "")
            case .unsaid: (2, "")
            }
        }
        return Set(places).sorted { rank($0) < rank($1) }
    }

    func said(_ place: Place) -> String {
        switch place {
        case .area(let code): areas.name(code)
        case .whole: "All of the partnership"
        case .unsaid: "No area was said"
        }
    }
}

extension Undertaking.Scope {
    var places: [Promised.Place] {
        if isWhole { return [.whole] }
        return areas.isEmpty ? [.unsaid] : areas.map(Promised.Place.area)
    }
}
