import Pages
import Partnership

/// The places or bodies that a group is for, each by its name: a line each, as they are kept and typed.
///
/// Source: paper 004, a group on fly-tipping of all the councils of a county.
extension Group {
    /// `Bedford and Luton`; empty where it is for the partnership's own area.
    var coversSaid: String {
        guard let last = covers.last else { return "" }
        return covers.count == 1 ? last : "\(covers.dropLast().joined(separator: ", ")) and \(last)"
    }

    var inLines: String { covers.joined(separator: "\n") }

    static func named(inLines text: String) -> [String] {
        text.utf8.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    }

    static func faults(covers: [String]) -> [Fault] {
        var faults: [Fault] = []
        if covers.count > 40 { faults.append(Fault("covers", "Enter up to 40 places or bodies, a line each.")) }
        for name in covers where name.utf8.count > 120 {
            faults.append(Fault("covers", "Use up to 120 characters for “\(String(name.prefix(40)))”."))
        }
        if Set(covers).count != covers.count { faults.append(Fault("covers", "One name stands there twice.")) }
        return faults
    }
}
