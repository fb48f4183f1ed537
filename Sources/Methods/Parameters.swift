import Foundation

/// The `params` of a folder's `case.json`. Nothing else in that file is read.
struct Parameters: Decodable {
    private var values: [String: Value] = [:]

    /// A value of a parameter, as far as the methods know any.
    enum Value: Decodable {
        case number(Double)
        case text(String)
        case list([Value])
        case other

        init(from decoder: any Decoder) throws {
            let one = try decoder.singleValueContainer()
            if let number = try? one.decode(Double.self) {
                self = .number(number)
            } else if let text = try? one.decode(String.self) {
                self = .text(text)
            } else if let list = try? one.decode([Value].self) {
                self = .list(list)
            } else {
                self = .other
            }
        }
    }

    private struct File: Decodable { var params: [String: Value]? }

    /// No parameters where the folder has no `case.json`.
    init(folder: String) throws(MethodRefusal) {
        let path = folder + "/case.json"
        guard FileManager.default.fileExists(atPath: path) else { return }
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(file: "case.json") }
        guard let file = try? JSONDecoder().decode(File.self, from: data) else {
            throw .unusable(file: "case.json", why: "It is not a JSON object with an object `params`.")
        }
        values = file.params ?? [:]
    }

    func text(_ name: String) throws(MethodRefusal) -> String? {
        switch values[name] {
        case nil: return nil
        case .text(let text): return text
        default: throw wrong(name, "text")
        }
    }

    /// A whole number from `least` on.
    func whole(_ name: String, atLeast least: Int) throws(MethodRefusal) -> Int? {
        guard let value = values[name] else { return nil }
        guard case .number(let number) = value, number == number.rounded(), number >= Double(least), number < 1e6
        else { throw wrong(name, "a whole number of at least \(least)") }
        return Int(number)
    }

    /// Lists of texts, one inside the other.
    func lists(_ name: String) throws(MethodRefusal) -> [[String]]? {
        guard let value = values[name] else { return nil }
        guard case .list(let outer) = value else { throw wrong(name, "a list of lists") }
        var found: [[String]] = []
        for part in outer {
            guard case .list(let inner) = part else { throw wrong(name, "a list of lists") }
            var texts: [String] = []
            for item in inner {
                guard case .text(let text) = item else { throw wrong(name, "a list of lists of text") }
                texts.append(text)
            }
            found.append(texts)
        }
        return found
    }

    func wrong(_ name: String, _ wanted: String) -> MethodRefusal {
        .unusable(file: "case.json", why: "The parameter `\(name)` must be \(wanted).")
    }
}
