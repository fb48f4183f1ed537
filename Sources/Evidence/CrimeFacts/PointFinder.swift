import Places
import Synchronization

/// Finds where a point lies, for rows whose code does not say. The maps are read at the first asking.
final class PointFinder: Sendable {
    private let gazetteer: Gazetteer
    private let maps = Mutex<(lsoas: PointLocator?, successors: PointLocator?)>((nil, nil))

    init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// Finds the LSOA of 2021 that holds a point in millionths of a degree, as the gazetteer numbers it.
    var lsoas: PointLocator {
        maps.withLock { maps in
            if let made = maps.lsoas { return made }
            let drawn = Shapes.embedded.everyBoundary(of: .lsoa).compactMap { boundary -> (Int32, Boundary)? in
                guard let lsoa = gazetteer.lsoaIndex(boundary.code),
                    gazetteer.lsoas[Int(lsoa)].vintages.contains(.census2021)
                else { return nil }
                return (lsoa, boundary)
            }
            let made = PointLocator(drawn.map(\.1), labels: drawn.map(\.0), unitsPerStep: 10)
            maps.lsoas = made
            return made
        }
    }

    /// Finds which successor of a split LSOA holds a point.
    var successors: PointLocator {
        maps.withLock { maps in
            if let made = maps.successors { return made }
            let made = gazetteer.successorLocator(Shapes.embedded)
            maps.successors = made
            return made
        }
    }
}
