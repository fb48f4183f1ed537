import Dates
import Markup
import Pages
import Partnership
import Storage

/// The part of a form by which somebody shows, before something grave, that it is still they who sit there: by their
/// password, or by signing in anew at their organisation.
struct ProofPart: Hashable {
    /// The organisations that know them; nothing for whoever has a password.
    var doors: [ProviderDoor]?
    /// Until when the proof that they gave an organisation counts; nothing where there is none.
    var provedUntil: Instant?
    /// The page that they come back to.
    var back: Address

    /// Asks for a password.
    static func password(back: Address) -> ProofPart { ProofPart(doors: nil, provedUntil: nil, back: back) }

    func html(_ errors: [FieldError]) -> HTML {
        guard let doors else {
            return passwordInput(
                Pages.Field("password", "Your password", error: errors.of("password")), complete: "current-password")
        }
        if let provedUntil {
            return insetText("You have shown that it is you. Send this before \(provedUntil.localTime).")
        }
        let ways = doors.map {
            link("Sign in again with \($0.name)", to: Addresses.prove($0.word).asking("next", back.text))
        }
        let way: HTML =
            ways.isEmpty
            ? "Ask an administrator for a link, and choose a password." : "\(ways.joined(separator: ", or "))."
        return insetText("First show that it is you; what is in this form is not kept meanwhile. \(way)")
    }

    /// What whoever asks has to give.
    static func of(_ request: Request, back: Address, _ site: AdministrationSite) async throws -> ProofPart {
        guard let signedIn = request.signedIn,
            case .providers(let words) = try await site.signIns.wayToProve(signedIn, with: site.providers)
        else { return .password(back: back) }
        let until = signedIn.session.provedAt + OpenInEmergency.proofSeconds
        return ProofPart(
            doors: site.providerDoors.filter { words.contains($0.word) },
            provedUntil: request.now <= until ? until : nil,
            back: back)
    }

    /// When they last showed it, counting what they have just sent; nothing, and why, where it is not so.
    func provedAt(_ request: Request, _ site: AdministrationSite) async throws -> Result<Instant, ProofMissing> {
        guard let signedIn = request.signedIn else { return .failure(ProofMissing(said: "Sign in again")) }
        guard doors == nil else {
            return provedUntil == nil
                ? .failure(ProofMissing(said: "Show first that it is you")) : .success(signedIn.session.provedAt)
        }
        let password = try request.form.exact("password") ?? ""
        return try await site.signIns.isPassword(password, of: signedIn, at: request.now)
            ? .success(request.now) : .failure(ProofMissing(said: "This is not your password"))
    }
}

/// Why something grave is not done yet.
struct ProofMissing: Error {
    var said: HTML

    var shown: FieldError { FieldError("password", said) }
}
