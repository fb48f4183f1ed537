import Markup
import Partnership
import Storage

/// One line of what was counted: who or what, and how many.
struct CountedLine: Hashable, Sendable {
    var name: String
    /// Where the name is that of an agency.
    var agency: ID<Agency>?
    var tally: Tally

    init(name: String, agency: ID<Agency>? = nil, tally: Tally) {
        (self.name, self.agency, self.tally) = (name, agency, tally)
    }

    /// `Kits given out: 40`, `Fire service: not counted`; nothing where it is not a name, a colon and a number.
    ///
    /// - Parameter agencies: By name or short name; one of them is then known by that.
    init?(typed line: String, agencies: [Agency] = []) {
        guard let colon = line.utf8.lastIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = trimmed(String(line[..<colon]))
        guard !name.isEmpty, let tally = Tally(typed: String(line[line.utf8.index(after: colon)...])) else {
            return nil
        }
        let agency = agencies.first { [$0.name, $0.shortName].contains { $0.utf8.elementsEqual(name.utf8) } }
        self.init(name: agency?.name ?? name, agency: agency?.id, tally: tally)
    }

    var typed: String { "\(name): \(tally.typed)" }
    var said: String { "\(name): \(tally.said.lowercased())" }
}

extension [CountedLine] {
    /// Lines as they are typed; the first that cannot be read is a fault.
    static func read(_ typed: String, agencies: [Agency] = [], _ field: String, _ faults: inout [Fault])
        -> [CountedLine]
    {
        var found: [CountedLine] = []
        for line in lines(typed) {
            guard let one = CountedLine(typed: line, agencies: agencies) else {
                faults.append(
                    Fault(field, "“\(String(line.prefix(60)))” is not a name, a colon and a number, as Wardens: 12."))
                return found
            }
            found.append(one)
        }
        return found
    }

    func faults(_ field: String) -> [Fault] {
        var faults: [Fault] = []
        if count > 60 { faults.append(Fault(field, "Enter up to 60 lines.")) }
        if contains(where: { $0.name.utf8.count > 120 }) {
            faults.append(Fault(field, "Use up to 120 characters for each name."))
        }
        if Set(map { [UInt8]($0.name.utf8) }).count != count {
            faults.append(Fault(field, "One name stands there twice."))
        }
        return faults
    }

    var typed: String { map(\.typed).joined(separator: "\n") }
}
