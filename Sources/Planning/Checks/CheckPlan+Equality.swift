import Dates

extension CheckPlan {
    /// Priorities whose effect on people with protected characteristics is not assessed, or not yet, or not again; nothing
    /// where whoever asks may see no assessment of any plan.
    var equality: [Finding] {
        guard plan.equality != nil else { return [] }
        let all = plan.equality(of: nil).flatMap { found($0, of: "the plan as a whole", about: nil) }
        return (all.map { [$0] } ?? [])
            + plan.priorities.compactMap { one in
                let name = one.priority.name
                guard let standing = plan.equality(of: one.priority.id) else {
                    let own = plan.equality(of: nil) == nil ? "" : " of its own"
                    return Finding(
                        .equality, "“\(name)” has no equality impact assessment\(own), which would show due regard.",
                        law: .equality, about: one.priority,
                        as: Finding.Shared(
                            "No equality impact assessment\(own), which would show due regard", one.priority))
                }
                return found(standing, of: "“\(name)”", about: one.priority)
            }
    }

    private func found(_ standing: EqualityStanding, of name: String, about: Priority?) -> Finding? {
        func shared(_ wrong: String, _ how: String? = nil) -> Finding.Shared {
            Finding.Shared("The equality impact assessment \(wrong)", name, how)
        }
        return switch standing.state {
        case nil, .complete, .reviewed: nil
        case .notBegun:
            Finding(
                .equality, "The equality impact assessment of \(name) has no answer yet.", law: .equality, about: about,
                as: shared("has no answer yet"))
        case .open(let open):
            Finding(
                .equality,
                "The equality impact assessment of \(name) is not complete: \(EqualityState.open(open).said).",
                law: .equality, about: about, as: shared("is not complete", EqualityState.open(open).said))
        case .due(let day):
            Finding(
                .equality, "The equality impact assessment of \(name) was to be reviewed by \(day.said).",
                law: .equality, about: about, as: shared("was to be reviewed", "by \(day.said)"))
        }
    }
}

extension Finding.Law {
    /// The duty to have due regard. It asks for no paper of a set form: an assessment is how the regard is shown.
    fileprivate static let equality = Finding.Law("Equality Act 2010, s.149")
}
