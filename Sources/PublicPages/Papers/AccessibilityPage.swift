import Markup
import Pages

/// How far the public pages can be used by everybody, and whom to tell where they cannot.
///
/// Source: the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (SI
/// 2018/952), regulation 8.
struct AccessibilityPage: Page {
    var partnership: String
    /// As it follows “ask”.
    var contact: String

    var title: String { "Accessibility of these pages" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        <p class="govuk-body">These pages are those of \(partnership). They are meant to meet the Web Content Accessibility Guidelines
        2.2 at level AA: they can be used by keyboard, at 400%, without a script, and with a screen reader.</p>
        <h2 class="govuk-heading-m">What may not work</h2>
        <p class="govuk-body">What stands in a paper was written by those who made it. A table in it may be hard to follow, or a
        word not explained. Each paper is here as a page and as a Word document; most are here as a tagged PDF too.</p>
        <h2 class="govuk-heading-m">Tell us</h2>
        <p class="govuk-body">If something cannot be read, or you need it in another form, ask \(contact).</p>
        <h2 class="govuk-heading-m">If you are not satisfied with our answer</h2>
        <p class="govuk-body">The Equality and Human Rights Commission enforces the accessibility regulations. You can ask the
        \(outsideLink("Equality Advisory and Support Service", to: "https://www.equalityadvisoryservice.com/")).</p>
        <h2 class="govuk-heading-m">How this was checked</h2>
        <p class="govuk-body">The program that makes these pages is tested by machine: with axe at three widths, by keyboard, and
        without a script. That finds some of what can be wrong, not all of it.</p>
        """
    }

    static let example = AccessibilityPage(
        partnership: "Aldermouth Community Safety Partnership", contact: "the Aldermouth community safety team")
}
