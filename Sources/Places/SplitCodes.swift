/// Which ward a row belongs to whose LSOA code of 2011 is no longer a code.
extension Gazetteer {
    /// The ward of a row with an LSOA code of 2011.
    ///
    /// The ward that all successors share; otherwise that of the successor whose polygon holds the point; otherwise
    /// nothing, and the row stands under “district, ward unknown”. The code itself never inherits its children's rows.
    ///
    /// - Parameters:
    ///   - lsoa: Position in ``lsoas``.
    ///   - longitude: Millionths of a degree, as `latitude`.
    ///   - locator: From ``successorLocator(_:)``: it answers with positions in ``lsoas``.
    package func ward(
        forSplitLSOA lsoa: Int32, longitude: Int32, latitude: Int32, using locator: PointLocator
    ) -> Int32? {
        if let ward = lsoas[Int(lsoa)].ward { return ward }
        let found = locator.locate(longitude, latitude)
        guard found >= 0, successors(of: lsoa).contains(found) else { return nil }
        return lsoas[Int(found)].ward
    }

    /// Whether a row with this code needs its point to be given a ward.
    package func needsPointForWard(_ lsoa: Int32) -> Bool { lsoas[Int(lsoa)].ward == nil }

    /// Finds which successor of a split code holds a point in millionths of a degree. It holds only the successors
    /// of those codes whose successors lie in several wards.
    package func successorLocator(_ shapes: Shapes) -> PointLocator {
        let wanted = Set(lsoas.indices.lazy.map(Int32.init).filter(needsPointForWard).flatMap(successors(of:))).sorted()
        let drawn = wanted.compactMap { lsoa in shapes.boundary(of: lsoas[Int(lsoa)].code).map { (lsoa, $0) } }
        return PointLocator(drawn.map(\.1), labels: drawn.map(\.0), unitsPerStep: 10)
    }
}
