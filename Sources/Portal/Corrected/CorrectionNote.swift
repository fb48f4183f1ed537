import Dates
import Papers

/// What the files of a paper say first once it was corrected: when, by which edition, and what changed.
struct CorrectionNote: Hashable, Sendable {
    var day: Day
    var edition: String
    /// Empty where the correction does not say it.
    var changed: String

    init(_ correction: ShownPaper) {
        (day, edition, changed) = (correction.words.from, correction.paper.edition, correction.paper.changed)
    }

    /// The paper with the note; not a word else of it is another.
    func set(into paper: Paper) -> Paper {
        var paper = paper
        let told = ["\(edition) takes its place."] + (changed.isEmpty ? [] : ["What changed: \(changed)"])
        paper.blocks.insert(.callout("Corrected on \(day.said)", told.map { Words($0) }), at: 0)
        paper.status = [paper.status, "corrected since"].compactMap { $0 }.joined(separator: ", ")
        return paper
    }
}

/// The words of a page that was drawn, without its tags, so that a newer look is no other text.
func untagged(_ html: [UInt8]) -> [UInt8] {
    var (words, isInside) = ([UInt8](), false)
    for byte in html {
        switch byte {
        case UInt8(ascii: "<"): isInside = true
        case UInt8(ascii: ">"): isInside = false
        default: if !isInside { words.append(byte) }
        }
    }
    return words
}
