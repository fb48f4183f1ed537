package import Markup

extension TextDifference {
    /// What differs, marked and said: nobody needs to see a line under a word to know that it was added.
    package var drawn: HTML { isSame ? marked : "\(Self.key)\n\(marked)" }

    /// How its marks are read; once on a page where several texts are compared.
    package static let key: HTML =
        "<p class=\"govuk-body\">Words that were added are underlined; words that were taken out are struck through.</p>"

    /// The same without saying how its marks are read.
    package var marked: HTML {
        guard !isSame else { return "<p class=\"govuk-body\">The words are the same.</p>\n" }
        var (parts, same) = ([HTML](), 0)
        func skip() {
            if same > 0 { parts.append("<p class=\"govuk-body wardmote-quiet\">\(TextDifference.said(same))</p>\n") }
            same = 0
        }
        for paragraph in paragraphs {
            if case .same = paragraph {
                same += 1
                continue
            }
            skip()
            parts.append("<p class=\"govuk-body\">\(TextDifference.words(of: paragraph))</p>\n")
        }
        skip()
        return "\(parts)"
    }

    private static func said(_ same: Int) -> HTML {
        same == 1 ? "One paragraph is the same." : "\(same) paragraphs are the same."
    }

    private static func words(of paragraph: Paragraph) -> HTML {
        switch paragraph {
        case .same(let text): "\(text)"
        case .gone(let text): mark(.gone(text))
        case .added(let text): mark(.added(text))
        case .changed(let runs): runs.map(mark).joined(separator: " ")
        }
    }

    private static func mark(_ run: Step<String>) -> HTML {
        switch run {
        case .kept(let text): "\(text)"
        case .gone(let text): "<del>\(quiet("Taken out: "))\(text)\(quiet(" (end)"))</del>"
        case .added(let text): "<ins>\(quiet("Added: "))\(text)\(quiet(" (end)"))</ins>"
        }
    }

    private static func quiet(_ words: HTML) -> HTML { "<span class=\"govuk-visually-hidden\">\(words)</span>" }
}
