import Foundation
import Testing

@testable import Methods

/// A golden case: a folder of inputs with the numbers that other packages computed from them.
struct Golden: Sendable, CustomTestStringConvertible {
    let folder: String

    /// Every case held here.
    static let all = [
        "01_poisson_change", "02_rate_interval", "03_funnel", "05_spc", "06_stl", "21_survey", "24_fdr",
        "26_same_period", "27_real_monthly",
    ].map(Golden.init)

    var testDescription: String { folder }
    /// The folder's name without its number.
    var method: String { String(folder.dropFirst(3)) }
    var path: String { Golden.home + "/" + folder }

    private static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden").path

    func file() throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path + "/case.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// Every field in which an answer is further from what is expected than the case's tolerances allow.
    func faults(of answer: JSON) throws -> [String] {
        let file = try file()
        let tolerance = try #require(file["tolerance"] as? [String: [String: Double]])
        let expected = try #require(file["expected"])
        return Comparison(tolerance: tolerance).faults(answer, expected, at: "", within: "default")
    }

    /// The same case with other inputs, in a folder of its own.
    static func folder(params: String? = nil, _ files: [String: String]) throws -> String {
        let folder = NSTemporaryDirectory() + "golden-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var files = files
        if let params { files["case.json"] = "{\"params\":\(params)}" }
        for (name, text) in files { try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8) }
        return folder
    }
}

/// Compares an answer with what is expected, field by field, each within its own tolerance.
private struct Comparison {
    let tolerance: [String: [String: Double]]

    func faults(_ answer: JSON?, _ expected: Any, at path: String, within key: String) -> [String] {
        if let fields = expected as? [String: Any] {
            guard case .object(let own)? = answer else { return ["\(path): no object"] }
            let extra = own.map(\.name).filter { fields[$0] == nil }.map { "\(path)/\($0): not expected" }
            return extra
                + fields.sorted { $0.key < $1.key }.flatMap { name, value in
                    faults(answer?[name], value, at: "\(path)/\(name)", within: tolerance[name] == nil ? key : name)
                }
        }
        if let list = expected as? [Any] {
            guard case .array(let own)? = answer, own.count == list.count else {
                return ["\(path): no list of \(list.count)"]
            }
            return list.indices.flatMap { faults(own[$0], list[$0], at: "\(path)/\($0)", within: key) }
        }
        let said = answer?.text ?? "absent"
        if expected is NSNull { return answer == nil || answer == .null ? [] : ["\(path): \(said), not null"] }
        if let text = expected as? String { return answer == .string(text) ? [] : ["\(path): not \(text)"] }
        guard let number = expected as? NSNumber else { return ["\(path): of no known kind"] }
        if isBoolean(number) { return answer == .bool(number.boolValue) ? [] : ["\(path): not \(number)"] }
        let found: Double? =
            switch answer {
            case .number(let value): value
            case .integer(let value): Double(value)
            default: nil
            }
        let wanted = number.doubleValue
        let allowed = tolerance[key] ?? [:]
        let bound = max(allowed["abs"] ?? 0, (allowed["rel"] ?? 0) * abs(wanted))
        guard let found, abs(found - wanted) <= bound else { return ["\(path): \(said), not \(wanted)"] }
        return []
    }

    /// Foundation holds `true` and `1` in one class; only the type code tells them apart.
    private func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
