import Dates
import Markup
import Pages
import Partnership
import Storage

/// One set: its questions by theme, each body's answer with last year's beside it, and what is still missing.
struct InquiryPage: Page {
    var whole: InquirySet
    var today: Day
    var mayAsk: Bool
    /// Whether the viewer may put the set itself right.
    var mayChange: Bool
    var reminders: [Reminder] = []
    /// The answers that the viewer may write.
    var mine: Set<ID<QuestionAnswer>>

    var title: String { whole.inquiry.title }
    var caption: HTML? { whole.committee.map { "\($0.name)" } }
    var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny())]
            + (whole.committee.map { [Link("\($0.name)", to: Addresses.committee($0.id))] } ?? [])
    }

    var body: HTML {
        let open = whole.answers.count(where: \.isOpen)
        return """
            \(whole.inquiry.asked > today
                ? insetText("<p class=\"govuk-body\">A draft: it is asked on \(whole.inquiry.asked).</p>") : "")
            \(whole.inquiry.isKept ? insetText("<p class=\"govuk-body\">\(keptSaid(whole.inquiry.paper))</p>") : "")
            \(paragraphs(whole.inquiry.scope))
            \(summaryList([
                SummaryRow("Meeting", meetingSaid),
                SummaryRow("Answers due by", whole.inquiry.isKept ? "No clock runs" : "\(whole.inquiry.due)"),
                SummaryRow("Answers", "\(whole.answers.count - open) of \(whole.answers.count)"),
            ]))
            \(whole.inquiry.asked > today ? "" : table(
                "Bodies that have not answered", id: "owed",
                columns: [Column("Body"), Column("Questions"), Column("How late"), Column("Reminded")],
                rows: whole.owed.map { body, answers in
                    let late = answers.compactMap { $0.late(on: today) }.max()
                    return [
                        "\(body)", "\(answers.map { String(whole.number(of: $0)) }.joined(separator: ", "))",
                        late.map { "\($0) \($0 == 1 ? "day" : "days")" } ?? (whole.inquiry.isKept ? "No clock runs" : "In time"),
                        reminded(answers),
                    ]
                }, empty: "Everybody has answered."))
            \(whole.themes.map(drawn))
            \(whole.questions.isEmpty ? "<p class=\"govuk-body\">No question has been put together yet.</p>\n" as HTML : "")
            \(bullets(
                (mayChange ? [link("Change this set", to: Addresses.changeInquiry(whole.inquiry.committee, whole.inquiry.id))] : [])
                    + (mayAsk ? [link("Add a question", to: Addresses.newQuestion(whole.inquiry.id))] : [])
                    + [
                        link("The scrutiny pack, as a paper", to: Addresses.pack(whole.inquiry.id)),
                        link("Its exempt annex", to: Addresses.annex(whole.inquiry.id)),
                        link(
                            "Questions and answers as a table (CSV)",
                            to: Addresses.inquiry(whole.inquiry.id).asking("format", "csv")),
                    ]))
            """
    }

    private var meetingSaid: HTML {
        guard let meeting = whole.meeting else { return "None yet" }
        return
            "\(link("\(meeting.day)", to: Addresses.meeting(meeting.id))), \(meeting.address)"
    }

    private func reminded(_ answers: [QuestionAnswer]) -> HTML {
        let said = reminders.said(about: answers.map(\.id))
        return said.isEmpty ? "Not yet" : said.map { "<span class=\"wardmote-line\">\($0)</span><br>" as HTML }.joined()
    }

    /// For a spreadsheet: a line for each body that is asked, with what it answered a year before.
    var csv: [UInt8] {
        let head = csvLine([
            "theme", "number", "question", "body", "state", "answered", "days late", "answer",
            "why it cannot be provided",
            "appendix", "kept from the public", "answer of the year before", "figures",
        ])
        let lines = whole.questions.flatMap { question in
            whole.answers(to: question).map { answer in
                csvLine([
                    question.theme, "\(question.number)", question.text, whole.body(answer), answer.state.said,
                    answer.answered?.iso ?? "", answer.late(on: today).map { "\($0)" } ?? "", answer.text,
                    answer.reason,
                    answer.appendix, answer.isExempt ? "paragraph \(answer.paragraph)" : "",
                    whole.earlier(than: answer, to: question)?.text ?? "",
                    whole.told[answer.id]?.figuresSaid(on: today) ?? "",
                ])
            }
        }
        return Array((head + lines.joined()).utf8)
    }

    private func drawn(_ theme: String) -> HTML {
        """
        <h2 class="govuk-heading-m">\(theme)</h2>
        \(whole.questions.filter { $0.theme == theme }.map(drawn))
        """
    }

    private func drawn(_ question: InquiryQuestion) -> HTML {
        let rows = whole.answers(to: question).flatMap { answer -> [SummaryRow] in
            let before = whole.earlier(than: answer, to: question)
            return [
                SummaryRow(
                    "\(whole.body(answer))", drawn(answer),
                    change: mine.contains(answer.id) && answer.asked <= today
                        ? Link(answer.isOpen ? "Answer" : "Change", to: Addresses.answer(answer.id)) : nil)
            ] + (before.map { [SummaryRow("The year before", drawn($0))] } ?? [])
        }
        return """
            <h3 class="govuk-heading-s">\(question.number). \(question.text)</h3>
            \(question.context.isEmpty ? "" : insetText(paragraphs(question.context)))
            \(summaryList(rows))
            \(mayAsk ? "<p class=\"govuk-body\">\(link("Change question \(question.number)", to: Addresses.question(question.id)))</p>" as HTML : "")

            """
    }

    private func drawn(_ answer: QuestionAnswer) -> HTML {
        let late = answer.late(on: today).map { " \($0) \($0 == 1 ? "day" : "days") late." } ?? ""
        let exempt: HTML = answer.isExempt ? " \(tag("Exempt: paragraph \(answer.paragraph)", .red))" : ""
        let kept: HTML = answer.hidden.contains(.text) ? "<p class=\"govuk-body\">Kept from the public.</p>\n" : ""
        return """
            <p class="govuk-body">\(tag("\(answer.state.said)"))\(exempt)\(late)\(answer.answered.map { " \($0)." as HTML } ?? "")</p>
            \(kept)\(paragraphs(answer.text))\
            \(figures(answer))\
            \(answer.reason.isEmpty ? "" : "<p class=\"govuk-body\">Why it cannot be provided: \(answer.reason)</p>\n" as HTML)\
            \(answer.appendix.isEmpty ? "" : "<p class=\"govuk-body\">See \(answer.appendix).</p>\n" as HTML)\
            \(followed(answer))
            """
    }

    private func figures(_ answer: QuestionAnswer) -> HTML {
        guard let told = whole.told[answer.id] else { return "" }
        let notices = mine.contains(answer.id) ? told.noticesDrawn(isOpen: answer.isOpen) : ""
        return "\(told.figuresDrawn)\(notices)"
    }

    /// What was asked for after it, and the way to ask for more.
    private func followed(_ answer: QuestionAnswer) -> HTML {
        let lines = (whole.followUps + whole.earlierFollowUps).filter { $0.answer == answer.id }.map { one in
            let text: HTML = one.hidden.contains(.text) ? "Kept from the public" : "\(one.text)"
            let way: HTML =
                mine.contains(answer.id)
                ? " \(link("Say what came of it", to: Addresses.followUp(one.id), hidden: "for question \(whole.number(of: answer))"))"
                : ""
            return
                "\(one.form.begins) \(one.asked): \(text). \(one.hidden.contains(.text) ? one.state.said : one.standing(on: today)).\(way)"
                as HTML
        }
        let isOfThisYear = whole.answers.contains { $0.id == answer.id }
        let more: HTML =
            mayAsk && isOfThisYear && answer.state != .asked && !answer.hidden.contains(.text)
            ? "<p class=\"govuk-body\">\(link("Ask for something more, or write down a promise", to: Addresses.newFollowUp(answer.id), hidden: "of \(whole.body(answer)), question \(whole.number(of: answer))"))</p>\n"
            : ""
        return "\(lines.isEmpty ? "" : "\(bullets(lines))\n" as HTML)\(more)"
    }

    static let example = InquiryPage(
        whole: .example, today: "2026-11-24", mayAsk: true, mayChange: true, mine: [ID(991)])

    static func route(_ site: ScrutinySite) -> Route {
        Route(.get, Addresses.inquiry, .see, .inquiry) { request, id in
            let set = try await InquirySet.look(
                id, site.registry, request.viewer, request.trace, on: request.today, telling: site.telling)
            guard let set else { return .notFound }
            let viewer = request.viewer
            let page = InquiryPage(
                whole: set, today: request.today, mayAsk: viewer.may(.add, set.inquiry.thing, now: request.now),
                mayChange: viewer.may(.change, Committee.thing(set.inquiry.committee), now: request.now),
                reminders: try await site.registry.look(
                    Reminders(viewer: viewer, committee: set.inquiry.committee), request.trace),
                mine: Set(set.answers.filter { viewer.may(.change, $0.thing, now: request.now) }.map(\.id)))
            if request.query.wantsTable {
                return .download(FileName("questions and answers \(set.inquiry.year)"), .csv, page.csv)
            }
            return .page(page)
        }
    }
}
