import Markup
import Partnership
import Procedures

extension [Fault] {
    /// Text that may be left empty, and not be longer than it may.
    mutating func checkLength(_ text: String, _ field: String, _ what: String, most: Int) {
        if text.utf8.count > most { append(Fault(field, "Use fewer than \(most) characters for \(what).")) }
    }

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
