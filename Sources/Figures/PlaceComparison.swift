package import Dates
import Markup
package import Statistics

/// One area's rate beside another's, over the months that are held of both.
///
/// No test is made between them: an area is a part of its force and its county, and peers are chosen. The two rates
/// stand side by side, each with its 95% interval.
package struct PlaceComparison: Hashable, Sendable {
    package var matched: MatchedMonths
    /// What it is set beside; nothing where there is no such area.
    package var other: Figure.Place?
    /// Rates of the matched months; nothing where residents are not known, or too few months match.
    package var rate: RatePerThousand?
    package var otherRate: RatePerThousand?
    /// One sentence, with what must be said of the choice.
    package var sentence: String

    /// - Parameters:
    ///   - here: The area and its name in the sentence.
    ///   - includes: Whether the other area has this one in it.
    ///   - note: What must be said of the list of peers.
    package init(
        here: Figure.Place, _ rate: RatePerThousand?, beside other: Figure.Place, _ otherRate: RatePerThousand?,
        _ matched: MatchedMonths, period: Period, includes: Bool, note: String?
    ) {
        (self.matched, self.other) = (matched, other)
        (self.rate, self.otherRate) = matched.isEnough ? (rate, otherRate) : (nil, nil)
        let said = Self.said(here, self.rate, other, self.otherRate, matched, period)
        sentence = ([said] + (includes ? ["\(other.name) includes \(here.name)."] : []) + (note.map { [$0] } ?? []))
            .joined(separator: " ")
    }

    /// Where there is nothing to compare with.
    package init(absent: String) { (matched, sentence) = (MatchedMonths(after: [], before: []), absent) }

    private static func said(
        _ here: Figure.Place, _ rate: RatePerThousand?, _ other: Figure.Place, _ otherRate: RatePerThousand?,
        _ matched: MatchedMonths, _ period: Period
    ) -> String {
        guard matched.isEnough else {
            let lacking = Set(matched.missing).sorted()
            return "Not compared: only \(matched.matched) of \(matched.wanted) months are held of both. "
                + "\(saidTogether(lacking)) \(lacking.count == 1 ? "is" : "are") not held of one or the other."
        }
        let months = matched.matched
        let start =
            matched.isComplete ? "" : "Compared over the \(months) \(months == 1 ? "month" : "months") held of both. "
        guard let rate, let otherRate else {
            return start
                + "No rate can be given: the residents of \(rate == nil ? here.name : other.name) are not known."
        }
        let overlap = rate.lower <= otherRate.upper && otherRate.lower <= rate.upper
        let when = period.count == 1 ? "in \(period.said)" : "from \(period.said)"
        return start
            + "\(number(rate.value, decimals: 1)) per 1,000 residents in \(here.name) \(when) \(likely(rate)), "
            + "beside \(number(otherRate.value, decimals: 1)) in \(other.name) \(likely(otherRate)): the two likely ranges "
            + (overlap ? "overlap." : "do not overlap.")
    }

    /// `(likely between 11.9 and 12.8)`.
    private static func likely(_ rate: RatePerThousand) -> String {
        "(likely between \(number(rate.lower, decimals: 1)) and \(number(rate.upper, decimals: 1)))"
    }
}
