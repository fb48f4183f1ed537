import Dates
import Markup
import Pages
import Partnership
import Secrets
import Storage

/// The checkpoints of the record, as a file for partners who sign them as well.
struct CheckpointsPage: Page {
    var checkpoints: [Checkpoint]
    /// The open half of the key that they are signed with.
    var key: String

    var title: String { "Checkpoints of the record" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        <p class="govuk-body">A checkpoint says how the record stood at one moment. It tells of nobody. A partner who signs
        checkpoints on a machine of its own, and keeps them, makes it visible if the record is ever written anew.</p>
        \(checkpoints.isEmpty ? "" : "<p class=\"govuk-body\">\(link("Keep all \(checkpoints.count) as a file", to: Addresses.checkpointFile()))</p>" as HTML)
        <p class="govuk-body">The open half of the record's key, which you compare with what you were told by another way:</p>
        <p class="govuk-body wardmote-key"><code>\(key)</code></p>
        <p class="govuk-body">Then, on your machine:</p>
        <p class="govuk-body wardmote-key"><code>wardmote audit witness checkpoints.txt --signed-by KEY --key our.key
        --output witnessed.txt</code></p>
        \(table(
            "The latest, at most 50", id: "checkpoints", columns: [.number("Up to entry"), Column("When")],
            rows: checkpoints.prefix(50).map { ["\(Int($0.sequence))", "\($0.at.localDay) \($0.at.localTime)"] },
            empty: "There is no checkpoint yet."))
        """
    }

    static let example = CheckpointsPage(checkpoints: [], key: "Q7ry_sMW5s1rQJuO7MYkoUoYAXMw6oV2tVe0pi_4mUc")

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.checkpoints, .see, .checkpoint) { request in
                .page(
                    CheckpointsPage(
                        checkpoints: try await site.registry.look(Checkpoints(viewer: request.viewer), request.trace),
                        key: base64URL(site.registry.recordKey.bytes)))
            },
            Route(.get, Addresses.checkpointFile, .see, .checkpoint) { request in
                let all = try await site.registry.look(Checkpoints(viewer: request.viewer), request.trace)
                let text = all.reversed().map { $0.line + "\n" }.joined()
                return .download(FileName("checkpoints"), .txt, Array(text.utf8))
            },
        ]
    }
}
