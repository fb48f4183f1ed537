import Evidence
import Markup
import Pages
import Partnership
import Places
import Planning

/// Where a ward is chosen for a briefing: those of the partnership's districts, those in which something was raised, and any
/// other by its name.
struct BriefingsPage: Page {
    /// What was typed; nothing when nobody has asked yet.
    var wanted: String?
    var found: [Ward]
    /// Those of the districts that plans are for, and those in which something was raised.
    var wards: [Ward]
    /// How much was raised in each.
    var issues: [AreaCode: Int]
    /// Whose wards are meant; empty for all.
    var district = ""
    var asked = ListAsked()

    var title: String { "Ward briefings" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        <p class="govuk-body">What the councillors of a ward should know: what the police recorded there, what members raised and
        what was promised them, and what the partnership has put first. As a page, a Word document or a PDF.</p>
        \(filterForm(
            Addresses.briefings(), label: "Find a ward", submit: "Find",
            input(Field("q", "Name or code of a ward"), value: wanted ?? "", width: .thirty)))
        \(wanted == nil ? "" : matches)
        \(list.drawn(select(Field("district", "District"), [Choice("", "Any district")] + districts.map { Choice($0, "\($0)") }, chosen: district)))
        """
    }

    private var matches: HTML {
        table(
            "Found", id: "found", columns: [Column("Ward"), Column("District"), .number("Raised there")],
            rows: found.map {
                [link("\($0.name)", to: briefing($0.code)), "\($0.districtName)", "\(number(issues[$0.code] ?? 0))"]
            }, empty: "No ward of England and Wales is called so here.")
    }

    private var districts: [String] { Set(wards.map(\.districtName)).sorted() }

    var list: Listing<Ward> {
        Listing(
            "Wards", comes: "those in which members raised most first", id: "raised",
            at: district.isEmpty ? Addresses.briefings() : Addresses.briefings().asking("district", district),
            wards.filter { district.isEmpty || $0.districtName.utf8.elementsEqual(district.utf8) }, asked: asked,
            empty: wards.isEmpty
                ? "No plan says for which districts it is, and nothing was raised that names its ward."
                : "There is no such ward.",
            columns: [
                ListColumn("Ward", \.name).shown { link("\($0.name)", to: briefing($0.code)) }.ordered(),
                .fileAlone("Code", \.code.text), ListColumn("District", \.districtName).ordered(),
                .number("Raised there") { issues[$0.code] ?? 0 },
            ])
    }

    static let example = BriefingsPage(
        wanted: nil, found: [],
        wards: [.example], issues: [Ward.example.code: 2])

    static func route(_ site: ConsultationSite) -> Route {
        Route(.get, Addresses.briefings, .see, .raisedIssue) { request in
            let wanted = try request.query.one("q").flatMap { $0.isEmpty ? nil : $0 }
            guard (wanted ?? "").utf8.count <= 200 else { throw BadRequest.unreadable("q") }
            let issues = try await site.registry.look(RaisedIssues(viewer: request.viewer), request.trace)
            let counts = Dictionary(issues.compactMap { AreaCode($0.ward) }.map { ($0, 1) }, uniquingKeysWith: +)
            let gazetteer = site.gazetteer
            func wards(_ places: [Place]) -> [Ward] { places.compactMap { Ward($0, in: gazetteer) } }
            func most(_ one: Ward) -> (Int, String, String) {
                (-(counts[one.code] ?? 0), one.name, one.code.text)
            }
            let own = try await site.registry.areasOfPlans(request.trace).flatMap(site.wards)
            let all = Set(own + wards(counts.keys.compactMap(gazetteer.place)))
            let page = BriefingsPage(
                wanted: wanted, found: wanted.map { wards(gazetteer.search($0)) } ?? [],
                wards: all.sorted { most($0) < most($1) },
                issues: counts, district: try request.query.one("district") ?? "", asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("wards"))
        }
    }
}
