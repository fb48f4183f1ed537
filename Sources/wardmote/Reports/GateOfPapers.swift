import ArgumentParser
import Checks
import Places

/// Names of persons that no paper may give, in a file that stays outside the record.
///
/// Casework will have them; until then whoever keeps the case files writes them down.
struct NamesKept: ParsableArguments {
    @Option(
        name: .customLong("names"),
        help: "A text file of persons known to casework, a name a line; a paper that names one is stopped.")
    var file: String?

    /// In small letters.
    var persons: Set<String> {
        get throws {
            guard let file else { return [] }
            let lines = try NamedFiles.text(file).utf8.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
            return Set(
                lines.map { $0.lowercased().split { $0 == " " || $0 == "\t" || $0 == "\r" }.joined(separator: " ") }
                    .filter { !$0.isEmpty && $0.utf8.first != UInt8(ascii: "#") })
        }
    }
}

extension Gazetteer {
    /// What the privacy gate knows of places, and of the persons that are given to it.
    func gate(persons: Set<String> = []) -> PrivacyGate {
        let places = householdsOfPlaces
        return PrivacyGate(
            persons: persons, smallPlaces: Set(places.keys), households: places.compactMapValues { $0 },
            wholeAreas: wholeAreas)
    }

    private var wholeAreas: Set<String> {
        let names =
            districts.map(\.name) + csps.map(\.name) + counties.map(\.name) + forces.map(\.name)
            + partnerships.map(\.name)
        return Set(names.flatMap { [$0.lowercased(), $0.lowercased().replacing("&", with: "and")] })
    }

    /// Wards, each by its name and by the villages that its name is made of, with the households of the ward; a village
    /// that several wards of one district share, with those of all of them. Of several of one name it is the fewest.
    private var householdsOfPlaces: [String: Int?] {
        let census = households2021
        var found: [String: [Int32: Int?]] = [:]
        for ward in wards {
            let count = count(of: .coded(ward.code), in: census)
            for name in VillagesOfWards.names(ward.name) {
                let here = found[name]?[ward.district]
                let sum = here.map { other in other.flatMap { had in count.map { had + $0 } } } ?? count
                found[name, default: [:]].updateValue(sum, forKey: ward.district)
            }
        }
        var fewest = found.mapValues { $0.values.compactMap { $0 }.min() }
        // A district as a whole is not small.
        for district in districts { fewest[district.name.lowercased()] = nil }
        return fewest
    }
}
