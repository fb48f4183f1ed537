import Dates
import Markup
import Pages
import Partnership
import Storage

/// Something in how a partnership is run that somebody should look at.
struct Concern: Hashable {
    var said: HTML
    /// What it is about.
    var way: Link?
    /// Whether it has gone wrong already, rather than being about to.
    var isUrgent: Bool

    init(_ said: HTML, way: Link? = nil, isUrgent: Bool = false) {
        (self.said, self.way, self.isUrgent) = (said, way, isUrgent)
    }

    var drawn: HTML {
        let whole: HTML = way.map { "\(link($0.text, to: $0.address)): \(said)" } ?? said
        return isUrgent ? warning(whole) : insetText(whole)
    }

    /// All that the viewer may see a reason for, what has gone wrong first.
    static func all(_ upkeep: [Upkeep], _ request: Request, _ site: AdministrationSite) async throws -> [Concern] {
        let (registry, viewer, trace, today) = (site.registry, request.viewer, request.trace, request.today)
        let agreements = try await registry.look(Agreements(viewer: viewer, on: today), trace)
        let accounts =
            viewer.may(.see, .account, now: request.now) ? try await registry.look(Accounts(viewer: viewer), trace) : []
        let concerns =
            Upkeep.Deed.allCases.compactMap { deed in of(deed, upkeep.first { $0.deed == deed }?.on, today) }
            + agreements.compactMap { agreement in
                agreement.notice(on: today).map {
                    Concern(
                        $0.said, way: Link("\(agreement.title)", to: Addresses.agreement(agreement.id)),
                        isUrgent: $0.isPast)
                }
            } + of(accounts, today)
        return concerns.filter(\.isUrgent) + concerns.filter { !$0.isUrgent }
    }

    static func of(_ deed: Upkeep.Deed, _ last: Day?, _ today: Day) -> Concern? {
        let (what, why): (HTML, HTML) =
            switch deed {
            case .backup: ("backup", "What is lost with this machine would be lost for good.")
            case .drill: ("restore drill", "A backup that nobody has put back may not be one.")
            }
        guard let last else { return Concern("No \(what) has been recorded. \(why)", isUrgent: true) }
        let age = today - last
        guard age > deed.days else { return nil }
        return Concern(
            "The last \(what) that was recorded is \(age) days old. Make one every \(deed.days) days. \(why)",
            isUrgent: true)
    }

    /// Of people's accounts: no second factor, or training that has lapsed or is about to.
    static func of(_ accounts: [Accounts.Line], _ today: Day) -> [Concern] {
        let used = accounts.filter { $0.state == .active && $0.hasCome }
        let bare = used.filter { !$0.hasSecondFactor }
        let names = bare.map { link("\($0.name)", to: Addresses.person($0.person)) }.joined(separator: ", ")
        let factor =
            bare.isEmpty
            ? [] : [Concern("These people have no second factor to sign in with: \(names).", isUrgent: true)]
        return factor
            + used.compactMap { account in
                guard let until = account.trainedUntil, until < today + 30 else { return nil }
                let way = Link("\(account.name)", to: Addresses.person(account.person))
                return until < today
                    ? Concern(
                        "training lapsed on \(until). They see nothing until it is passed again.", way: way,
                        isUrgent: true)
                    : Concern("training lapses on \(until).", way: way)
            }
    }
}
