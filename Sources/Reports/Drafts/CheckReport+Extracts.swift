import Checks
import Markup

extension CheckReport {
    /// What must be mended in appendices that are drawn from another paper.
    var extracts: [PaperFault] {
        whole.printedAppendices.flatMap { one -> [PaperFault] in
            guard let extract = one.extract else { return [] }
            let place = "“\(one.title)”"
            guard let drawn = whole.records.extracts[extract] else {
                return [
                    PaperFault(
                        .missing, place, "It is drawn from a paper that is not shared with you.",
                        mend: "Somebody who may read that paper takes the report further.")
                ]
            }
            var faults: [PaperFault] = []
            if !drawn.isPublished, !whole.report.header.isExempt {
                faults.append(
                    PaperFault(
                        .missing, place, "It is drawn from an assessment in work, which is not for the public.",
                        mend: "Publish the assessment and draw it from that edition, or mark the appendix exempt."))
            }
            if let corrected = drawn.corrected {
                faults.append(
                    PaperFault(
                        .missing, place, "It is drawn from an edition that edition \(corrected) corrects.",
                        mend: "Draw it from edition \(corrected).", mayStand: true))
            }
            faults += drawn.parts.filter { trimmed($0.text).isEmpty }.map { part in
                PaperFault(
                    .missing, place, "Nothing is written in its part “\(part.name)”.",
                    mend: "Leave that part out, or write it in the assessment.")
            }
            return faults
                + drawn.unknown.map {
                    PaperFault(
                        .missing, place, "“{\($0)}” refers to nothing that there is for you.",
                        mend: "Mend it in the assessment.")
                }
        }
    }
}
