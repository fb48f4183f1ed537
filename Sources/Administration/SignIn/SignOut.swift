import Pages
import Partnership

/// Ends the session. Open to everybody, so that somebody whose seat or account has ended can go as well.
enum SignOut {
    static func route(_ site: AdministrationSite) -> Route {
        Route(.post, Addresses.signOut, .enter, .door) { request in
            if let signedIn = request.signedIn { try await site.signIns.end(signedIn, at: request.now) }
            return .seeOther(Addresses.signIn().asking("out", "yes")).setting(.forget)
        }
    }
}
