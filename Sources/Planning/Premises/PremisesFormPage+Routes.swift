import Dates
import Markup
import Pages
import Partnership
import Places
import Storage

extension PremisesFormPage {
    static func routes(_ site: PlanningSite) -> [Route] {
        routes(
            of: .premises, new: Addresses.newPremises, change: Addresses.changePremises,
            blank: { try await blank($0, site) }, found: { try await found($1, $0, site) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.premises($0.id) }) {
                    KeepPremises(changed: $1, words: $0.words, reason: $0.reason).run
                }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        words.name = try form.one("name") ?? ""
        words.sort = try form.one("premises-is", as: PremisesWords.Sort.self) ?? words.sort
        words.use = try form.one("use", as: PremisesUse.self) ?? words.use
        words.area = try form.one("ward") ?? ""
        words.responsible = try form.one("responsible") ?? ""
        most = try form.one("most-present") ?? ""
        words.most = Int(inAddress: most) ?? 0
        words.estimate = try form.one("estimate") ?? ""
        words.leftOut = try form.one("left-out") ?? ""
        (words.held, words.isChecked) = (try form.one("held") ?? "", try form.one("checked") == "yes")
        words.agency = try form.one("agency", as: ID<Agency>.self)
        words.seat = try form.one("seat", as: ID<Seat>.self)
        reason = try form.one("reason") ?? ""
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
        (page.kept, page.words, page.version) = (premises, premises.words, premises.version)
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
        codes.flatMap { code in
            let district = gazetteer.name(of: code)
            return [(code, "All of \(district)")]
                + gazetteer.wards(ofDistricts: [code]).map { ($0.ward.code.text, "\($0.ward.name), \(district)") }
        }
    }
}
