import Places

extension WaveGroup {
    /// Whom the words of a group of ages or of a sex mean: `16 to 34`, `65+`, `under 18`, `Women`. Nothing where they can
    /// be read in more than one way.
    var some: PeopleOfDistricts.Some? {
        switch part {
        case .age: WaveGroup.ages(name).map { .aged($0) }
        case .sex: WaveGroup.sexes[name.lowercased()]
        default: nil
        }
    }

    /// How many of each group live in a district or several; nothing where the words of one cannot be read, where two are
    /// of the same people, or where the area is no such one. Whoever did not say is none of those who live there.
    static func residents(_ groups: [WaveGroup], in area: String, _ gazetteer: Gazetteer) -> [Int?]? {
        guard let area = AreaCode(area) else { return nil }
        var (residents, seen) = ([Int?](), Set<Int>())
        for group in groups {
            guard !group.isNotSaid else {
                residents.append(nil)
                continue
            }
            guard let some = group.some, let count = PeopleOfDistricts.all.count(some, in: area, gazetteer) else {
                return nil
            }
            let those =
                switch some {
                case .female: [-1]
                case .male: [-2]
                case .aged(let years): Array(years)
                }
            guard seen.isDisjoint(with: those) else { return nil }
            seen.formUnion(those)
            residents.append(count)
        }
        return residents
    }

    private static let sexes: [String: PeopleOfDistricts.Some] = [
        "female": .female, "females": .female, "woman": .female, "women": .female,
        "male": .male, "males": .male, "man": .male, "men": .male,
    ]

    private static func ages(_ name: String) -> ClosedRange<Int>? {
        let oldest = PeopleOfDistricts.oldest
        let text = name.lowercased().replacing("aged ", with: "").replacing(" years", with: "").replacing(
            " old", with: "")
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        let words = text.split { $0.isNumber || $0 == " " }.joined(separator: " ")
        switch (numbers.count, words) {
        case (2, "to"), (2, "-"), (2, "–"), (2, "and"):
            guard numbers[0] <= numbers[1], numbers[0] <= oldest else { return nil }
            return numbers[0]...min(numbers[1], oldest)
        case (1, "+"), (1, "and over"), (1, "or over"), (1, "and above"), (1, "or above"), (1, "and older"),
            (1, "or older"), (1, "plus"):
            return numbers[0] <= oldest ? numbers[0]...oldest : nil
        case (1, "under"), (1, "younger than"):
            return numbers[0] >= 1 ? 0...min(numbers[0] - 1, oldest) : nil
        case (1, "over"), (1, "older than"):
            return numbers[0] < oldest ? (numbers[0] + 1)...oldest : nil
        default: return nil
        }
    }
}
