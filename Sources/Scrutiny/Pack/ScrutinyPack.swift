package import Dates
import Markup
package import Papers
import Partnership
import Storage

/// The paper for a committee's review: every question with each body's answer and last year's beside it, what is missing
/// and whose it is, and the recommendations with their clocks. An open version, and an exempt annex apart from it.
///
/// Source: paper 001 (Bolsover, 18 March 2019), whose order of themes, questions and answers it keeps.
package struct ScrutinyPack: Sendable {
    package var set: InquirySet
    package var recommendations: [Recommendation]
    package var steps: [RecommendationStep]
    package var reminders: [Reminder]
    package var today: Day

    package init(
        _ set: InquirySet, recommendations: [Recommendation] = [], steps: [RecommendationStep] = [],
        reminders: [Reminder] = [], on today: Day
    ) {
        (self.set, self.recommendations, self.steps, self.today) = (set, recommendations, steps, today)
        self.reminders = reminders
    }

    /// What anybody may read. An exempt answer is told of here by its paragraph alone.
    package var openVersion: Paper {
        var blocks: [Paper.Block] = [.heading(1, "What this review is about")]
        blocks += prose(set.inquiry.scope).map { Paper.Block.numbered($0) }
        blocks.append(.numbered(Words(answered)))
        if !hasEarlier { blocks.append(.numbered("No review of the year before is kept here to set beside it.")) }
        blocks += missing
        for theme in set.themes {
            blocks.append(.heading(1, theme))
            blocks += set.questions.filter { $0.theme == theme }.flatMap { drawn($0) { self.opened($0) } }
        }
        blocks += askedAfterwards
        blocks += figures
        blocks += followed
        blocks += nextYear
        return paper(title: set.inquiry.title, classification: "OFFICIAL", blocks)
    }

    /// The exempt answers alone; nothing where there is none that the viewer may read.
    package var annex: Paper? {
        let exempt = set.answers.filter { $0.isExempt && !$0.hidden.contains(.text) }
        guard !exempt.isEmpty else { return nil }
        let numbers = Set(exempt.map(\.paragraph)).sorted()
        let jurisdiction = set.committee?.jurisdiction ?? .england
        let grounds = numbers.compactMap { jurisdiction.exemptParagraph($0) }.map { Words($0.said) }
        var blocks: [Paper.Block] = [
            .callout(
                "Not for publication",
                [
                    Words(
                        "This annex holds information that is exempt under these paragraphs of Schedule 12A to the Local Government Act 1972. It is considered after the committee has resolved to exclude the public."
                    )
                ]), .bullets(grounds),
        ]
        for question in set.questions where exempt.contains(where: { $0.question == question.id }) {
            blocks.append(.heading(1, "Question \(question.number)"))
            blocks.append(.numbered(Words(question.text)))
            blocks.append(
                .table(
                    PaperTable(
                        "Exempt answers to question \(question.number)", headers: ["Body", "Answer", "Paragraph"],
                        rows: exempt.filter { $0.question == question.id }.map {
                            [Words(set.body($0)), Words(told($0)), Words("\($0.paragraph)")]
                        }, numeric: [])))
        }
        blocks += figures(ofExempt: exempt)
        return paper(
            title: "\(set.inquiry.title): exempt annex", classification: "OFFICIAL-SENSITIVE: not for publication",
            blocks)
    }

    private func paper(title: String, classification: String, _ blocks: [Paper.Block]) -> Paper {
        var particulars = [
            Paper.Particular("Meeting", Words(set.meeting.map { "\($0.day.said), \($0.address)" } ?? "Not booked yet")),
            set.inquiry.isKept
                ? Paper.Particular("Kept for its paper", Words(set.inquiry.paper))
                : Paper.Particular("Answers asked for by", Words(set.inquiry.due.said)),
        ]
        if let committee = set.committee {
            particulars.insert(Paper.Particular("To", Words(committee.name)), at: 0)
            particulars.append(Paper.Particular("Power", Words(committee.authority)))
        }
        return Paper(
            title: title, subtitle: "Key lines of enquiry, \(String(set.inquiry.year))",
            publisher: set.committee?.name ?? "Crime and disorder committee", date: today,
            status: set.owed.isEmpty || set.inquiry.isKept ? nil : "Answers outstanding",
            classification: classification,
            particulars: particulars, blocks: blocks)
    }

    private var answered: String {
        let open = set.answers.count(where: \.isOpen)
        let (questions, all) = (set.questions.count, set.answers.count)
        let asked =
            "\(questions) \(questions == 1 ? "question was" : "questions were") put, and \(all) \(all == 1 ? "answer" : "answers") asked for."
        return open == 0
            ? "\(asked) All are in."
            : "\(asked) \(all - open) \(all - open == 1 ? "is" : "are") in; \(open) \(open == 1 ? "is" : "are") not."
    }

    // MARK: Questions

    private func drawn(_ question: InquiryQuestion, _ opened: (QuestionAnswer) -> String) -> [Paper.Block] {
        var blocks: [Paper.Block] = [.numbered("\(Words.strong("Question \(question.number).")) \(question.text)")]
        if !question.context.isEmpty {
            blocks += prose(question.context).map { Paper.Block.paragraph("\(Words.emphasis("Members say:")) \($0)") }
        }
        let rows = set.answers(to: question).map { answer -> [Words] in
            let before = set.earlier(than: answer, to: question)
            let said = [Words(set.body(answer)), Words(opened(answer))]
            return hasEarlier ? said + [Words(before.map(opened) ?? "Not asked")] : said
        }
        blocks.append(
            .table(
                PaperTable(
                    "Answers to question \(question.number)",
                    headers: ["Body", "Answer"] + (hasEarlier ? ["The year before"] : []), rows: rows, numeric: [])))
        return blocks
    }

    private var hasEarlier: Bool { !set.earlierQuestions.isEmpty }

    /// An answer as the public may read it.
    func opened(_ answer: QuestionAnswer) -> String {
        guard answer.isExempt || answer.hidden.contains(.text) else { return told(answer) }
        return "Exempt under paragraph \(answer.paragraph) of Schedule 12A: see the exempt annex."
    }

    private func told(_ answer: QuestionAnswer) -> String {
        let day = answer.answered.map { " (\($0.said))" } ?? ""
        switch answer.state {
        case .asked:
            return answer.late(on: today).map { "No answer: \($0) \($0 == 1 ? "day" : "days") late." }
                ?? "No answer yet."
        case .atMeeting:
            return "To be told at the meeting, and not taken down yet.\(answer.text.isEmpty ? "" : " \(answer.text)")"
        case .answered: return answer.text + day
        case .cannotProvide:
            let reason = answer.reason.hasSuffix(".") ? String(answer.reason.dropLast()) : answer.reason
            return "Cannot be provided: \(reason)\(day).\(answer.text.isEmpty ? "" : " \(answer.text)")"
        case .seeAppendix: return "See \(answer.appendix).\(answer.text.isEmpty ? "" : " \(answer.text)")\(day)"
        }
    }

    private var missing: [Paper.Block] {
        guard !set.owed.isEmpty else { return [] }
        return [
            .heading(1, "What is missing, and whose it is"),
            .table(
                PaperTable(
                    "Answers that are not in", headers: ["Body", "Questions", "State", "How late", "Reminded"],
                    rows: set.owed.map { body, answers in
                        let late = answers.compactMap { $0.late(on: today) }.max()
                        return [
                            Words(body), Words(answers.map { String(set.number(of: $0)) }.joined(separator: ", ")),
                            Words(Set(answers.map(\.state.said)).sorted().joined(separator: "; ")),
                            Words(
                                late.map { "\($0) \($0 == 1 ? "day" : "days")" }
                                    ?? (set.inquiry.isKept ? "No clock runs" : "In time")),
                            Words(reminded(answers)),
                        ]
                    }, numeric: [])),
        ]
    }

    private func reminded(_ answers: [QuestionAnswer]) -> String {
        let said = reminders.said(about: answers.map(\.id))
        return said.isEmpty ? (set.inquiry.isKept ? "Nobody is" : "Not yet") : said.joined(separator: "; ")
    }

    private func prose(_ text: String) -> [Words] {
        text.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }).map { Words(String(decoding: $0, as: UTF8.self)) }
    }
}
