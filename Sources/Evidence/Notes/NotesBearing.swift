import Dates
import Figures
import Partnership
import Places

extension CrimeFacts {
    /// What the partnership wrote down of a measure in a place, for somebody who may see figures.
    ///
    /// What is written of an area is of every area inside it as well, and what is written of a measure of every measure
    /// that counts the same rows among others.
    func known(
        of measure: Measure, in place: Figure.Place, for viewer: Viewer, at now: Instant
    ) -> (annotations: [Annotation], caveats: [String]) {
        let notes = holdings(for: viewer, at: now).notes.filter { $0.measure.isEmpty || measure.takesIn($0.measure) }
        guard !notes.isEmpty else { return ([], []) }
        let around = gazetteer.around(place.code)
        let bearing = notes.filter { $0.area.isEmpty || around.contains($0.area) }
        return (bearing.compactMap(\.annotation), bearing.compactMap(\.caveat))
    }
}

extension Figure {
    /// The same with what the partnership wrote down of it.
    func knowing(_ facts: CrimeFacts, for viewer: Viewer, at now: Instant) -> Figure {
        var figure = self
        (figure.annotations, figure.caveats) = facts.known(of: measure, in: place, for: viewer, at: now)
        return figure
    }
}

extension Measure {
    /// Whether it counts the rows that the other counts, alone or among others.
    func takesIn(_ other: String) -> Bool {
        id == other || id == Measure.policeRecords.id && [Measure.crime.id, Measure.asb.id].contains(other)
    }
}

extension Gazetteer {
    /// The words of an area and of every area that it lies in.
    fileprivate func around(_ code: String) -> Set<String> {
        let inside: [AreaCode]
        if let area = AreaCode(code) {
            inside = [area]
        } else {
            inside = partnerships.first { $0.slug == code }?.districts ?? []
        }
        guard let first = inside.first else { return [code] }
        func above(_ area: AreaCode) -> Set<AreaCode> { Set(parents(of: area).map(\.code)) }
        // Of several districts together, what lies around each of them.
        let codes = inside.dropFirst().reduce(above(first)) { $0.intersection(above($1)) }
        let all = codes.union(inside.count == 1 ? inside : [])
        let partnerships = partnerships.filter { one in one.districts.contains { all.contains($0) } }
        func forces(_ area: AreaCode) -> Set<String> { Set(Area.coded(area).homeForces(self)) }
        let forces = inside.dropFirst().reduce(forces(first)) { $0.intersection(forces($1)) }
        return Set(all.map(\.text)).union([code]).union(partnerships.map(\.slug)).union(forces)
    }
}
