import Markup
import Partnership
import Procedures

extension [Fault] {
    /// Every reason why a step of a procedure cannot be taken, each beside the field that would mend it.
    mutating func add<Words>(_ refusals: [Refusal<Words>], _ step: String, _ field: (Words.Finding) -> String) {
        for refusal in refusals {
            guard case .notWrittenDown(let finding) = refusal else {
                append(Fault(step, refusal.said))
                continue
            }
            append(Fault(field(finding), refusal.said))
        }
    }
}
