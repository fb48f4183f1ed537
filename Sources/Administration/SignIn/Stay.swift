import Dates
import Pages
import Partnership

/// Says that the session is still in use, for a page that has been open for long, and how many seconds it has.
enum Stay {
    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.stay, .see, .own) { request in
            guard let session = request.signedIn?.session else { return .notFound }
            try await site.signIns.isInUse(session, at: request.now)
            let ends = min((request.now + Session.idleSeconds).milliseconds, session.endsAtLatest.milliseconds)
            return .json(Array("{\"seconds\":\((ends - request.now.milliseconds) / 1000)}".utf8))
        }
    }
}
