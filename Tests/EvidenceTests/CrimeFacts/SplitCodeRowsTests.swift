import Aldermouth
import Figures
import Places
import Storage
import Testing

@testable import Evidence

@Suite("Rows with codes of either census")
struct SplitCodeRowsTests {
    /// A code of 2011 whose successors lie in several wards, one of those with a point inside it, and its ward.
    private struct Split {
        var code: String
        var district: String
        var force: String
        var successor: String
        var ward: String
        var point: (longitude: String, latitude: String)
    }

    private func split() throws -> Split {
        let places = Gazetteer.embedded
        let locator = places.successorLocator(.embedded)
        for (position, lsoa) in places.lsoas.enumerated() where lsoa.ward == nil {
            for next in places.successors(of: Int32(position)) {
                let after = places.lsoas[Int(next)]
                guard let ward = after.ward, after.district == lsoa.district,
                    let boundary = Shapes.embedded.boundary(of: after.code), boundary.polygons.count == 1
                else { continue }
                let ring = boundary.polygons[0].outer
                let x = ring.reduce(0) { $0 + Int($1.longitude) } * 10 / ring.count
                let y = ring.reduce(0) { $0 + Int($1.latitude) } * 10 / ring.count
                guard locator.locate(Int32(x), Int32(y)) == next, x > 100_000 || x < -100_000 else { continue }
                let district = places.districts[Int(lsoa.district)]
                return Split(
                    code: lsoa.code.text, district: district.code.text, force: places.forces[Int(district.force)].slug,
                    successor: after.code.text, ward: places.wards[Int(ward)].code.text, point: (degrees(x), degrees(y))
                )
            }
        }
        throw FileRefusal("no code of 2011 has successors in several wards")
    }

    private func degrees(_ millionths: Int) -> String {
        let digits = String(abs(millionths) % 1_000_000)
        let decimals = String(repeating: "0", count: 6 - digits.utf8.count) + digits
        return "\(millionths < 0 ? "-" : "")\(abs(millionths) / 1_000_000).\(decimals)"
    }

    @Test(arguments: Engine.tested)
    func `a row of a split code goes to the ward that holds its point, or to no ward`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let split = try split()
        let inside = StreetFile.row(
            id: StreetFile.id(1), longitude: split.point.longitude, latitude: split.point.latitude, lsoa: split.code,
            type: "Drugs")
        let elsewhere = StreetFile.row(
            id: StreetFile.id(2), longitude: "0.0", latitude: "51.0", lsoa: split.code, type: "Drugs")
        let nowhere = StreetFile.row(id: StreetFile.id(3), longitude: "", latitude: "", lsoa: split.code, type: "Drugs")
        let newer = StreetFile.row(id: StreetFile.id(4), lsoa: split.successor, type: "Drugs")
        let text = StreetFile.text([inside, elsewhere, nowhere, newer])
        #expect(try await desk.bring(desk.lay("2024-03-\(split.force)-street.csv", text)).states == [.new])

        #expect(try await desk.figures(.crime, split.district).map(\.value) == [4])
        #expect(try await desk.figures(.crime, split.ward).map(\.value) == [2])
        // Neither code takes the rows of the other.
        #expect(try await desk.figures(.crime, split.code, split.successor).map(\.value) == [3, 1])
        let wards = try await desk.figures(.crime, split.district, by: "area").filter { $0.value != 0 }
        #expect(wards.map(\.place.code) == [split.ward, "\(split.district)-ward-unknown"])
        #expect(wards.map(\.value) == [2, 2])
        #expect(wards.last?.place.name.hasSuffix(", ward unknown") == true)
    }

    @Test(arguments: Engine.tested)
    func `a code of 2011 that merged has the ward of what it became`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let places = Gazetteer.embedded
        let merged = try #require(places.lsoas.first { $0.change == .merged && $0.ward != nil })
        let district = places.districts[Int(merged.district)]
        let force = places.forces[Int(district.force)].slug
        let text = StreetFile.text([StreetFile.row(lsoa: merged.code.text)])
        _ = try await desk.bring(desk.lay("2024-03-\(force)-street.csv", text))
        let ward = places.wards[Int(try #require(merged.ward))].code.text
        #expect(try await desk.figures(.asb, ward, district.code.text, merged.code.text).map(\.value) == [1, 1, 1])
    }

    @Test(arguments: Engine.tested)
    func `a code of nowhere is kept in its force's total alone`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let text = StreetFile.text([
            StreetFile.row(lsoa: "S01006506", lsoaName: "Culter - 01"), StreetFile.row(lsoa: "E01999001"),
        ])
        #expect(try await desk.bring(desk.lay("2024-03-bedfordshire-street.csv", text)).map(\.withoutPlace) == [0])
        #expect(
            try await desk.figures(.asb, "bedfordshire", "all", "unplaced", "E23000026").map(\.value) == [2, 2, 0, 0])
    }

    @Test(arguments: Engine.tested)
    func `searches are placed by their points alone`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        func search(_ latitude: String, _ longitude: String) -> String {
            "Person search,2024-02-29T23:47:00+00:00,,,\(latitude),\(longitude),Male,18-24,,,,Controlled drugs,,,"
        }
        let header = PoliceLayout.stopAndSearch.header.joined(separator: ",")
        let rows = [search("52.135973", "-0.466655"), search("", ""), search("0", "0")]
        let text = ([header] + rows).joined(separator: "\n") + "\n"
        let report = try await desk.bring(desk.lay("2024-03-bedfordshire-stop-and-search.csv", text))
        #expect(report.states == [.new] && report[0].withoutCoordinates == 1)
        #expect(
            try await desk.figures(.stopAndSearch, "E06000055", "bedfordshire", "unplaced").map(\.value) == [1, 3, 2])
    }
}
