import Markup
import Pages
import Partnership
import Storage

extension CommunicationFormPage {
    static func routes(_ site: InitiativesSite) -> [Route] {
        routes(
            of: .communication, new: Addresses.newCommunication, change: Addresses.changeCommunication,
            blank: { try await blank($0, site) },
            found: { try await found($1, $0, site) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.communication($0.id) }) {
                    KeepCommunication(changed: $1, words: $0.words).run
                }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        (words.message, words.audience) = (try form.one("told") ?? "", try form.one("to-whom") ?? "")
        words.channels = Set(try form.all("channels", as: CommunicationWords.Channel.self))
        words.agency = try form.one("agency", as: ID<Agency>.self)
        words.partners = Set(try form.all("partners", as: ID<Agency>.self))
        words.initiative = try form.one("of-initiative", as: ID<Initiative>.self)
        (from, until) = (try form.day("from"), try form.day("until"))
        words.from = from.isEmpty ? nil : errors.day(from, "from")
        words.until = until.isEmpty ? nil : errors.day(until, "until")
        words.standing = try form.one("went-out", as: CommunicationWords.Standing.self) ?? .planned
        (words.why, words.note) = (try form.one("why-left-out") ?? "", try form.one("note") ?? "")
        reached = try form.one("reached") ?? ""
        if let tally = Tally(typed: reached) {
            words.reached = tally
        } else {
            errors.append(FieldError("reached", "Enter a number, as 40 or about 200, or leave it empty."))
        }
    }

    private static func blank(_ request: Request, _ site: InitiativesSite) async throws -> CommunicationFormPage {
        CommunicationFormPage(register: try await site.registry.initiatives(request.trace, on: request.today))
    }

    private static func found(
        _ id: ID<Communication>, _ request: Request, _ site: InitiativesSite
    ) async throws -> CommunicationFormPage? {
        guard let one = try await site.registry.communications(of: id, request.trace).first, one.hidden.isEmpty,
            request.viewer.may(.change, one.thing, now: request.now)
        else { return nil }
        var page = try await blank(request, site)
        (page.kept, page.words, page.version) = (one, one.words, one.version)
        (page.from, page.until) = (DayTyped(one.words.from), DayTyped(one.words.until))
        page.reached = one.words.reached == .unknown ? "" : one.words.reached.typed
        return page
    }
}
