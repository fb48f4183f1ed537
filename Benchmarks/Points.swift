import Foundation
import Places

/// Puts points into the polygons of a GeoJSON file in metres, as `b3_point_in_polygon.py` does.
///
/// Reading the polygons, and making the index of them, is told apart.
func points(wards: String, points: String) throws {
    let clock = ContinuousClock()
    var start = clock.now
    let data = try Data(contentsOf: URL(filePath: wards))
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    var (rings, codes, vertices) = ([[[SIMD2<Int32>]]](), [String](), 0)
    func decimetres(_ place: Any) -> Int32 { Int32((((place as? NSNumber)?.doubleValue ?? 0) * 10).rounded()) }
    for feature in json?["features"] as? [[String: Any]] ?? [] {
        let geometry = feature["geometry"] as? [String: Any]
        let outer = (geometry?["coordinates"] as? [[[Any]]])?.first ?? []
        rings.append([outer.map { SIMD2(decimetres($0[0]), decimetres($0[1])) }])
        codes.append((feature["properties"] as? [String: Any])?["WD23CD"] as? String ?? "")
        vertices += outer.count
    }
    let reading = clock.now - start
    let text = try String(contentsOf: URL(filePath: points), encoding: .utf8)
    var (xs, ys) = ([Int32](), [Int32]())
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).dropFirst() {
        let parts = line.split(separator: UInt8(ascii: ","))
        xs.append(Int32(((Double(Substring(parts[0])) ?? 0) * 10).rounded()))
        ys.append(Int32(((Double(Substring(parts[1])) ?? 0) * 10).rounded()))
    }
    start = clock.now
    let locator = PointLocator(rings: rings)
    let building = clock.now - start
    var (seconds, found) = ([Double](), [Int32]())
    for _ in 0..<3 { seconds.append(timed { found = locator.locate(xs: xs, ys: ys) }) }
    var counts: [String: Int] = [:]
    for ward in found where ward >= 0 { counts[codes[Int(ward)], default: 0] += 1 }
    let inside = counts.values.reduce(0, +)
    printLine(
        "point_in_polygon", seconds,
        [
            "points": xs.count, "polygons": rings.count, "vertices": vertices, "inside": inside,
            "wards_hit": counts.count,
            "read_json_s": reading / .seconds(1), "build_index_s": building / .seconds(1),
            "checksum": checksum(
                "[\(inside), {\(counts.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", "))}]"
            ),
        ])
}
