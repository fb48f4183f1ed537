package import Figures
package import Places

extension Area {
    /// The code and the name by which figures know the area.
    package func place(_ gazetteer: Gazetteer) -> Figure.Place {
        switch self {
        case .coded(let code): Figure.Place(code: code.text, name: gazetteer.name(of: code))
        case .partnership(let partnership): Figure.Place(code: partnership.slug, name: partnership.name)
        case .files(let slug):
            Figure.Place(
                code: slug, name: gazetteer.force(slug: slug).map { gazetteer.forces[Int($0)].printed } ?? slug)
        case .all: Figure.Place(code: "all", name: "all forces held")
        case .unplaced: Figure.Place(code: "unplaced", name: "no place given")
        }
    }

    /// The forces whose files tell how complete the area is, by slug.
    func homeForces(_ gazetteer: Gazetteer) -> [String] {
        switch self {
        case .files(let slug): [slug]
        case .all, .unplaced: []
        case .coded, .partnership:
            Set(gazetteer.districts(of: self).map { gazetteer.districts[Int($0)].force })
                .map { gazetteer.forces[Int($0)].slug }.sorted()
        }
    }
}
