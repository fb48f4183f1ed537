import Markup
import Pages

/// A way in which a figure, a table or a chart is set in by reference, in words: what is written and what it becomes.
struct ReferenceShape: Hashable, Sendable {
    var of: Of
    /// What stands between the braces, with what is to be put in in capitals.
    var words: String
    var becomes: String

    /// Of what it tells.
    enum Of: String, CaseIterable, InAddress {
        case cited, worked, open, plan, review, survey, group, agency, committee

        var said: String {
            switch self {
            case .cited: "Numbers from elsewhere"
            case .worked: "Worked out of such numbers"
            case .open: "Open data"
            case .plan: "Plans"
            case .review: "Questions of a committee"
            case .survey: "Surveys"
            case .group: "Groups"
            case .agency: "Agencies"
            case .committee: "Committees"
            }
        }
    }

    init(_ of: Of, _ words: String, _ becomes: String) { (self.of, self.words, self.becomes) = (of, words, becomes) }

    // swift-format-ignore
    static let all: [ReferenceShape] = [
        .init(.cited, "cited WORD", "A number from elsewhere, with its base, and its source as a footnote"),
        .init(.cited, "source WORD", "Whose such numbers are, to stand under a table of them"),
        .init(.worked, "sum WORD+WORD", "All of them together; of every word that begins so: {sum word-*}"),
        .init(.worked, "count WORD+WORD", "How many there are"),
        .init(.worked, "difference WORD less WORD", "The first less the second"),
        .init(.worked, "share WORD of WORD", "The first as a percentage of the second"),
        .init(.worked, "change from WORD to WORD", "By what percentage the second is more than the first"),
        .init(.worked, "grown WORD by WORD", "The first after a rise of so many per cent"),
        .init(.worked, "before WORD by WORD", "The first before a rise of so many per cent"),
        .init(.worked, "whole WORD of WORD", "What the first is so many per cent of"),
        .init(.worked, "risen WORD by WORD", "What there is after a rise by the first, which is so many per cent"),
        .init(.open, "measure MEASURE AREA FROM UNTIL", "A count with its unit, place and period"),
        .init(.open, "compared MEASURE AREA FROM UNTIL", "The sentence that compares it with a year before"),
        .init(.open, "months MEASURE AREA FROM UNTIL", "A table of its months"),
        .init(.open, "chart MEASURE AREA FROM UNTIL", "A chart of its months"),
        .init(.open, "hot-spots MEASURE AREA FROM UNTIL", "A table of the ten neighbourhoods where the most was recorded"),
        .init(.open, "performance crime AREA UNTIL", "A whole performance report; asb is the other kind"),
        .init(.plan, "priorities in PLAN", "How many priorities it has"),
        .init(.plan, "themes in PLAN", "How many themes run through it"),
        .init(.plan, "causes in PLAN", "How many causes its priorities share"),
        .init(.plan, "issues in PLAN", "How many issues came up while it ran"),
        .init(.plan, "progress in PLAN", "How far its actions have come, in a sentence"),
        .init(.plan, "priority-table in PLAN", "A table of its priorities"),
        .init(.plan, "meaning-table in PLAN", "A table of what is meant by each priority"),
        .init(.plan, "cause-table in PLAN", "A table of the causes that its priorities share"),
        .init(.plan, "reason-table in PLAN", "A table of why each is a priority"),
        .init(.plan, "county-table in PLAN", "A table of how it stands to what the county asks for"),
        .init(.plan, "action-table in PLAN", "A table of its actions"),
        .init(.plan, "issue-table in PLAN", "A table of the issues that came up"),
        .init(.plan, "asked-table in PLAN", "A table of what people said, as it cites them"),
        .init(.review, "questions in REVIEW", "How many questions were put"),
        .init(.review, "answers in REVIEW", "How many answers were asked for"),
        .init(.review, "question-table in REVIEW", "A table of questions and answers by theme"),
        .init(.survey, "survey-table in SURVEY", "A table of the answers of its latest wave"),
        .init(.group, "layers in GROUP", "In how many layers the group and those under it stand"),
        .init(.group, "attendance-table in GROUP FROM UNTIL", "A table of who came: agency by agency"),
        .init(.group, "commitment-table in GROUP", "A table of commitments of partners that are open"),
        .init(.group, "commitment-table in GROUP FROM UNTIL", "The same of all that were taken on in those months"),
        .init(.group, "group-action-table in GROUP", "A table of actions that are open"),
        .init(.group, "group-action-table in GROUP FROM UNTIL", "The same of all that were taken on in those months"),
        .init(.agency, "attendance-table of AGENCY FROM UNTIL", "A table of who came for it: group by group"),
        .init(.agency, "commitment-table of AGENCY", "A table of its commitments that are open"),
        .init(.agency, "group-action-table of AGENCY", "A table of its actions that are open"),
        .init(.agency, "supply-table of AGENCY FROM UNTIL", "A table of how far its data came, quarter by quarter"),
        .init(.agency, "post-table of AGENCY", "A table of the posts that it hosts, with how much of each and who pays"),
        .init(.agency, "duty-table of AGENCY", "A table of its duties and how each stands"),
        .init(.agency, "training-table of AGENCY FROM UNTIL", "A table of briefings and training that it held, by audience"),
        .init(.committee, "recommendation-table in COMMITTEE", "A table of its recommendations, and what became of them"),
        .init(.committee, "recommendation-table in COMMITTEE FROM UNTIL", "The same of those that were made in those months"),
    ]

    /// With each word in capitals replaced; one that is not named stays.
    func filled(_ given: [String: String]) -> String {
        words.split(separator: " ").map { word in given[String(word)] ?? String(word) }.joined(separator: " ")
    }

    func needs(_ word: String) -> Bool { words.split(separator: " ").contains { $0.utf8.elementsEqual(word.utf8) } }
}

/// Beside a text into which something can be set: every way of it, folded away, and where what there is can be found.
///
/// - Parameter isUnderPlan: Whether it is written under a plan, which it calls “this plan”.
func setInHelp(isUnderPlan: Bool = false) -> HTML {
    details(
        "What can be set in by reference",
        """
        <p class="govuk-body">\(link("Everything that can be set in now, ready to copy", to: Addresses.setIn())). Save what you wrote first.</p>
        <p class="govuk-body">Put in what stands in capitals: months as 2026-04, an area by its code, and of a plan, a group or the like
        a part of its name. In place of a group, an agency or a committee: all groups, all agencies, all committees, after “in”.\(isUnderPlan ? " The plan that this is about is “this plan”." : "")</p>
        \(table(
            "Ways to set something in", id: "ways", columns: [Column("Written"), Column("Becomes")],
            rows: ReferenceShape.all.map { [inBraces($0.words), "\($0.becomes)"] }, onNarrow: .stacks, empty: ""))
        """)
}

/// What is written, in its braces.
func inBraces(_ words: String) -> HTML { "<code>{\(words)}</code>" }
