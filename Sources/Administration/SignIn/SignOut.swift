import Pages
import Partnership

/// Ends the session.
enum SignOut {
    static func route(_ site: AdministrationSite) -> Route {
        Route(.post, Addresses.signOut, .change, .own) { request in
            if let signedIn = request.signedIn { try await site.signIns.end(signedIn, at: request.now) }
            return .seeOther(Addresses.signIn().asking("out", "yes")).setting(.forget)
        }
    }
}
