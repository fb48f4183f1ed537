package import Markup

/// A passage set apart from what is around it, such as what a comparison leaves out.
package func insetText(_ text: HTML) -> HTML { "<div class=\"govuk-inset-text\">\(text)</div>" }
