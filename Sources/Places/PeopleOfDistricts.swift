internal import CReference

/// How many of each sex and of each age live in a district, for those who ask whether a survey's answers are like them.
///
/// Source: Office for National Statistics: Census 2021 for the sexes, the mid-2020 estimates for single years of age.
package struct PeopleOfDistricts: Sendable {
    /// Women, men, then each year of age from 0, the last of them 90 and over.
    private let counts: [AreaCode: [Int]]

    /// Some of those who live somewhere.
    package enum Some: Hashable, Sendable {
        case female, male
        /// Whole years; 90 is 90 and over.
        case aged(ClosedRange<Int>)
    }

    package static let oldest = 90

    package static let all: PeopleOfDistricts = {
        let file = reference_people()
        let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
        return PeopleOfDistricts(String(decoding: bytes, as: UTF8.self))
    }()

    /// - Parameter table: A line for each district under a line of headings.
    init(_ table: String) {
        var counts: [AreaCode: [Int]] = [:]
        for line in table.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",")
            let numbers = cells.dropFirst().compactMap { Int($0) }
            guard let code = AreaCode(String(cells[0])), numbers.count == 3 + Self.oldest else {
                preconditionFailure("The table of the people of districts is damaged: \(line.prefix(20))")
            }
            counts[code] = numbers
        }
        self.counts = counts
    }

    /// How many of them live in an area that is a district or several; nothing for any other.
    package func count(_ some: Some, in area: AreaCode, _ gazetteer: Gazetteer) -> Int? {
        guard let districts = gazetteer.wholeDistricts(of: area) else { return nil }
        var sum = 0
        for district in districts {
            guard let counts = counts[district] else { return nil }
            switch some {
            case .female: sum += counts[0]
            case .male: sum += counts[1]
            case .aged(let years):
                sum += counts[2...].dropFirst(years.lowerBound).prefix(years.count).reduce(0, +)
            }
        }
        return sum
    }
}

extension Gazetteer {
    /// The districts that an area is made of; nothing where it is a part of one.
    fileprivate func wholeDistricts(of area: AreaCode) -> [AreaCode]? {
        guard let place = place(area), place.level != .lsoa, place.level != .ward else { return nil }
        let within = positions(within: place, level: .district)
        guard !within.isEmpty else { return nil }
        if place.level == .csp, within.contains(where: { districts[Int($0)].csps.count > 1 }) { return nil }
        return within.compactMap { self.place(.district, $0)?.code }
    }
}
