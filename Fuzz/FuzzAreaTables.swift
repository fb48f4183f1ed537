import Dates
import Glibc
import Places

/// Tables of people, and lookups of areas: both are known by their headings.
///
/// What is taken has each code once, in order, with no count below zero; areas that are added are found again, and
/// no area that was known changes.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzAreaTables(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    var bytes = Array(UnsafeBufferPointer(start: start, count: count))
    bytes += [UInt8](repeating: 0, count: 64)
    bytes.withUnsafeBufferPointer { all in
        let file = Bytes(rebasing: all[..<count])
        people(file)
        lookup(file)
    }
    return 0
}

private func people(_ file: Bytes) {
    if let layout = try? LongPopulationLayout(file, name: "mid2022-residents.csv"),
        let sets = try? ReadLongPopulationFile(layout: layout, gazetteer: .embedded).read(file)
    {
        check(sets)
    }
    guard let layout = try? PopulationLayout(file, name: "mid2022.csv"),
        let sets = try? ReadPopulationFile(layout: layout, gazetteer: .embedded).read(file)
    else { return }
    check(sets)
}

private func check(_ sets: [ReadPopulation]) {
    for set in sets {
        guard zip(set.values, set.values.dropFirst()).allSatisfy({ $0.code < $1.code }),
            set.values.allSatisfy({ $0.count >= 0 })
        else { abort() }
        let made = PopulationSet(
            set.day.name, set.day.day, set.counted, set.grain, values: set.values, in: .embedded)
        if let first = set.values.first, let sum = Gazetteer.embedded.count(of: .coded(first.code), in: made), sum < 0 {
            abort()
        }
    }
}

private func lookup(_ file: Bytes) {
    guard let layout = LookupLayout(file),
        let read = try? ReadLookupFile(layout: layout, gazetteer: .embedded).read(file), !read.areas.isEmpty
    else { return }
    let places = Gazetteer.embedded.adding(read.areas)
    guard places.districts.count >= Gazetteer.embedded.districts.count,
        places.place("E07000033") == Gazetteer.embedded.place("E07000033"),
        places.count(of: .coded("E07000033"), in: places.residents2021) != nil
            || read.areas.contains(where: { $0.level == .lsoa })
    else { abort() }
    for area in read.areas {
        if let place = places.place(area.code), place.code != area.code { abort() }
    }
}
