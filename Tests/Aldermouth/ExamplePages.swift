import Foundation
import Markup
package import Pages

/// Pages of one area with their examples in them, as text that can be read.
package struct ExamplePages {
    private let area: String
    private let drawn: [(name: String, whole: HTML)]

    /// - Parameter area: With which the names of its transcripts begin.
    package init(_ pages: [any Page.Type], of area: String, _ navigation: [Way]) {
        let layout = Layout(
            partnership: "Aldermouth Community Safety Partnership", navigation: navigation,
            contact: "the Aldermouth community safety team", assets: Assets([]))
        self.area = area
        drawn = zip(pages, previews(pages, in: layout)).map { ("\($0)", $1) }
    }

    /// Where each page first differs from its transcript.
    package func differences() throws -> [String] {
        try drawn.compactMap { name, whole in
            try Transcript.difference("\(area)-\(name)", whole.text).map { "\(name), \($0)" }
        }
    }

    /// A form without the word of its session, a page without one heading, a byte that no page may hold.
    package var faults: [String] {
        drawn.flatMap { name, whole -> [String] in
            func count(_ part: String) -> Int { whole.text.components(separatedBy: part).count - 1 }
            let faults = [
                count("method=\"post\"") == count("name=\"form-word\"") ? nil : "a form has no word of its session",
                count("<h1") == 1 ? nil : "it has \(count("<h1")) headings", whole.bytes.contains(0) ? "a NUL" : nil,
            ]
            return faults.compactMap { $0.map { "\(name): \($0)" } }
        }
    }
}
