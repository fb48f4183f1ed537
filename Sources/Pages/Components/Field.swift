package import Markup

/// What every question of a form has: its name, how it is asked, help with it, and what was wrong with the answer.
package struct Field: Hashable, Sendable {
    /// Its name when it is sent, and its `id` in the page.
    package var name: String
    package var label: HTML
    package var hint: HTML?
    package var error: HTML?

    package init(_ name: String, _ label: HTML, hint: HTML? = nil, error: HTML? = nil) {
        (self.name, self.label, self.hint, self.error) = (name, label, hint, error)
    }

    /// Ties the hint and the error to the control, for screen readers.
    var describedBy: HTML {
        switch (hint != nil, error != nil) {
        case (false, false): ""
        case (true, false): " aria-describedby=\"\(name)-hint\""
        case (false, true): " aria-describedby=\"\(name)-error\""
        case (true, true): " aria-describedby=\"\(name)-hint \(name)-error\""
        }
    }

    private var hintAndError: HTML {
        let hint: HTML = hint.map { "<div id=\"\(name)-hint\" class=\"govuk-hint\">\($0)</div>\n" } ?? ""
        return "\(hint)\(error.map { errorMessage($0, for: name) } ?? "")"
    }

    private var group: HTML { error == nil ? "govuk-form-group" : "govuk-form-group govuk-form-group--error" }

    /// One control with its label.
    func labelled(_ control: HTML) -> HTML {
        """
        <div class="\(group)">
        <label class="govuk-label" for="\(name)">\(label)</label>
        \(hintAndError)\(control)
        </div>

        """
    }

    /// Several controls that answer one question.
    func grouped(_ controls: HTML, role: HTML = "") -> HTML {
        """
        <div class="\(group)">
        <fieldset class="govuk-fieldset"\(describedBy)\(role)>
        <legend class="govuk-fieldset__legend">\(label)</legend>
        \(hintAndError)\(controls)
        </fieldset>
        </div>

        """
    }
}

/// One of several answers.
package struct Choice: Hashable, Sendable {
    package var value: String
    package var text: HTML
    package var hint: HTML?

    package init(_ value: String, _ text: HTML, hint: HTML? = nil) {
        (self.value, self.text, self.hint) = (value, text, hint)
    }

    package init(_ value: some InAddress, _ text: HTML, hint: HTML? = nil) {
        self.init(value.inAddress, text, hint: hint)
    }

    /// Whether this is the answer, compared as bytes.
    func isAmong(_ values: [String]) -> Bool { values.contains { $0.utf8.elementsEqual(value.utf8) } }
}
