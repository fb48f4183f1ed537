package import Figures
import Markup
package import Pages

/// A number that somebody else has published, which was chosen to stand beside a measure.
package struct CitedBeside: Hashable, Sendable {
    package var number: CitedNumber
    /// Its page.
    package var address: Pages.Address

    package init(_ number: CitedNumber, at address: Pages.Address) { (self.number, self.address) = (number, address) }

    /// Those of a measure, as far as whoever asks may read them.
    package typealias Asking = @Sendable (_ measure: String, _ request: Request) async throws -> [CitedBeside]
}

extension [CitedBeside] {
    /// With whose each is, under a heading of its own; nothing where there is none.
    var drawn: HTML {
        guard !isEmpty else { return "" }
        return """
            <h2 class="govuk-heading-m" id="elsewhere">What others have published</h2>
            <p class="govuk-body">Not counted here. Each is of the area and the time that its document says, which may be others than
            those of this page.</p>
            \(table(
                "Numbers from elsewhere beside this measure", id: "beside",
                columns: [Column("What"), .number("Number"), Column("Of"), Column("Source"), Column("To know first")],
                rows: map { one in
                    [
                        link("\(one.number.subject)", to: one.address), "\(one.number.value)", "\(one.number.baseSaid)",
                        "\(one.number.source)", "\(one.number.caveat)",
                    ]
                }, onNarrow: .stacks, empty: ""))

            """
    }
}
