import Markup
package import Pages
package import Partnership

extension [Committee] {
    /// To choose one of; with its council where two have one name.
    package func choices(_ agencies: [Agency]) -> [Choice] {
        map { one in
            let isAlone = count { $0.name.utf8.elementsEqual(one.name.utf8) } == 1
            let council = agencies.first { $0.id == one.council }
            return Choice(one.id, isAlone || council == nil ? "\(one.name)" : "\(one.name), \(council?.name ?? "")")
        }
    }
}
