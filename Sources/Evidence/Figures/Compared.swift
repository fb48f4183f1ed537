package import Dates

extension FigureLines {
    /// What the lines are compared with.
    package enum Compared: Hashable, Sendable {
        /// The same months, so many years before.
        case yearsBefore(Int)
        /// Another place in the same months.
        case beside(Beside)
    }
}

/// Why a comparison cannot be made as it was typed, in one plain sentence.
package struct ComparedRefusal: Error, Hashable {
    package var said: String
    init(_ said: String) { self.said = said }
}

extension FigureLines.Compared {
    package static let forms =
        "same-period-last-year, baseline:2019-04, baseline:3, force, county, region, nation, england-and-wales or peers:NAME"
    static let mostYears = 15

    /// Reads what was typed after `--compare`.
    ///
    /// - Parameters:
    ///   - period: the months of the figures.
    ///   - sets: the saved lists of peers.
    package init(_ text: String, _ period: Period, _ sets: [PeerSet]) throws(ComparedRefusal) {
        let sides = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            .map { String(decoding: $0, as: UTF8.self) }
        switch (sides.first ?? "", sides.count == 2 ? sides[1] : nil) {
        case ("same-period-last-year", nil): self = .yearsBefore(1)
        case ("baseline", let base?): self = .yearsBefore(try Self.years(base, period))
        case ("force", nil): self = .beside(.force)
        case ("county", nil): self = .beside(.county)
        case (let word, nil) where WideArea(rawValue: word) != nil:
            self = WideArea(rawValue: word).map { .beside(.wide($0)) } ?? .beside(.county)
        case ("peers", let name?): self = .beside(.peers(try sets.known(name)))
        default: throw ComparedRefusal("--compare takes \(Self.forms), not \(text).")
        }
    }

    /// A baseline is of the same months of the year, or a season would be taken for a change.
    private static func years(_ base: String, _ period: Period) throws(ComparedRefusal) -> Int {
        if let years = Int(base) {
            guard (1...mostYears).contains(years) else {
                throw ComparedRefusal("A baseline is 1 to \(mostYears) years before, not \(base).")
            }
            return years
        }
        guard let first = Month(iso: base) else {
            throw ComparedRefusal("baseline:\(base) is neither a month such as 2019-04 nor a number of years.")
        }
        let months = period.first - first
        guard months > 0, months % 12 == 0, months <= 12 * mostYears else {
            throw ComparedRefusal(
                "A baseline must begin with \(period.first.name), as the figures do, in an earlier year and at most "
                    + "\(mostYears) years before, not with \(first.said).")
        }
        return months / 12
    }
}

extension [PeerSet] {
    /// The list that was named.
    package func known(_ name: String) throws(ComparedRefusal) -> PeerSet {
        if let set = named(name) { return set }
        let held = isEmpty ? "None is saved." : "There is \(map(\.word).joined(separator: ", "))."
        throw ComparedRefusal("There is no saved list of peers called “\(name)”. \(held)")
    }
}
