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
}
