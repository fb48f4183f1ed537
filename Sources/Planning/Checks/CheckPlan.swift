import Dates
import Partnership
import Places
import Storage

/// Looks through a plan for what is missing or cannot be, and says each in a plain sentence; nothing where all is well.
///
/// Pure: the day comes in. What it asks for is what the law asks for, and what the published papers were found to lack.
struct CheckPlan {
    var plan: WholePlan
    var today: Day
    var gazetteer = Gazetteer.embedded

    var findings: [Finding] {
        dates + years + minuted + published + explained + placed + aims + strategy + worked + owners + traced + data
            + equality
    }

    private var listed: [WholePriority] { plan.priorities }
    private var nation: Nation { plan.plan.nation }

    // MARK: Dates that fit

    private var dates: [Finding] {
        var found: [Finding] = []
        let months = plan.plan.months
        if let months, months != 36, !isActionPlan {
            found.append(
                Finding(
                    .dates,
                    "The plan runs for \(months) \(months == 1 ? "month" : "months"). A strategy is for three years.",
                    law: .plan(nation)))
        } else if months == nil {
            found.append(
                Finding(.dates, "The plan runs from \(plan.plan.periodSaid), which is not a number of whole months."))
        }
        let years = Set(plan.plan.from.parts.year...plan.plan.until.parts.year)
        for year in numbers(in: plan.plan.name) where !years.contains(year) {
            found.append(
                Finding(
                    .dates, "Its name says \(year), and it runs from \(plan.plan.periodSaid).",
                    as: Finding.Shared("It runs from \(plan.plan.periodSaid), and its name says", "\(year)")))
        }
        for one in plan.years where !plan.plan.years.contains(one.year) {
            found.append(
                Finding(
                    .dates, "A decision is about \(one.year.said), in which the plan does not run.",
                    as: Finding.Shared("Decisions are about years in which the plan does not run", one.year.said)))
        }
        for one in listed {
            guard let adopted = one.priority.adopted else { continue }
            if !(plan.plan.from...plan.plan.until).contains(adopted) {
                found.append(
                    Finding(
                        .dates, "“\(one.priority.name)” was adopted on \(adopted.said), when the plan did not run.",
                        about: one.priority,
                        as: Finding.Shared("Adopted when the plan did not run", one.priority, "on \(adopted.said)")))
            }
        }
        return found
    }

    /// The years from 1900 to 2199 that a name has in figures: `2016-2019` is two.
    private func numbers(in text: String) -> [Int] {
        let runs = text.utf8.split { !(0x30...0x39).contains($0) }
        return runs.filter { $0.count == 4 }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            .filter { (1900..<2200).contains($0) }
    }

    // MARK: A decision before each year

    private var years: [Finding] {
        var found: [Finding] = []
        guard !isActionPlan else { return [] }
        for year in plan.plan.years.dropFirst() where year.months.first.first <= today {
            guard let decision = plan.years.first(where: { $0.year == year }) else {
                found.append(
                    Finding(
                        .years,
                        "No decision is written down for \(year.said): what changes, or that the priorities do not, and why.",
                        law: .plan(nation),
                        as: Finding.Shared(
                            "No decision is written down about what changes, or that the priorities do not, and why",
                            year.said)))
                continue
            }
            let begins = year.months.first.first
            if decision.decided >= begins {
                found.append(
                    Finding(
                        .years,
                        "The decision for \(year.said) is of \(decision.decided.said), after the year had begun.",
                        law: .plan(nation),
                        as: Finding.Shared(
                            "Decided after the year had begun", year.said, "on \(decision.decided.said)")))
            }
        }
        return found
    }

    private var published: [Finding] {
        guard plan.publications.isEmpty, !isActionPlan, plan.plan.from <= today else { return [] }
        return [
            Finding(.published, "It is not written down when and where the plan was published.", law: .summary(nation))
        ]
    }

    // MARK: Every priority explained

    private var explained: [Finding] {
        guard !listed.isEmpty else { return [Finding(.explained, "The plan has no priority.", law: .plan(nation))] }
        var found: [Finding] = []
        let (defined, argued) = (
            listed.count { !$0.priority.definition.isEmpty }, listed.count { $0.rationale.map { !$0.isEmpty } ?? false }
        )
        if defined < listed.count || argued < listed.count {
            found.append(
                Finding(
                    .explained,
                    "\(listed.count) \(listed.count == 1 ? "priority is" : "priorities are") listed; \(defined) \(defined == 1 ? "has" : "have") a definition and \(argued) a rationale."
                ))
        }
        for (name, count) in counts(listed.map(\.priority.name)) where count > 1 {
            found.append(Finding(.explained, "\(count) priorities are called “\(name)”: nobody can tell them apart."))
        }
        for one in listed {
            let name = one.priority.name
            if one.priority.definition.isEmpty {
                found.append(
                    Finding(
                        .explained, "“\(name)” has no definition.", about: one.priority,
                        as: Finding.Shared("No definition", one.priority)))
            }
            guard let rationale = one.rationale, !rationale.isEmpty else {
                found.append(
                    Finding(
                        .explained, "“\(name)” has no rationale.", about: one.priority,
                        as: Finding.Shared("No rationale", one.priority)))
                continue
            }
            if !rationale.name.isEmpty, rationale.name != name {
                found.append(
                    Finding(
                        .explained, "“\(name)” is explained under another name, “\(rationale.name)”.",
                        about: one.priority,
                        as: Finding.Shared("Explained under another name", one.priority, "“\(rationale.name)”")))
            }
        }
        return found
    }

    /// How often each is there, in the order in which they first come.
    private func counts(_ names: [String]) -> [(name: String, count: Int)] {
        var found: [(name: String, count: Int)] = []
        for name in names {
            if let at = found.firstIndex(where: { $0.name == name }) {
                found[at].count += 1
            } else {
                found.append((name, 1))
            }
        }
        return found
    }

    /// Only districts are compared: a ward lies in one.
    private var placed: [Finding] {
        func isDistrict(_ code: String) -> Bool { ["E06", "E07", "E08", "E09", "W06"].contains(code.prefix(3)) }
        guard !plan.areas.isEmpty, plan.areas.allSatisfy(isDistrict) else { return [] }
        return listed.compactMap { one in
            let outside = one.areas.filter { isDistrict($0) && !plan.areas.contains($0) }
            guard !outside.isEmpty else { return nil }
            return Finding(
                .explained, "“\(one.priority.name)” is for a district that the plan is not for.", about: one.priority,
                as: Finding.Shared("For a district that the plan is not for", one.priority))
        }
    }

    // MARK: What the law asks a strategy for

    private var aims: [Finding] {
        guard !isActionPlan else { return [] }
        return Aim.allCases.filter { aim in
            let isAsked = aim.inForceFrom.map { $0 <= plan.plan.until && $0 <= today } ?? true
            return isAsked && !listed.contains { $0.aims.contains(aim) }
        }.map { aim in
            Finding(
                .aims, "No priority is a strategy for \(aim.said), which the plan must have.",
                law: Finding.Law(aim.law),
                as: Finding.Shared("No priority is a strategy for these, which the plan must have", aim.said))
        }
    }
}

extension Plan {
    /// How many whole months it runs; nothing where it does not begin and end with a month.
    var months: Int? {
        let (first, last) = (Month(containing: from), Month(containing: until))
        guard first.first == from, (last + 1).first == until + 1 else { return nil }
        return last - first + 1
    }
}
