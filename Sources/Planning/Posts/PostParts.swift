import Dates
import Partnership
import Storage

/// What every post is as it is now, or one alone, by title; or all that was ever written of one, the latest first.
struct Posts: Query {
    var viewer: Viewer
    var post: ID<Post>?
    var withVersions = false

    var sql: SQL {
        """
        SELECT   \(Post.columns)
        FROM     post
        JOIN     post_version ON post_version.post = post.id
            AND (\(withVersions) = 1 OR post_version.version = post.version)
        WHERE    (\(post == nil) = 1 OR post.id = \(post))
        ORDER BY post_version.title, post.id, post_version.version DESC
        """
    }

    typealias Line = Post
}

/// Which version of which post a part of it belongs to, and whose that post is now.
struct PostPart: Hashable, Sendable {
    var post: ID<Post>
    var version: Int
    /// 0 for the first of its kind.
    var position: Int
    var agency: ID<Agency>?
    var seat: ID<Seat>?

    init(_ row: Row) throws(StorageError) {
        post = try row["post"]
        version = try row["version"]
        position = try row["position"]
        agency = try row["owner"]
        seat = try row["seat"]
    }

    var thing: Thing { Thing(.post, number: post.number, owner: agency, seat: seat) }
}

/// Who funds each post, in each version of what is written of it.
struct PostFunders: Query {
    var viewer: Viewer
    var post: ID<Post>?

    var sql: SQL { Self.text(of: post) }

    static func text(of post: ID<Post>?) -> SQL {
        """
        SELECT   post_funder.post, post_funder.version, post_funder.position, post_funder.agency, post_funder.name,
                 post_funder.share, post_version.agency AS owner, post_version.seat
        FROM     post_funder
        JOIN     post ON post.id = post_funder.post
        JOIN     post_version ON post_version.post = post.id AND post_version.version = post.version
        WHERE    (\(post == nil) = 1 OR post.id = \(post))
        ORDER BY post_funder.post, post_funder.version, post_funder.position
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var part: PostPart
        var funder: PostWords.Funder
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            part = try PostPart(row)
            funder = PostWords.Funder(agency: try row["agency"], name: try row["name"], share: try row["share"])
        }

        var thing: Thing { part.thing }
        mutating func blank() { if hidden.contains(.text) { funder = PostWords.Funder() } }
    }
}

/// The spells of each post, in each version of what is written of it. Without their areas.
struct PostSpells: Query {
    var viewer: Viewer
    var post: ID<Post>?

    var sql: SQL { Self.text(of: post) }

    static func text(of post: ID<Post>?) -> SQL {
        """
        SELECT   post_spell.post, post_spell.version, post_spell.position, post_spell.from_day, post_spell.is_by,
                 post_spell.until_day, post_spell.is_over, post_spell.hundredths, post_spell.agency, post_spell.host,
                 post_spell.part, post_spell.covers, post_spell.note, post_version.agency AS owner, post_version.seat
        FROM     post_spell
        JOIN     post ON post.id = post_spell.post
        JOIN     post_version ON post_version.post = post.id AND post_version.version = post.version
        WHERE    (\(post == nil) = 1 OR post.id = \(post))
        ORDER BY post_spell.post, post_spell.version, post_spell.position
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var part: PostPart
        var spell: Spell
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            part = try PostPart(row)
            spell = Spell(
                from: try row["from_day"], isBy: try row["is_by"], until: try row["until_day"],
                isOver: try row["is_over"], hundredths: try row["hundredths"])
            spell.host = Spell.Host(agency: try row["agency"], name: try row["host"], part: try row["part"])
            spell.covers = try row["covers"]
            spell.note = try row["note"]
        }

        var thing: Thing { part.thing }
        mutating func blank() { if hidden.contains(.text) { spell = Spell() } }
    }
}

/// The areas of each spell, in each version of what is written of it.
struct PostSpellAreas: Query {
    var viewer: Viewer
    var post: ID<Post>?

    var sql: SQL { Self.text(of: post) }

    static func text(of post: ID<Post>?) -> SQL {
        """
        SELECT   post_spell_area.post, post_spell_area.version, post_spell_area.position, post_spell_area.area,
                 post_spell_area.hundredths, post_version.agency AS owner, post_version.seat
        FROM     post_spell_area
        JOIN     post ON post.id = post_spell_area.post
        JOIN     post_version ON post_version.post = post.id AND post_version.version = post.version
        WHERE    (\(post == nil) = 1 OR post.id = \(post))
        ORDER BY post_spell_area.post, post_spell_area.version, post_spell_area.position, post_spell_area.area
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var part: PostPart
        var share: Spell.Share
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            part = try PostPart(row)
            share = Spell.Share(area: try row["area"], hundredths: try row["hundredths"])
        }

        var thing: Thing { part.thing }
        mutating func blank() { if hidden.contains(.text) { share = Spell.Share(area: "") } }
    }
}

extension Post {
    /// Takes those parts that belong to this version of it; none where they may not be seen.
    mutating func take(_ funders: [PostFunders.Line], _ spells: [PostSpells.Line], _ areas: [PostSpellAreas.Line]) {
        guard !hidden.contains(.text) else { return }
        func isMine(_ part: PostPart) -> Bool { part.post == id && part.version == version }
        words.funders = funders.filter { isMine($0.part) }.map(\.funder)
        self.spells = spells.filter { isMine($0.part) }.map { line in
            var spell = line.spell
            spell.areas = areas.filter { isMine($0.part) && $0.part.position == line.part.position }.map(\.share)
            return spell
        }
    }
}
