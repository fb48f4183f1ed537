import Markup
import Pages

extension GroupPage {
    /// The priorities that it works on, with the plan of each where there are several plans.
    var workDrawn: HTML {
        let several = Set(work.priorities.map(\.plan)).count > 1
        let lines: [HTML] = work.priorities.map { line in
            let priority = link(line.priority.text, to: line.priority.address)
            return several ? "\(priority), \(line.plan)" : priority
        }
        return """
            <h2 class="govuk-heading-m" id="work">What it works on</h2>
            \(lines.isEmpty ? "<p class=\"govuk-body\">No priority of a plan.</p>" as HTML : bullets(lines))
            \(mayChange
                ? "<p class=\"govuk-body\">\(link("Which priorities it works on", to: work.form))</p>" as HTML : "")

            """
    }
}
