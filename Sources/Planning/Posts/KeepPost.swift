import Dates
import Partnership
import Storage

/// Writes down a post that partners put into the work, or changes what is written of it. What was written before stays.
struct KeepPost: Sendable {
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Post>, version: Int)?
    var words: PostWords
    /// Why it is changed; nothing is asked of a new one.
    var reason = ""

    func run(_ writing: Writing) throws(StorageError) -> Written<Post> {
        var words = words
        guard try writing.knows(words.seat), try writing.knows(words.within) else { return .notThere }
        for funder in words.funders where try !writing.knows(funder.agency) { return .notThere }
        guard let changed else {
            let post = Post(id: .new(), kept: writing.now.localDay, words)
            return try post.written(writing, words.faults + writing.faults(of: post))
        }
        guard let before = try Post.find(changed.id, writing.connection), writing.may(.change, before.thing),
            writing.may(.see, before.thing, [.title, .text])
        else { return .notThere }
        guard before.version == changed.version else { return .stale(before) }
        words.seat = try writing.named(words.seat, before: before.words.seat)
        words.within = try writing.named(words.within, before: before.words.within)
        words.funders += try writing.unseen(before.words.funders, naming: \.agency)
        var faults = words.faults
        faults.check(reason, "reason", "why it is changed", most: 500)
        let post = before.next(words, before.spells, reason, writing)
        faults += try writing.faults(of: post)
        return try post.written(writing, faults)
    }
}

/// Writes down a post with all of its spells at once.
struct PostAsRead: Sendable {
    var words: PostWords
    var spells: [Spell]

    func add(_ writing: Writing) throws(StorageError) -> Written<Post> {
        let post = Post(id: .new(), kept: writing.now.localDay, words, spells)
        let faults = words.faults + spells.flatMap(\.faults) + spells.orderFaults
        return try post.written(writing, faults + writing.faults(of: post))
    }
}

/// Writes down that a post was so through a time, changes that, or takes it out.
struct KeepSpell: Sendable {
    var post: ID<Post>
    /// The version that was looked at.
    var version: Int
    /// The one that is changed, 0 for the first; nothing for a further one.
    var position: Int?
    /// Nothing where it is taken out.
    var spell: Spell?
    /// Why it is changed; nothing is asked of a further one.
    var reason = ""

    func run(_ writing: Writing) throws(StorageError) -> Written<Post> {
        guard let before = try Post.find(post, writing.connection), writing.may(.change, before.thing),
            writing.may(.see, before.thing, [.title, .text]), try writing.knows(spell?.host.agency)
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        var spells = before.spells
        var faults: [Fault] = []
        var spell = spell
        if let position {
            guard spells.indices.contains(position) else { return .notThere }
            let was = spells.remove(at: position).host
            // A host that this person may not know of stays written: they saw an empty field.
            let isUnseen = try !writing.knows(was.agency)
            if isUnseen, spell?.host.agency == nil, spell?.host.name.isEmpty == true { spell?.host.agency = was.agency }
            faults.check(reason, "reason", "why it is changed", most: 500)
        }
        if let spell {
            let after = spells.firstIndex { one in
                guard let mine = spell.from, let theirs = one.from else { return spell.from == nil }
                return mine < theirs
            }
            spells.insert(spell, at: after ?? spells.endIndex)
            faults = spell.faults + spells.orderFaults + faults
        }
        let post = before.next(before.words, spells, reason, writing)
        return try post.written(writing, faults)
    }
}

extension Post {
    /// What is written of it after this.
    fileprivate func next(_ words: PostWords, _ spells: [Spell], _ reason: String, _ writing: Writing) -> Post {
        Post(id: id, version: version + 1, kept: writing.now.localDay, reason: reason, words, spells)
    }

    /// Keeps it, where nothing is to be mended and whoever writes may write it as it is to be.
    fileprivate func written(_ writing: Writing, _ faults: [Fault]) throws(StorageError) -> Written<Post> {
        guard writing.may(version == 1 ? .add : .change, thing) else { return .notThere }
        guard faults.isEmpty else { return .faults(faults) }
        try keep(writing.connection)
        writing.note(
            version == 1 ? .collection : .alteration, [thing.id], [.title, .text], detail: "version \(version)")
        return .done(self)
    }
}

extension Post: Nameable {
    static func isKnown(_ id: ID<Post>, to writing: Writing) throws(StorageError) -> Bool {
        try Post.find(id, writing.connection).map { writing.may(.see, $0.thing) } ?? false
    }
}

extension Writing {
    /// A team that is itself part of what is to be part of it: then nothing would count either.
    fileprivate func faults(of post: Post) throws(StorageError) -> [Fault] {
        var (team, passed) = (post.words.within, Set<ID<Post>>())
        while let next = team, passed.insert(next).inserted {
            if next == post.id { return [Fault("within", "That is itself part of this one. Choose another.")] }
            team = try Post.find(next, connection)?.words.within
        }
        return []
    }
}
