import Statistics

extension Signal {
    /// The words of NHSRplotthedots.
    var label: String {
        switch rule {
        case .beyondLimit: isHigh ? "Above UCL" : "Below LCL"
        case .trend: isHigh ? "7 Point Trend (Increasing)" : "7 Point Trend (Decreasing)"
        case .twoOfThree: isHigh ? "2 in 3 Above CL" : "2 in 3 Below CL"
        case .oneSide: isHigh ? "7 Points Above CL" : "7 Points Below CL"
        }
    }
}

/// Which way of moving is wanted of a series.
enum Improvement: String {
    case increase, decrease, neutral

    init(_ parameters: Parameters) throws(MethodRefusal) {
        let word = try parameters.text("improvement_direction") ?? "decrease"
        guard let found = Improvement(rawValue: word) else {
            throw parameters.wrong("improvement_direction", "`increase`, `decrease` or `neutral`")
        }
        self = found
    }

    /// What a signal means, in the words of NHSRplotthedots.
    func label(_ signal: Signal?) -> String {
        guard let signal else { return "common_cause" }
        switch self {
        case .neutral: return signal.isHigh ? "special_cause_neutral_high" : "special_cause_neutral_low"
        case .increase: return signal.isHigh ? "special_cause_improvement" : "special_cause_concern"
        case .decrease: return signal.isHigh ? "special_cause_concern" : "special_cause_improvement"
        }
    }
}
