import Dates
import Markup
import Pages
import Partnership
import Places
import Storage

extension PremisesFormPage {
    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newPremises, .add, .premises) { request in .page(try await blank(request, site)) },
            Route(.post, Addresses.newPremises, .add, .premises) { request in
                try await sent(try await blank(request, site), request, site)
            },
            Route(.get, Addresses.changePremises, .change, .premises) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changePremises, .change, .premises) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func sent(
        _ asked: PremisesFormPage, _ request: Request, _ site: PlanningSite
    ) async throws -> Response {
        var page = asked
        let form = request.form
        page.words.name = try form.one("name") ?? ""
        page.words.sort = try form.one("premises-is", as: PremisesWords.Sort.self) ?? page.words.sort
        page.words.use = try form.one("use", as: PremisesUse.self) ?? page.words.use
        page.words.area = try form.one("ward") ?? ""
        page.words.responsible = try form.one("responsible") ?? ""
        page.most = try form.one("most-present") ?? ""
        page.words.estimate = try form.one("estimate") ?? ""
        page.words.leftOut = try form.one("left-out") ?? ""
        (page.words.held, page.words.isChecked) = (try form.one("held") ?? "", try form.one("checked") == "yes")
        page.words.agency = try form.one("agency", as: ID<Agency>.self)
        page.words.seat = try form.one("seat", as: ID<Seat>.self)
        page.reason = try form.one("reason") ?? ""
        if page.premises != nil { page.version = try form.required("version", as: Int.self) }
        page.words.most = Int(inAddress: page.most) ?? 0
        let command = KeepPremises(
            changed: page.premises.map { ($0.id, page.version) }, words: page.words, reason: page.reason)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.premises($0.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.premises, page.version, page.isStale) = ($0, $0.version, true)
                return .page(page, status: 409)
            })
    }

    private static func blank(_ request: Request, _ site: PlanningSite) async throws -> PremisesFormPage {
        PremisesFormPage(
            owners: try await site.registry.owners(request.trace, on: request.today),
            places: site.districtsAndWards(try await site.registry.areasOfPlans(request.trace)),
            words: PremisesWords(sort: .premises, use: .shop))
    }

    private static func found(
        _ id: ID<Premises>, _ request: Request, _ site: PlanningSite
    ) async throws -> PremisesFormPage? {
        guard let premises = try await site.premises(id, request)?.lines.first?.premises else { return nil }
        var page = try await blank(request, site)
        (page.premises, page.words, page.version) = (premises, premises.words, premises.version)
        page.most = "\(premises.words.most)"
        return page
    }
}

extension PlanningSite {
    /// The register of one alone, where whoever asks may change it.
    func premises(_ id: ID<Premises>, _ request: Request) async throws -> PremisesRegister? {
        let register = try await registry.premises(of: id, request.trace, on: request.today, gazetteer)
        guard let one = register.lines.first?.premises, one.hidden.isEmpty,
            request.viewer.may(.change, one.thing, now: request.now)
        else { return nil }
        return register
    }

    /// These districts, each with its wards by name after it.
    func districtsAndWards(_ codes: [String]) -> [(code: String, name: String)] {
        codes.compactMap { AreaCode($0).flatMap(gazetteer.place) }.flatMap { district in
            [(district.code.text, "All of \(district.name)")]
                + gazetteer.wards(ofDistricts: [district.code.text]).map {
                    ($0.ward.code.text, "\($0.ward.name), \(district.name)")
                }
        }
    }
}
