import Dates
import Partnership
import Storage

extension ImportRow {
    /// What the row is, in a line.
    func said(as kind: ImportScrutiny.Kind) -> String {
        switch kind {
        case .recommendations: "\(text("reference")): \(text("recommendation"))"
        case .steps: "\(text("reference")): \(text("body")), \(text("day")). \(text("outcome"))"
        default: kind.headings.prefix(4).map(text).filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    /// Whether something was new.
    func take(as kind: ImportScrutiny.Kind) throws -> Bool {
        switch kind {
        case .agencies: try takeAgency()
        case .committees: try takeCommittee()
        case .meetings: try takeMeeting()
        case .programme: try takeItem()
        case .questions: try takeQuestion()
        case .papers: try takePaper()
        case .answers: try takeAnswer()
        case .followUps: try takeFollowUp()
        case .recommendations: try takeRecommendation()
        case .steps: try takeStep()
        }
    }

    private func takeAgency() throws -> Bool {
        let name = text("agency")
        let there = try connection.value("SELECT COUNT(*) FROM agency WHERE name = \(name)", as: Int.self)
        guard there == 0 else { return false }
        let command = AddAgency(
            name: name, shortName: text("short"), standing: try word("standing", AgencyStanding.self),
            from: try day("from"))
        _ = try done(try command.run(writing))
        return true
    }

    private func takeCommittee() throws -> Bool {
        let council = try agency("council")
        let name = text("committee")
        let there = try connection.value(
            "SELECT COUNT(*) FROM committee WHERE council = \(council.id) AND name = \(name)", as: Int.self)
        guard there == 0 else { return false }
        let command = Designate(
            council: council.id, name: name, jurisdiction: try word("jurisdiction", Jurisdiction.self),
            from: try day("from"), until: try dayIfAny("until"))
        _ = try done(try command.run(writing))
        return true
    }

    private func takeMeeting() throws -> Bool {
        let (committee, day) = (try committee(), try day("day"))
        guard try meeting(of: committee, day) == nil else { return false }
        _ = try done(try CallMeeting(committee: committee.id, day: day, address: text("address")).run(writing))
        return true
    }

    private func takeItem() throws -> Bool {
        let (committee, title) = (try committee(), text("matter"))
        let state = try word("state", ProgrammeItem.State.self)
        let meeting = try meetingIfAny(of: committee)
        let there = try connection.value(
            "SELECT COUNT(*) FROM programme_item WHERE committee = \(committee.id) AND title = \(title)", as: Int.self)
        guard there == 0 else { return false }
        let item = try done(try BookItem(committee: committee.id, title: title, meeting: meeting).run(writing))
        guard state != .booked else { return true }
        let move = MoveItem(
            committee: committee.id, item: item.id, version: 1, state: state, reason: text("reason"), on: try day("day")
        )
        _ = try done(try move.run(writing))
        return true
    }

    private func takeQuestion() throws -> Bool {
        let (committee, year) = (try committee(), try whole("year"))
        let number = try whole("number")
        let inquiry: Inquiry
        if let found = try self.inquiry(of: committee, year: year) {
            inquiry = found
        } else {
            let command = BeginInquiry(
                committee: committee.id, meeting: try meetingIfAny(of: committee), year: year, title: text("title"),
                asked: try day("asked"), due: try day("due"))
            inquiry = try done(try command.run(writing))
        }
        guard try question(of: inquiry, number: number) == nil else { return false }
        let names = text("asked of").utf8.split(separator: UInt8(ascii: ";")).map {
            String(decoding: $0.drop { $0 == 0x20 }, as: UTF8.self)
        }
        let command = AskQuestion(
            inquiry: inquiry.id, number: number, theme: text("theme"), text: text("question"), context: text("context"),
            agencies: try names.map { try agency("asked of", $0).id }, follows: try followed(committee, year))
        _ = try done(try command.run(writing))
        return true
    }

    /// The question of the year before that this one follows: its number stands in the column.
    private func followed(_ committee: Committee, _ year: Int) throws -> ID<InquiryQuestion>? {
        guard !text("follows").isEmpty else { return nil }
        guard let before = try inquiry(of: committee, year: year - 1),
            let question = try question(of: before, number: try whole("follows"))
        else { throw refused("follows", "There is no such question of \(year - 1).") }
        return question.id
    }

    /// The paper for whose sake a committee is held, or, where a year stands there, its set of that year.
    private func takePaper() throws -> Bool {
        let committee = try committee()
        var set: Inquiry?
        if !text("year").isEmpty {
            set = try inquiry(of: committee, year: try whole("year"))
            guard set != nil else { throw refused("year", "There is no set of questions of that year.") }
        }
        guard !committee.isKept, set?.isKept != true else { return false }
        let command = KeepForPaper(committee: committee.id, inquiry: set?.id, paper: text("paper"))
        _ = try done(try command.run(writing), ["paper": "paper"])
        return true
    }

    private func takeAnswer() throws -> Bool {
        let (committee, body) = (try committee(), try agency("body"))
        guard let inquiry = try inquiry(of: committee, year: try whole("year")),
            let question = try question(of: inquiry, number: try whole("number"))
        else { throw refused("number", "There is no such question of that year.") }
        let answer = try answer(to: question, of: body)
        let state = try word("state", AnswerState.self)
        let action: AnswerWords.Action
        switch state {
        case .asked: return false
        case .answered: action = .answer
        case .atMeeting: action = .leaveForMeeting
        case .cannotProvide: action = .decline
        case .seeAppendix: action = .refer
        }
        // Once there is an answer, the pages are where it is changed.
        guard answer.state == .asked else { return false }
        let command = GiveAnswer(
            id: answer.id, version: answer.version, action: action, text: text("answer"), reason: text("reason"),
            appendix: text("appendix"), paragraph: try whole("paragraph", ifEmpty: 0), on: try day("day"),
            telling: telling)
        _ = try done(try command.run(writing), ["text": "answer"])
        return true
    }

    private func takeRecommendation() throws -> Bool {
        let reference = text("reference")
        guard try recommendation(reference) == nil else { return false }
        let committee = text("committee").isEmpty ? nil : try committee().id
        let command = Recommend(
            committee: committee, reference: reference, source: text("source"), text: text("recommendation"),
            made: try day("made"), addressee: try word("to", Addressee.self), agency: try agency("body").id)
        var one = try done(try command.run(writing))
        guard !text("response").isEmpty else { return true }
        let response = MoveRecommendation(
            id: one.id, version: one.version, action: try word("response", RecommendationWords.Action.self),
            response: text("response text"), reason: text("reason"), seat: try owner(one), due: try dayIfAny("due"),
            on: try day("responded"))
        one = try done(try response.run(writing))
        let stage = try word("state", RecommendationWords.Stage.self)
        guard let next = Self.next[stage], stage != one.stage else { return true }
        let move = MoveRecommendation(
            id: one.id, version: one.version, action: next, reason: text("reason"), evidence: text("evidence"),
            on: try day("since"))
        _ = try done(try move.run(writing))
        return true
    }

    private static let next: [RecommendationWords.Stage: RecommendationWords.Action] = [
        .inProgress: .begin, .complete: .complete, .superseded: .supersede,
    ]

    /// The seat of that title at the body that it was made to.
    private func owner(_ one: Recommendation) throws -> ID<Seat>? {
        let title = text("owner")
        guard !title.isEmpty else { return nil }
        let seat = try connection.value(
            "SELECT id FROM seat WHERE title = \(title) AND agency = \(one.agency)", as: ID<Seat>.self)
        guard let seat, try writing.knows(seat) else { throw refused("owner", "That body has no seat “\(title)”.") }
        return seat
    }

    private func takeStep() throws -> Bool {
        guard let one = try recommendation(text("reference")) else {
            throw refused("reference", "There is no recommendation “\(text("reference"))”.")
        }
        let (on, body) = (try day("day"), text("body"))
        let there = try connection.value(
            """
            SELECT COUNT(*) FROM recommendation_step
            WHERE recommendation = \(one.id) AND on_day = \(on) AND body = \(body)
            """, as: Int.self)
        guard there == 0 else { return false }
        _ = try done(try AddStep(recommendation: one.id, on: on, body: body, outcome: text("outcome")).run(writing))
        return true
    }
}
