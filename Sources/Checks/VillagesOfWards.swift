/// The names by which a ward is spoken of: its own, and the villages that its name is made of.
///
/// `Fernley North & Stonely` is Fernley and Stonely; `Upper Fernley East` is Upper Fernley; `Millbeck-with-Stonely` is
/// Millbeck and Stonely.
package enum VillagesOfWards {
    /// In small letters. Short ones are left out: they are words of other names too.
    package static func names(_ ward: String) -> Set<String> {
        let name = ward.lowercased()
        let words = name.replacing("-with-", with: " with ").split(separator: " ").map(String.init)
        let villages = words.split(whereSeparator: between.contains).flatMap { village -> [String] in
            var said = Array(village)
            while let last = said.last, points.contains(last) { said.removeLast() }
            return [said, said.filter { !points.contains($0) }].map { $0.joined(separator: " ") }
        }
        return Set([name] + villages.filter { $0.utf8.count > 5 })
    }

    private static let points: Set<String> = ["north", "south", "east", "west", "central", "town", "rural"]
    private static let between: Set<String> = ["and", "with", "&"]
}
