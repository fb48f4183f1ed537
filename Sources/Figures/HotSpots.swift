/// Where in an area the most was recorded: open neighbourhoods, or the anonymised points of the publisher.
package struct HotSpots: Sendable {
    /// The fullest first. None has fewer than ``least``.
    package var lines: [HotSpot]
    /// All that was recorded in the area, with what it is compared with.
    package var whole: Figure

    /// A place with fewer is in no list: small counts stand for people, and are no hot spot.
    package static let least = 5

    package init(lines: [HotSpot], whole: Figure) { (self.lines, self.whole) = (lines, whole) }
}

/// One place of the list of those where the most was recorded.
///
/// Source: paper 003 (Newark and Sherwood, 26 June 2023), section 2: reports each month with the locations of hot spots.
package struct HotSpot: Hashable, Sendable {
    /// 1 for the most; places with as many have the same.
    package var rank: Int
    /// The rank of the same months a year before; nothing where fewer than ``HotSpots/least`` were recorded then.
    package var rankBefore: Int?
    /// The ward that it lies in; empty where that cannot be told.
    package var ward: String
    package var figure: Figure
    /// Of all that was recorded in the area; nothing where months are missing.
    package var share: Double?

    package init(rank: Int, rankBefore: Int? = nil, ward: String, figure: Figure, share: Double?) {
        (self.rank, self.rankBefore, self.ward, self.figure, self.share) = (rank, rankBefore, ward, figure, share)
    }

    package var count: Int { figure.shown ?? 0 }
    /// `Bolsover 003B`; `On or near Market Place`.
    package var name: String { figure.place.name }
    /// The neighbourhood's code.
    package var code: String { figure.place.code }
}
