internal import Synchronization

/// Names that the partnership gave to areas that no list of areas knows. One given while the program runs is used from then on.
package final class GivenNames: Sendable {
    private let names: Mutex<[AreaCode: String]>

    init(_ names: [AreaCode: String] = [:]) { self.names = Mutex(names) }

    subscript(_ code: AreaCode) -> String? { names.withLock { $0[code] } }

    /// Takes up all names that there are now.
    package func take(_ names: [AreaCode: String]) { self.names.withLock { $0 = names } }
}

extension Gazetteer {
    /// What an area is called: by the lists, or else by the partnership; its code where nobody named it.
    package func name(of code: String) -> String {
        guard let area = AreaCode(code) else { return code }
        return name(of: area)
    }

    package func name(of code: AreaCode) -> String { place(code)?.name ?? given[code] ?? code.text }

    /// `Bolsover (E07000033)`; the code alone where nobody named it.
    package func said(_ code: String) -> String {
        let name = name(of: code)
        return name == code ? code : "\(name) (\(code))"
    }
}
