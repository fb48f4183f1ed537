import Aldermouth
import Pages
import Partnership

/// Those who go through the whole site: every role, at home and elsewhere, as a member, a stranger, and somebody with a
/// conflict of interest, each for one purpose.
enum Crawlers {
    static let all: [Asker] = Role.ofSeats.enumerated().flatMap { position, role in
        let others: [(Int64, World.Membership)] = [
            (1, .excluded), (1, .outside), (2, .inside), (4, .excluded),
        ]
        return others.enumerated().map { at, one in
            var asker = World.asker(role, one.0, one.1)
            let usual: Purpose = role == .administrator ? .running : role == .protection ? .oversight : .evidence
            asker.purpose = at % 3 == 2 ? Purpose.allCases[(position + at) % 3] : usual
            return asker
        }
    }
}

extension WholeSite {
    /// Every address of the site under which something may be read.
    var readings: [String] { routes.filter { $0.method == .get }.flatMap { FilledAddress.all($0.template) } }

    /// Every address to which something may be sent; the one that ends the session last.
    var sendings: [String] {
        let all = routes.filter { $0.method == .post }.flatMap { FilledAddress.all($0.template) }
        return all.filter { $0 != "/sign-out" } + ["/sign-out"]
    }

    /// Every address that gives something else than its page where another form of it is asked for, found by asking each
    /// of them: no list of papers and lists is kept by hand.
    func files(by visits: [Visit]) async throws -> [String] {
        var found: [String] = []
        for template in routes.filter({ $0.method == .get }).map(\.template) {
            let filled = FilledAddress.all(template)
            var forms = Set(["docx", "pdf", "csv"])
            for visit in visits {
                guard let first = filled.first else { break }
                let plain = try await ask(Asked("GET", FilledAddress.asking(nil, of: first)), as: visit)
                guard plain.status == 200 else { continue }
                for form in forms {
                    let other = try await ask(Asked("GET", FilledAddress.asking(form, of: first)), as: visit)
                    guard other.status == 200, other.mediaType != plain.mediaType else { continue }
                    found += filled.map { FilledAddress.asking(form, of: $0) }
                    forms.remove(form)
                }
            }
        }
        return found.sorted()
    }
}
