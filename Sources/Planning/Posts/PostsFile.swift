import Dates
import Markup
import Pages
import Partnership

/// Posts as a readable text file says them: a block each, and a block for each of its spells after it.
///
/// Source: docs/posts.md, which describes the file.
struct PostsFile: Sendable {
    private(set) var posts: [One] = []

    struct One: Sendable {
        var line: Int
        var words: PostWords
        /// By its title.
        var seat: PlanBlocks.Line?
        /// The team that it is part of, by its title.
        var team: PlanBlocks.Line?
        var spells: [(line: Int, spell: Spell)] = []
    }

    init(_ text: String) throws(PlanFileRefusal) {
        for block in try PlanBlocks(text).blocks {
            guard var reader = BlockReader(block) else { continue }
            let first = reader.first
            switch first.key {
            case "post":
                guard !posts.contains(where: { $0.words.title == first.value }) else {
                    throw PlanFileRefusal(first.number, "There are two of the name “\(first.value)”.")
                }
                posts.append(try One(&reader))
            case "spell":
                guard !posts.isEmpty else {
                    throw PlanFileRefusal(first.number, "Write the block “post:” that this belongs to above it.")
                }
                posts[posts.count - 1].spells.append((first.number, try Spell(&reader)))
            default:
                throw PlanFileRefusal(
                    first.number, "“\(first.key)” is not known here. A block begins with post or spell.")
            }
            try reader.end()
        }
        if posts.isEmpty { throw PlanFileRefusal(1, "The file has no block that begins with “post:”.") }
    }
}

/// `somebody, 62.5` as the words before the last comma and the hundredths after it; all of it as words where there is none.
private func counted(_ text: String) -> (words: String, hundredths: Int?) {
    guard let comma = text.utf8.lastIndex(of: UInt8(ascii: ",")) else { return (text, nil) }
    let after = trimmed(String(text[text.utf8.index(after: comma)...]))
    guard let hundredths = Hundredths.read(after) else { return (text, nil) }
    return (trimmed(String(text[..<comma])), hundredths)
}

extension PostsFile.One {
    fileprivate init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        (line, words) = (reader.first.number, PostWords(title: reader.first.value))
        words.does = try reader.text("does")
        (seat, team) = (try reader.one("seat"), try reader.one("part of"))
        words.funders = reader.all("funder").map { line in
            let (name, share) = counted(line.value)
            return PostWords.Funder(name: name, share: share)
        }
        words.whyUnknown = try reader.text("shares unknown")
    }
}

extension Spell {
    /// Its first line says when it began: `from 2017-09-01`, `by 2019-03-18` or `not told`.
    fileprivate init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        let words = reader.first.value.utf8.split(separator: UInt8(ascii: " ")).map {
            String(decoding: $0, as: UTF8.self)
        }
        let day = words.count == 2 ? Day(iso: words[1]) : nil
        switch (words.first, day) {
        case ("from", let day?): self.init(from: day)
        case ("by", let day?): self.init(from: day, isBy: true)
        case ("not", nil) where words == ["not", "told"]: self.init()
        default:
            throw PlanFileRefusal(reader.first.number, "Write “from 2017-09-01”, “by 2019-03-18” or “not told”.")
        }
        if let line = try reader.one("until") {
            isOver = line.value == "not told"
            until = Day(iso: line.value)
            if !isOver, until == nil {
                throw PlanFileRefusal(line.number, "Write a day such as 2026-03-31, or “not told”.")
            }
        }
        hundredths = try reader.read("full-time equivalents", "a number such as 1.5") { Hundredths.read($0) }
        host = Host(name: try reader.text("host"), part: try reader.text("department"))
        areas = reader.all("area").map { line in
            let (area, hundredths) = counted(line.value)
            return Share(area: area, hundredths: hundredths)
        }
        (covers, note) = (try reader.text("where"), try reader.text("note"))
    }
}
