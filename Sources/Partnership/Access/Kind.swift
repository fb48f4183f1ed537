/// The kinds of thing that access is decided about.
package enum Kind: String, CaseIterable, Sendable {
    /// Published police records, populations and boundaries, and the figures made of them.
    case openData
    /// A file somebody brought in, with its name and what was refused in it.
    case importedFile
    /// The pages before somebody has signed in.
    case door
    /// What a person sees of themselves: their seats, their sessions, their own looks.
    case own
    case agency, person, account, team, seat
    /// What is written for whoever comes after in a seat.
    case note
    case agreement, policy
    /// A conflict of interest.
    case conflict
    /// What keeps the partnership's data safe: backups and trials of them.
    case upkeep
    /// The record of looks, changes and disclosures.
    case record
    /// A group that meets, with who sits on it.
    case group
    /// One meeting of a group, with who came.
    case meeting
    /// A line of an agenda, with what was said and decided.
    case agendaItem
    /// What a seat took on at a meeting.
    case undertaking
    /// How useful those who came found a meeting: never whose answer is which.
    case rating
    /// A look that somebody made, as others check it.
    case look
    /// A checkpoint of the record: it tells of nobody.
    case checkpoint
    /// A partnership plan, and what it is made of.
    case plan, priority, emergingIssue, indicator, plannedAction
    /// A number from somebody else's document.
    case citedFigure
    /// A set of data that an agency sends each quarter, with what came when.
    case supply
    /// What the law asks of the partnership or of one body of it, with what shows that it was done.
    case duty
    /// Whom a priority of a plan helps or harms, with what shows it and what is done.
    case equalityAssessment
    /// Something that may change crime or disorder here, with what was found each time that it was looked at.
    case prospect
    /// A post or a team that partners put into the work, with who hosts and who pays for it, and since when.
    case post
    /// Premises or an event to which the public comes, with how far it has come to being protected.
    case premises
    /// A scheme, a campaign or a named operation, with what evaluations found of it.
    case initiative
    /// Something that was achieved, such as an award.
    case achievement
    /// An event among residents, with who took part and what came of it.
    case communityEvent
    /// A briefing or a training, planned or held.
    case trainingSession
    /// Something that the partnership tells people, planned or gone out.
    case communication
    /// A question that is put to people, with every wave of answers.
    case survey
    /// What members raise, with what was promised.
    case raisedIssue
    /// A council's crime and disorder committee, with its meetings and its work programme.
    case committee
    /// A set of questions that a committee asks, with all of them.
    case inquiry
    /// What one body answers to one question.
    case answer
    case recommendation
    /// How a council wants its committee reports.
    case reportTemplate
    /// A report to a committee while it is written.
    case committeeReport
    /// What a report means for money, law or staff, as one seat signs it.
    case implication
    /// A report as it was published.
    case reportEdition
    /// A yearly strategic assessment while it is written, and as it was published.
    case assessment, assessmentEdition
    /// That a paper made from records was put forward and approved by a second person.
    case approval
    /// A performance report as it was given out.
    case issuedReport
    /// A document that is kept under review, with its versions and what was found of it each time.
    case document
    /// A paper on the public pages, and that it was taken down from them.
    case shownPaper

    /// The parts of it that can be shared apart from each other.
    package var fields: [Field] {
        switch self {
        case .openData: [.figures, .rows]
        case .importedFile: [.files]
        case .door, .own: [.page]
        case .agency: [.name, .standing]
        case .person: [.name, .contact]
        case .account: [.signIn]
        case .team: [.name]
        case .seat: [.title, .holders, .terms]
        case .note: [.existence, .subject, .text]
        case .agreement: [.terms, .nominated]
        case .policy: [.rules]
        case .record, .look, .checkpoint: [.entries]
        case .group: [.name, .terms, .holders]
        case .meeting: [.title, .attendance, .joining]
        case .agendaItem: [.title, .text]
        case .undertaking: [.text]
        case .upkeep: [.entries]
        case .conflict: [.existence, .text]
        case .plan: [.title, .terms]
        case .priority, .emergingIssue, .plannedAction, .supply, .duty, .equalityAssessment, .prospect,
            .post, .premises:
            [.title, .text]
        case .initiative, .achievement, .communityEvent, .trainingSession, .communication: [.title, .text]
        case .rating: [.figures, .text]
        case .citedFigure, .indicator, .survey: [.title, .figures]
        case .committee: [.name, .terms]
        case .inquiry: [.title, .text]
        case .raisedIssue: [.subject, .text]
        case .answer: [.existence, .text]
        case .recommendation: [.text]
        case .reportTemplate: [.name, .terms]
        case .committeeReport, .implication, .reportEdition, .assessment, .assessmentEdition, .approval, .issuedReport:
            [.title, .text]
        case .document: [.title, .text]
        case .shownPaper: [.title, .text]
        }
    }

    /// Whether another agency's people see that part of it only under an agreement.
    package func isShared(_ field: Field) -> Bool {
        switch (self, field) {
        case (.person, .contact), (.note, .existence), (.note, .subject), (.note, .text): true
        default: false
        }
    }
}

