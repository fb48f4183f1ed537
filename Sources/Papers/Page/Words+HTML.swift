package import Markup

extension HTML.StringInterpolation {
    /// Prose with its links; footnotes belong to whole papers and are left out.
    package mutating func appendInterpolation(words: Words) {
        for run in words.runs { appendInterpolation(PageNotes.html(of: run)) }
    }
}

/// The footnotes of a paper as a page, gathered while it is written.
struct PageNotes {
    private(set) var notes: [String] = []

    mutating func html(_ words: Words) -> HTML {
        words.printed.map { run -> HTML in
            guard case .footnote(let note) = run else { return Self.html(of: run) }
            notes.append(note)
            let number = notes.count
            return """
                <sup><a class="govuk-link" id="note-\(number)-mark" href="#note-\(number)">\
                <span class="govuk-visually-hidden">Note </span>\(number)</a></sup>
                """
        }.joined()
    }

    static func html(of run: Words.Run) -> HTML {
        switch run {
        case .text(let text): "\(text)"
        case .strong(let text): "<strong>\(text)</strong>"
        case .emphasis(let text): "<em>\(text)</em>"
        case .link(let text, let address): "<a class=\"govuk-link\" href=\"\(address.text)\">\(text)</a>"
        case .footnote: HTML()
        }
    }

    /// The list at the end of the paper, each leading back to its place.
    var list: HTML? {
        guard !notes.isEmpty else { return nil }
        let items: [HTML] = notes.enumerated().map { position, note in
            """
            <li id="note-\(position + 1)">\(note) <a class="govuk-link" href="#note-\(position + 1)-mark">Back\
            <span class="govuk-visually-hidden"> to note \(position + 1)</span></a></li>

            """
        }
        return """
            <section class="wm-notes" aria-labelledby="notes-heading">
            <h2 class="govuk-heading-m" id="notes-heading">Notes</h2>
            <ol class="govuk-list govuk-list--number">
            \(items)</ol>
            </section>

            """
    }
}
