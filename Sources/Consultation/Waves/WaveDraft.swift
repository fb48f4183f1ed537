import Dates
import Partnership

/// A wave as it is keyed in, before it is one.
struct WaveDraft: Hashable, Sendable {
    var from: Day?
    var until: Day?
    var base: Int?
    var designEffect: Double?
    var weighting = ""
    var source = ""
    var answers: [Answer] = []
    var groups: [Group] = []

    /// One of those that could be chosen. Exactly one of its numbers is known.
    struct Answer: Hashable, Sendable {
        var text: String
        var topic: Topic?
        var count: Int?
        var percent: Double?
    }

    struct Group: Hashable, Sendable {
        var part: WaveGroup.Part
        var name: String
        var answered: Int
        var residents: Int?
    }

    /// Everything that must be mended first.
    func faults(_ survey: Survey, today: Day) -> [Fault] {
        var faults: [Fault] = []
        if let from, let until, until < from { faults.append(Fault("closed", "The last day is before the first.")) }
        if let day = until ?? from, day > today {
            faults.append(Fault("closed", "Enter a day that is not in the future."))
        }
        if let base, !(1...10_000_000).contains(base) {
            faults.append(Fault("answered", "Enter how many answered, or leave it empty where it is not known."))
        }
        if let designEffect, !(0.1...20).contains(designEffect) {
            faults.append(Fault("effect", "Enter a design effect from 0.1 to 20. Without weights leave it empty."))
        }
        if let designEffect, (0.1...20).contains(designEffect), weighting.isEmpty {
            faults.append(Fault("weighting", "Say how answers were weighted, or leave the design effect empty."))
        }
        if weighting.utf8.count > 500 { faults.append(Fault("weighting", "Use fewer than 500 characters.")) }
        if source.utf8.count > 500 { faults.append(Fault("source", "Use fewer than 500 characters.")) }
        return faults + answerFaults(survey) + groupFaults
    }

    private func answerFaults(_ survey: Survey) -> [Fault] {
        var faults: [Fault] = []
        func fault(_ said: String) { faults.append(Fault("answers", said)) }
        if answers.isEmpty || answers.count > 60 { fault("Enter from 1 to 60 answers, a line each.") }
        for answer in answers where !(1...120).contains(answer.text.utf8.count) {
            fault(
                "“\(String(answer.text.prefix(40)))” is no answer that could be chosen: use up to 120 characters. What people wrote themselves is not kept."
            )
        }
        if Set(answers.map { Array($0.text.utf8) }).count != answers.count { fault("One answer stands there twice.") }
        let (counts, percents) = (answers.compactMap(\.count), answers.compactMap(\.percent))
        if !counts.isEmpty, !percents.isEmpty { fault("Enter counts or percentages, not both.") }
        if !counts.isEmpty, base == nil {
            faults.append(Fault("answered", "Enter how many answered: counts say nothing without it."))
        }
        if percents.contains(where: { !(0...100).contains($0) }) { fault("A percentage is from 0 to 100.") }
        guard let base else { return faults }
        for answer in answers where (answer.count ?? 0) > base {
            fault("“\(answer.text)” was given by \(answer.count ?? 0), and only \(base) answered.")
        }
        if !survey.isSeveral, counts.reduce(0, +) > base {
            fault("One answer each was allowed, and the counts add up to more than the \(base) who answered.")
        }
        return faults
    }

    private var groupFaults: [Fault] {
        var faults: [Fault] = []
        if groups.count > 200 { faults.append(Fault("groups", "Enter up to 200 groups.")) }
        for group in groups where !(1...80).contains(group.name.utf8.count) {
            faults.append(Fault("groups", "Enter the name of each group, up to 80 characters."))
        }
        for part in WaveGroup.Part.allCases {
            let mine = groups.filter { $0.part == part }
            let total = mine.reduce(0) { $0 + $1.answered }
            if let base, total > base {
                faults.append(
                    Fault("groups", "\(part.said): the groups add up to \(total), and only \(base) answered."))
            }
            if Set(mine.map { Array($0.name.utf8) }).count != mine.count {
                faults.append(Fault("groups", "\(part.said): one group stands there twice."))
            }
        }
        return faults
    }
}
