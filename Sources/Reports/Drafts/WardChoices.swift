import Markup
import Pages
import Partnership
import Places
import Planning

/// The wards that a report can be chosen to affect: those of the districts that plans are for, by name.
struct WardChoices: Hashable, Sendable {
    /// As a report keeps them. Where two districts have one of a name, each says its own.
    var names: [String] = []

    init(_ names: [String] = []) { self.names = names }

    init(_ districts: [String], _ gazetteer: Gazetteer) {
        let wards = gazetteer.wards(ofDistricts: districts)
        let counts = Dictionary(grouping: wards, by: \.ward.name).mapValues(\.count)
        names = wards.map { ward, district in
            counts[ward.name] == 1 ? ward.name : "\(ward.name) (\(district.name))"
        }
    }

    /// The field of those that can be ticked; nothing where none is known.
    func field(ticked: [String]) -> HTML {
        guard !names.isEmpty else { return "" }
        let boxes = checkboxes(
            Field("ward", "Wards affected", hint: "None where it is for no ward in particular"),
            names.map { Choice($0, "\($0)") }, ticked: ticked, isSmall: true)
        return names.count > 12
            ? details("Choose the wards affected", boxes, isOpen: ticked.contains(where: names.contains)) : boxes
    }

    /// Those that cannot be ticked, one a line.
    func others(_ wards: [String]) -> String { wards.filter { !names.contains($0) }.joined(separator: "\n") }
}

extension ReportsSite {
    func wards(_ request: Request) async throws -> WardChoices {
        WardChoices(try await registry.areasOfPlans(request.trace), gazetteer)
    }
}
