import Partnership
import Storage

/// What is written down of a post or a team of posts: what it is called and does, and who pays for it. Never a person's name:
/// the seat says who.
struct PostWords: Hashable, Sendable {
    var title = ""
    /// What it does; may be empty.
    var does = ""
    /// The seat that it goes with.
    var seat: ID<Seat>?
    /// The team that it is part of, which counts it: it is then not counted again in a sum of all posts.
    var within: ID<Post>?
    var funders: [Funder] = []
    /// Why the shares are not known; empty where they are, or where nobody is named.
    var whyUnknown = ""

    /// Who pays for it: an agency of the partnership, or somebody outside.
    struct Funder: Hashable, Sendable {
        var agency: ID<Agency>?
        /// Of somebody outside; else empty.
        var name = ""
        /// Hundredths of a per cent; nothing where it is not known.
        var share: Int?
    }

    /// Everything that must be mended before it can be kept.
    var faults: [Fault] {
        var faults: [Fault] = []
        faults.check(title, "title", "what it is called")
        if does.utf8.count > 2000 { faults.append(Fault("does", "Use fewer than 2000 characters.")) }
        if whyUnknown.utf8.count > 500 { faults.append(Fault("why-unknown", "Use fewer than 500 characters.")) }
        for funder in funders {
            if (funder.agency == nil) == funder.name.isEmpty {
                faults.append(Fault("funders", "For each who pays, choose an agency or name somebody else."))
            }
            if funder.name.utf8.count > 200 { faults.append(Fault("funders", "Use fewer than 200 characters.")) }
            if let share = funder.share, !(1...10_000).contains(share) {
                faults.append(Fault("funders", "A share is more than 0 and at most 100 per cent."))
            }
        }
        return faults + shareFaults
    }

    private var shareFaults: [Fault] {
        guard !funders.isEmpty else { return [] }
        let told = funders.compactMap(\.share)
        guard told.count == funders.count else {
            return whyUnknown.isEmpty
                ? [Fault("why-unknown", "Give every share, or say why the shares are not known.")] : []
        }
        let sum = told.reduce(0, +)
        if sum != 10_000 {
            return [Fault("funders", "The shares come to \(Hundredths.said(sum)) per cent. They must come to 100.")]
        }
        return whyUnknown.isEmpty ? [] : [Fault("why-unknown", "Every share is given. Leave this empty.")]
    }
}
