internal import CReference

/// The boundaries of every level, decoded as they are asked for.
///
/// Source: docs/sources/geography.md.
package struct Shapes: Sendable {
    private let files: [Level: ShapeFile]
    private let lsoas2011: ShapeFile
    private let gazetteer: Gazetteer
    /// Stands for “not by district” in a packed file.
    private static let whole = 65_535

    /// Those compiled into the program.
    package static let embedded: Shapes = {
        do {
            return try Shapes(of: .embedded)
        } catch {
            preconditionFailure("the boundaries compiled in are damaged: \(error)")
        }
    }()

    private init(of gazetteer: Gazetteer) throws(PackFault) {
        func opened(_ file: ReferenceFile) throws(PackFault) -> ShapeFile {
            try ShapeFile(UnsafeRawBufferPointer(start: file.bytes, count: file.count))
        }
        self.gazetteer = gazetteer
        lsoas2011 = try opened(reference_shapes_lsoa2011())
        files = [
            .lsoa: try opened(reference_shapes_lsoa()), .ward: try opened(reference_shapes_ward()),
            .district: try opened(reference_shapes_district()), .csp: try opened(reference_shapes_csp()),
            .county: try opened(reference_shapes_county()), .force: try opened(reference_shapes_force()),
        ]
    }

    /// The boundaries of the wards, or of the LSOAs of 2021, of a district; for other levels, of the areas that the
    /// district lies in. An area that cannot be drawn is not among them.
    package func boundaries(of level: Level, in district: AreaCode) -> [Boundary] {
        guard let place = gazetteer.place(district), place.level == .district else { return [] }
        let held = gazetteer.districts[Int(place.position)]
        switch level {
        case .lsoa, .ward, .district: return files[level]?.boundaries(ofDistrict: Int(place.position)) ?? []
        case .csp: return held.csps.compactMap { boundary(of: gazetteer.csps[Int($0)].code) }
        case .county: return held.county.flatMap { boundary(of: gazetteer.counties[Int($0)].code) }.map { [$0] } ?? []
        case .force: return gazetteer.forces[Int(held.force)].code.flatMap { boundary(of: $0) }.map { [$0] } ?? []
        }
    }

    /// Every boundary of a level: a national map, or the ground of a ``PointLocator``.
    package func everyBoundary(of level: Level) -> [Boundary] { files[level]?.everyBoundary() ?? [] }

    /// The boundary of an area of any level, LSOAs of 2011 included. Nothing where it cannot be drawn.
    package func boundary(of code: AreaCode) -> Boundary? {
        guard let place = gazetteer.place(code) else { return nil }
        let district: Int
        switch place.level {
        case .lsoa: district = Int(gazetteer.lsoas[Int(place.position)].district)
        case .ward: district = Int(gazetteer.wards[Int(place.position)].district)
        case .district: district = Int(place.position)
        case .csp, .county, .force: district = Shapes.whole
        }
        return files[place.level]?.boundary(place.code, ofDistrict: district)
            ?? lsoas2011.boundary(place.code, ofDistrict: district)
    }
}
