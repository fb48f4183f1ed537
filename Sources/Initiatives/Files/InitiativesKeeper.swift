package import Partnership
import Planning

extension Viewer {
    /// Runs the program on their own machine, and brings initiatives and training in or reads them.
    package static let initiativesKeeper = Viewer(
        purpose: .evidence,
        rules: Viewer.planner.rules
            + Policy.initiativeKinds.flatMap { kind in
                [Action.see, .add, .change].map { Rule(.keeper, $0, kind) }
            })
}
