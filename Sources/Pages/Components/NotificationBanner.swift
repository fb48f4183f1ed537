package import Markup

/// One thing to know that is not about this page alone, or that something was done.
package func notificationBanner(_ text: HTML, _ occasion: Occasion = .important) -> HTML {
    let (kind, role): (HTML, HTML) =
        switch occasion {
        case .important: ("", "region")
        case .success: (" govuk-notification-banner--success", "alert")
        }
    return """
        <div class="govuk-notification-banner\(kind)" role="\(role)" aria-labelledby="banner-title" \
        data-module="govuk-notification-banner">
        <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="banner-title">\(occasion.said)</h2>
        </div>
        <div class="govuk-notification-banner__content">
        <div class="govuk-notification-banner__heading">\(text)</div>
        </div>
        </div>

        """
}

package enum Occasion: Hashable, Sendable {
    case important, success

    var said: HTML {
        switch self {
        case .important: "Important"
        case .success: "Done"
        }
    }
}
