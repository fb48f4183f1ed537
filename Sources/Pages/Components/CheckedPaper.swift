package import Checks
package import Markup

/// What the checks find, each with how much it asks of whoever publishes it; nothing where they find nothing.
///
/// - Parameter placed: Whether each says where it is, too.
package func checksList(_ faults: [PaperFault], placed: Bool = false) -> HTML {
    guard !faults.isEmpty else { return "" }
    return bullets(
        faults.map { fault in
            let place: HTML = placed ? "\(fault.place): " : ""
            return "\(tag("\(fault.weight.said)", fault.weight.colour)) \(place)\(fault.said) \(fault.mend)"
        })
}

/// Before a paper that goes to the public: what stops it, or the ways to take it along.
package func waysOut(_ ways: [Link], stopping: [PaperFault]) -> HTML {
    guard stopping.isEmpty else {
        return """
            <div class="wardmote-screen-only">
            \(warning("This is not given out as it is: somebody could be known from it."))
            \(checksList(stopping, placed: true))
            </div>

            """
    }
    guard !ways.isEmpty else { return "" }
    let links = ways.map { link($0.text, to: $0.address) }.joined(separator: " · ")
    return "<p class=\"govuk-body wardmote-screen-only\">\(links)</p>\n"
}

extension PaperFault.Weight {
    /// Of its mark.
    fileprivate var colour: TagColour {
        switch self {
        case .mend: .red
        case .answer: .orange
        case .cleared: .green
        case .look: .yellow
        }
    }
}
