import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// A meeting of a committee: what is heard at it, and a form that takes down every answer given there at once.
struct CommitteeMeetingPage: Page {
    var committee: Committee
    var meeting: CommitteeMeeting
    /// The sets that are heard at it.
    var sets: [InquirySet]
    /// Matters of the work programme that are booked for it.
    var matters: [ProgrammeItem]
    var today: Day
    /// The answers that the viewer may take down.
    var mine: Set<ID<QuestionAnswer>>
    var mayMove = false
    /// Who is asked to come, and who came.
    var attending: [Attending] = []
    /// The sets to which the viewer may add, and who can be asked.
    var asking = Asking()
    /// What was typed, by answer.
    var typed: [ID<QuestionAnswer>: String] = [:]
    var errors: [FieldError] = []
    /// Those that somebody else changed meanwhile, as they are now.
    var stale: [QuestionAnswer] = []

    var title: String { "Meeting of \(meeting.day.said)" }
    var caption: HTML? { "\(committee.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny()),
            Link("\(committee.name)", to: Addresses.committee(committee.id)),
        ]
    }

    var isHeld: Bool { meeting.day <= today }

    var body: HTML {
        """
        \(summaryList([
            SummaryRow("Where", "\(meeting.address)"),
            SummaryRow("Questions", sets.isEmpty ? "None is heard at it" : bullets(sets.map(heard))),
            SummaryRow("Work programme", matters.isEmpty ? "Nothing is booked for it" : bullets(matters.map { "\($0.title): \($0.state.said.lowercased())" })),
        ]))
        \(mayMove ? "<p class=\"govuk-body\">\(link("Move this meeting, or take it out of the calendar", to: Addresses.moveMeeting(meeting.id)))</p>" as HTML : "")
        \(attendingDrawn)
        \(taking)
        \(askingForm)
        \(followingForm)
        """
    }

    private func heard(_ set: InquirySet) -> HTML {
        let open = set.answers.count(where: \.isOpen)
        let said: HTML = open == 0 ? "all answers are in" : "\(open) of \(set.answers.count) answers are not in"
        return """
            \(link("\(set.inquiry.title)", to: Addresses.inquiry(set.inquiry.id))): \(said); \
            \(link("the pack", to: Addresses.pack(set.inquiry.id)))
            """
    }

    /// The answers that may be taken down, in the order of their questions.
    private var open: [(set: InquirySet, question: InquiryQuestion, answer: QuestionAnswer)] {
        sets.flatMap { set in
            set.questions.flatMap { question in
                set.answers(to: question).filter { ($0.isOpen || typed[$0.id] != nil) && mine.contains($0.id) }
                    .map { (set, question, $0) }
            }
        }
    }

    private var taking: HTML {
        let open = open
        guard isHeld, !open.isEmpty else {
            let why: HTML =
                isHeld
                ? "There is no answer for you to take down."
                : "On the day, answers given in the meeting are taken down here."
            return "<p class=\"govuk-body\">\(why)</p>"
        }
        return """
            <h2 class="govuk-heading-m" id="said">Take down what was said</h2>
            <p class="govuk-body">Leave empty what was not answered. It stays open. A figure is referred to in braces, as on the page
            of an answer, and is kept as it is on the day on which you save.</p>
            \(errors.of("said").map { "<p class=\"govuk-error-message\">\($0)</p>\n" as HTML } ?? "")\
            \(form(Addresses.meeting(meeting.id), "\(open.map(field))\(button("Save what was said"))"))
            """
    }

    private func field(_ set: InquirySet, _ question: InquiryQuestion, _ answer: QuestionAnswer) -> HTML {
        let name = "said-\(answer.id.number)"
        let exempt: HTML = answer.isExempt ? ". Exempt under paragraph \(answer.paragraph), and stays so" : ""
        let hint: HTML =
            answer.text.isEmpty
            ? "\(answer.state.said)\(exempt)" : "\(answer.state.said)\(exempt). So far: \(answer.text)"
        return """
            \(stale.contains { $0.id == answer.id } ? staleNotice([
                SummaryRow("State", "\(answer.state.said)"), SummaryRow("Answer", paragraphs(answer.text)),
            ]) : "")\
            \(hidden("version-\(answer.id.number)", "\(answer.version)"))\
            \(textarea(
                Field(name, "\(question.number). \(question.text) \(set.body(answer))", hint: hint, error: errors.of(name)),
                value: typed[answer.id] ?? "", rows: 3))
            """
    }

    static let example: CommitteeMeetingPage = {
        let set = InquirySet.example
        return CommitteeMeetingPage(
            committee: .example, meeting: .example, sets: [set], matters: [.example], today: "2026-03-16",
            mine: Set(set.answers.map(\.id)), mayMove: true,
            attending: [Attending(.example, Attendee(agency: ID(2)), agencyName: "Police", came: .deputy)],
            asking: Asking(sets: [set.inquiry.id], agencies: [.example]))
    }()
}
