package import Markup

/// One or two words on the state of a thing. The words say it; the colour only helps.
package func tag(_ text: HTML, _ colour: TagColour = .grey) -> HTML {
    "<strong class=\"govuk-tag govuk-tag--\(colour.rawValue)\">\(text)</strong>"
}

/// The word that a sentence begins with as a tag, and then the rest of it, so that nothing is said twice. A sentence that
/// begins otherwise stands whole after the tag.
package func tag(_ word: String, _ colour: TagColour, opening sentence: String) -> HTML {
    let joints: [UInt8] = [0x20, 0x2C, 0x3B]
    let rest =
        sentence.utf8.starts(with: word.utf8)
        ? sentence.utf8.dropFirst(word.utf8.count).drop { joints.contains($0) } : sentence.utf8[...]
    let head = tag("\(word)", colour)
    return rest.isEmpty ? head : "\(head) \(String(decoding: rest, as: UTF8.self))"
}

package enum TagColour: String, CaseIterable, Sendable { case grey, green, blue, yellow, orange, red, purple }
