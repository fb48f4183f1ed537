/// What differs between two texts: paragraph by paragraph, and word by word within one that was changed.
package struct TextDifference: Hashable, Sendable {
    package enum Paragraph: Hashable, Sendable {
        case same(String)
        case gone(String)
        case added(String)
        /// Its words, in runs of what was kept, taken out and put in.
        case changed([Step<String>])
    }

    package let paragraphs: [Paragraph]

    package init(from before: String, to now: String) {
        var (paragraphs, gone, added) = ([Paragraph](), [String](), [String]())
        for step in aligned(lines(before), lines(now)) {
            switch step {
            case .gone(let text): gone.append(text)
            case .added(let text): added.append(text)
            case .kept(let text):
                paragraphs += TextDifference.paired(gone, added) + [.same(text)]
                (gone, added) = ([], [])
            }
        }
        self.paragraphs = paragraphs + TextDifference.paired(gone, added)
    }

    /// Whether nothing differs.
    package var isSame: Bool { paragraphs.allSatisfy { if case .same = $0 { true } else { false } } }

    /// What was taken out and put in, a line each, for where nothing can be marked.
    package var said: [String] {
        paragraphs.flatMap { paragraph -> [String] in
            switch paragraph {
            case .same: []
            case .gone(let text): ["Taken out: \(text)"]
            case .added(let text): ["Added: \(text)"]
            case .changed(let runs):
                runs.compactMap { run in
                    switch run {
                    case .kept: nil
                    case .gone(let text): "Taken out: \(text)"
                    case .added(let text): "Added: \(text)"
                    }
                }
            }
        }
    }

    /// Those that were taken out, each with the one that took its place where most of its words are there again.
    private static func paired(_ gone: [String], _ added: [String]) -> [Paragraph] {
        guard gone.count * added.count <= 10_000 else {
            return gone.map(Paragraph.gone) + added.map(Paragraph.added)
        }
        var (paragraphs, rest) = ([Paragraph](), added[...])
        for text in gone {
            guard let place = rest.firstIndex(where: { isAlike(text, $0) }) else {
                paragraphs.append(.gone(text))
                continue
            }
            paragraphs += rest[..<place].map(Paragraph.added) + [.changed(runs(text, rest[place]))]
            rest = rest[(place + 1)...]
        }
        return paragraphs + rest.map(Paragraph.added)
    }

    private static func words(_ text: String) -> [String] {
        text.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether half of the words of the shorter one are in the other too, and a quarter of those of the longer.
    private static func isAlike(_ one: String, _ other: String) -> Bool {
        let (one, other) = (words(one), words(other))
        var left = Dictionary(one.map { ($0, 1) }, uniquingKeysWith: +)
        var shared = 0
        for word in other where left[word, default: 0] > 0 {
            left[word, default: 0] -= 1
            shared += 1
        }
        return shared * 2 >= min(one.count, other.count) && shared * 4 >= max(one.count, other.count)
    }

    /// Words of the same kind that follow each other, as one.
    private static func runs(_ before: String, _ now: String) -> [Step<String>] {
        aligned(words(before), words(now)).reduce(into: []) { runs, step in
            switch (runs.last, step) {
            case (.kept(let run), .kept(let word)): runs[runs.count - 1] = .kept(run + " " + word)
            case (.gone(let run), .gone(let word)): runs[runs.count - 1] = .gone(run + " " + word)
            case (.added(let run), .added(let word)): runs[runs.count - 1] = .added(run + " " + word)
            default: runs.append(step)
            }
        }
    }
}