/// The parts of a thing that can be shared apart from each other. A thing's tiers are such parts: that it exists, what
/// it is about, and all of it.
package enum Field: String, CaseIterable, Sendable {
    /// Counts, rates and comparisons.
    case figures
    /// The rows that a figure counts.
    case rows
    /// Files brought in, by name.
    case files
    /// All of a page that has one part.
    case page
    case name
    /// What the law makes of an agency.
    case standing
    /// How to reach a person.
    case contact
    /// By what name an account signs in, and in what state it is.
    case signIn
    case title, holders
    /// What was agreed.
    case terms
    /// That there is something.
    case existence
    /// In a few words, what it is about.
    case subject
    case text
    /// Whom each party named for an agreement.
    case nominated
    case rules, entries
    /// Who came.
    case attendance
    /// How to join online.
    case joining

    /// As it is said to people.
    package var said: String {
        switch self {
        case .figures: "figures"
        case .rows: "the rows behind figures"
        case .files: "files brought in"
        case .page: "the page"
        case .name: "name"
        case .standing: "standing"
        case .contact: "how to reach them"
        case .signIn: "sign-in name and state"
        case .title: "title"
        case .holders: "who holds it"
        case .terms: "terms"
        case .existence: "that it exists"
        case .subject: "what it is about"
        case .text: "text"
        case .nominated: "nominated persons"
        case .rules: "rules"
        case .entries: "entries"
        case .attendance: "who came"
        case .joining: "how to join online"
        }
    }
}

/// How far a thing may spread, least first.
///
/// Source: Cabinet Office, Government Security Classifications (June 2023), whose tiers these are; RESTRICTED is ours,
/// for what only named persons may see.
package enum Marking: String, CaseIterable, Comparable, Sendable {
    case open = "PUBLIC"
    case official = "OFFICIAL"
    case sensitive = "OFFICIAL-SENSITIVE"
    case restricted = "RESTRICTED"

    package static func < (one: Marking, other: Marking) -> Bool { one.order < other.order }
    private var order: Int { Marking.allCases.firstIndex(of: self) ?? 0 }
}

/// What somebody does to a thing.
package enum Action: String, CaseIterable, Sendable {
    case see, importData, saveSettings
    case add, change, end
    /// Comes in, or goes out.
    case enter
    /// Gives something to somebody outside.
    case disclose

    /// As it follows “may”.
    package var said: String {
        switch self {
        case .see: "see"
        case .importData: "bring in"
        case .saveSettings: "keep settings of"
        case .add: "add"
        case .change: "change"
        case .end: "end"
        case .enter: "pass"
        case .disclose: "disclose"
        }
    }
}

/// Why somebody looks. A thing shared for one purpose is not shared for another.
package enum Purpose: String, CaseIterable, Sendable {
    /// To know what happens in the area: figures, plans, reports.
    case evidence
    /// To run the partnership: who is who, agreements, meetings.
    case running
    /// To see that the record is used lawfully.
    ///
    /// Source: Data Protection Act 2018, s.62(4), which limits what the record may be used for.
    case oversight

    package var said: String {
        switch self {
        case .evidence: "Evidence and planning"
        case .running: "Running the partnership"
        case .oversight: "Checking that data is used lawfully"
        }
    }
}
