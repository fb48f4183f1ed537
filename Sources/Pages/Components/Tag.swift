package import Markup

/// One or two words on the state of a thing. The words say it; the colour only helps.
package func tag(_ text: HTML, _ colour: TagColour = .grey) -> HTML {
    "<strong class=\"govuk-tag govuk-tag--\(colour.rawValue)\">\(text)</strong>"
}

package enum TagColour: String, CaseIterable, Sendable { case grey, green, blue, yellow, orange, red, purple }
