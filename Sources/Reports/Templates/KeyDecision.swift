import Markup
import Partnership

/// Whether a decision is a key decision by a council's own limits, and why.
///
/// Source: Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012
/// (SI 2012/2089), regulation 8: significant spending or saving, or significant effect in two or more wards.
struct KeyDecision: Hashable {
    /// The limits that are reached; empty where it is none.
    var reasons: [String]
    /// The limits that are not.
    var others: [String]
    /// What a limit asks for and nobody said: without it no decision is said not to be one.
    var untold: [String] = []

    init(_ template: ReportTemplate, revenuePence: Int?, capitalPence: Int?, wards: Int) {
        (reasons, others) = ([], [])
        for (name, amount, limit) in [
            ("revenue", revenuePence, template.revenuePence), ("capital", capitalPence, template.capitalPence),
        ] where limit > 0 {
            guard let amount else {
                untold.append(name)
                continue
            }
            let said = "\(name) of \(pounds(amount)), and the limit is \(pounds(limit))"
            if amount >= limit { reasons.append(said) } else { others.append(said) }
        }
        guard template.wards > 0 else { return }
        let affected = wards == 0 ? "no ward named" : "\(wards) \(wards == 1 ? "ward" : "wards") affected"
        let said = "\(affected), and the limit is \(template.wards)"
        if wards >= template.wards { reasons.append(said) } else { others.append(said) }
    }

    var isKey: Bool { !reasons.isEmpty }

    /// `Yes: 3 wards affected, and the limit is 2.`
    var said: String {
        if !isKey, !untold.isEmpty { return "Not told: nobody wrote down its \(untold.joined(separator: " or its "))." }
        let limits = isKey ? reasons : others
        return limits.isEmpty
            ? "Not told: no limit of this council is written down here."
            : "\(isKey ? "Yes" : "No"): \(limits.joined(separator: "; "))."
    }

    /// Only key decisions can be called in.
    var callInSaid: String {
        if reasons.isEmpty && (others.isEmpty || !untold.isEmpty) {
            return "Not told: only key decisions can be called in."
        }
        return isKey ? "Yes, because it is a key decision." : "No: only key decisions can be called in."
    }
}

extension ReportTemplate {
    /// `£100,000 of revenue, £250,000 of capital, 2 wards`.
    var limitsSaid: String {
        guard !hidden.contains(.terms) else { return "Not shared with you" }
        let money = [(revenuePence, "revenue"), (capitalPence, "capital")].filter { $0.0 > 0 }
            .map { "\(pounds($0.0)) of \($0.1)" }
        let limits = money + (wards > 0 ? ["\(wards) \(wards == 1 ? "ward" : "wards")"] : [])
        return limits.isEmpty ? "No limit is written down" : limits.joined(separator: ", ")
    }
}

/// `£100,000`; `£1,250.50`.
func pounds(_ pence: Int) -> String {
    let (whole, rest) = (pence.magnitude / 100, pence.magnitude % 100)
    let sign = pence < 0 ? "−" : ""
    return "\(sign)£\(number(Int(whole)))" + (rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + "\(rest)")
}
