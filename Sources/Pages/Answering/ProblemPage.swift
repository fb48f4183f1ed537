import Markup

/// Tells a person that something went wrong, and what they can do about it.
struct ProblemPage: Page {
    var problem: Problem
    /// Whom to ask, in the words of the partnership.
    var contact: String?

    var title: String {
        switch problem {
        case .badRequest: "We could not read what was sent"
        case .notOurPage: "This did not come from one of our pages"
        case .forbidden: "You cannot do this"
        case .notFound: "Page not found"
        case .notAllowed: "This page cannot be used in that way"
        case .tooSlow: "What was sent arrived too slowly"
        case .tooLarge: "What was sent is too large"
        case .unprocessable: "This could not be done"
        case .broken: "Sorry, there is a problem"
        case .unavailable: "Sorry, this is unavailable for now"
        }
    }

    var body: HTML {
        let whom: HTML = contact.map { "<p class=\"govuk-body\">If it happens again, ask \($0).</p>\n" } ?? ""
        return "\(advice)\n\(whom)<p class=\"govuk-body\">\(link("Go to the home page", to: "/"))</p>"
    }

    private var advice: HTML {
        switch problem {
        case .badRequest(let what):
            """
            <p class="govuk-body">\(what)</p>
            <p class="govuk-body">Nothing was changed. Go back, check what you entered, and send it again.</p>
            """
        case .notOurPage:
            """
            <p class="govuk-body">Something was to be changed, but your browser does not say that one of our own pages \
            asked for it. Nothing was changed.</p>
            <p class="govuk-body">Open the page here and send it again. If you came from a link in a message or on \
            another site, do not use it. A browser from before 2023 may have to be updated.</p>
            """
        case .forbidden:
            """
            <p class="govuk-body">What you asked for is not part of your work here. Nothing was changed.</p>
            """
        case .notFound:
            """
            <p class="govuk-body">If you typed the address, check that it is right.</p>
            <p class="govuk-body">If you followed a link, what it led to may have been removed, or may not be yours \
            to see.</p>
            """
        case .notAllowed:
            """
            <p class="govuk-body">The address is right, but it cannot be opened or sent to like this. Nothing was \
            changed. Start again from the page that led here.</p>
            """
        case .tooSlow:
            """
            <p class="govuk-body">The connection was too slow or was lost. Nothing was kept.</p>
            <p class="govuk-body">Try again when the connection is better.</p>
            """
        case .tooLarge(let what):
            """
            <p class="govuk-body">\(what)</p>
            <p class="govuk-body">Nothing was kept. Send less at once, or use the command line, which has no such \
            limit.</p>
            """
        case .unprocessable(let what):
            """
            <p class="govuk-body">\(what)</p>
            <p class="govuk-body">Nothing was changed. Go back and mend it.</p>
            """
        case .broken(let reference):
            """
            <p class="govuk-body">Something of ours failed. What you did last may not have been saved: look before you \
            do it again.</p>
            <p class="govuk-body">Quote this reference when you tell somebody: <strong>\(reference)</strong></p>
            """
        case .unavailable(let what):
            """
            <p class="govuk-body">\(what)</p>
            <p class="govuk-body">Try again in a minute.</p>
            """
        }
    }

    static let example = ProblemPage(
        problem: .broken(reference: "7F3K-Q2MD"), contact: "the Aldermouth community safety team")
}
