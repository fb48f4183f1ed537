/// One of the matters that a strategic assessment must have in it.
///
/// Source: SI 2007/1830, regs 5 to 7, for England; SI 2007/3076 for Wales, which has no county strategy group.
struct AssessmentPart: Hashable, Sendable {
    var matter: Matter
    /// As it is headed.
    var title: String
    /// The nations whose regulations ask for it.
    var nations: Set<Nation>

    enum Matter: String, CaseIterable, Sendable {
        case levels, changes, reasons, priorities, people, implemented, county
    }

    // swift-format-ignore
    static let all = [
        AssessmentPart(matter: .levels,      title: "Levels and patterns of crime, disorder and substance misuse", nations: [.england, .wales]),
        AssessmentPart(matter: .changes,     title: "Changes since the last assessment",                           nations: [.england, .wales]),
        AssessmentPart(matter: .reasons,     title: "Why these changes have happened",                             nations: [.england, .wales]),
        AssessmentPart(matter: .priorities,  title: "What the responsible authorities should put first",           nations: [.england, .wales]),
        AssessmentPart(matter: .people,      title: "What people who live and work here think should be put first", nations: [.england, .wales]),
        AssessmentPart(matter: .implemented, title: "How far last year’s plan was carried out",                    nations: [.england, .wales]),
        AssessmentPart(matter: .county,      title: "What to bring to the county strategy group",                  nations: [.england]),
    ]

    static func parts(of nation: Nation) -> [AssessmentPart] { all.filter { $0.nations.contains(nation) } }
}
