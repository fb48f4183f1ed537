import Charts
import Dates
import Figures
import Markup
import Pages
import Places
import Statistics

extension AreaPage {
    /// The parts on a map, and the list that has every one of them.
    func drawn(_ parts: PartsOfArea) -> HTML {
        let others = parts.levels.filter { $0 != parts.level }.map { level in
            var asked = form.asked.settled(form.settled)
            asked.parts = level
            return link("By \(level.said)", to: asked.on(form.address).at("parts"))
        }
        let map: HTML? = parts.map.map { map in
            """
            <figure class="wm-drawing"><figcaption class="wm-caption">\(map.title)</figcaption>
            \(map.html)
            </figure>
            """
        }
        let notes = parts.notes.map { "<p class=\"govuk-body-s wm-quiet\">\($0)</p>\n" as HTML }
        let ways: HTML = others.isEmpty ? "" : "<p class=\"govuk-body\">\(others.joined(separator: " · "))</p>"
        return """
            <h2 class="govuk-heading-m" id="parts">Where: by \(parts.level.said)</h2>
            \(ways)
            <div class="wardmote-beside wardmote-beside--even">
            <div>\(map)\(notes)</div>
            <div>\(list(parts))</div>
            </div>
            \(parts.funnel.map { drawn($0, id: "funnel") })

            """
    }

    private func list(_ parts: PartsOfArea) -> HTML {
        let isMapped = parts.map != nil
        let rows = parts.parts.enumerated().map { position, part -> [HTML] in
            let name: HTML =
                part.address.map { link("\(part.figure.place.name)", to: form.asked.travelling(form.settled).on($0)) }
                ?? "\(part.figure.place.name)"
            let mark: HTML = isMapped && part.address != nil ? "\(position + 1). " : ""
            return [
                "\(mark)\(name)", part.figure.countSaid, part.figure.beforeSaid,
                part.rate.map { "\(number($0.value, decimals: 1))" } ?? "–", part.figure.standing,
            ]
        }
        return """
            \(table(
                "Police records by \(parts.level.said), \(form.settled.period)", id: "by-part",
                columns: [
                    Column(isMapped ? "Number on the map, and area" : "Area"), .number("Recorded"), .number("Before"),
                    .number("Per 1,000"), Column("Beyond chance"),
                ], rows: rows, onNarrow: .stacks, empty: "There are no smaller areas here."))
            \(wayToTable(.parts))
            <p class="govuk-body-s wm-quiet">Police records are recorded crimes and incidents of antisocial behaviour
            together.\(parts.denominator.map { " Per 1,000 \($0), in the months shown." as HTML })</p>
            """
    }

    /// The area beside its force, its county or its peers.
    func drawn(_ beside: BesideOthers) -> HTML {
        let chart: HTML? = beside.chart.map { chart in
            """
            <figure class="wm-drawing"><figcaption class="wm-caption">\(chart.title), with 95% intervals</figcaption>
            \(chart.html)
            </figure>
            """
        }
        let rows = beside.lines.map { line -> [HTML] in
            [
                line.address.map { link("\(line.name)", to: $0) } ?? "\(line.name)", line.figure.countSaid,
                line.rate.map { "\(number($0.population))" } ?? "–",
                line.rate.map { "\(number($0.value, decimals: 1))" } ?? "–",
                line.rate.map { "\(number($0.lower, decimals: 1)) to \(number($0.upper, decimals: 1))" } ?? "–",
                "<span class=\"wardmote-sentence\">\(line.figure.sentence)</span>",
            ]
        }
        let list: HTML =
            rows.isEmpty
            ? ""
            : table(
                "Police records per 1,000 \(beside.denominator ?? form.asked.per.rawValue), \(form.settled.period)",
                id: "beside-table",
                columns: [
                    Column("Area"), .number("Recorded"), .number("\(form.asked.per.rawValue.capitalisedFirst)"),
                    .number("Per 1,000"),
                    .number("95% interval"),
                    .sentence("Against a year before"),
                ], rows: rows, onNarrow: .stacks, empty: "")
        return """
            <h2 class="govuk-heading-m" id="beside">\(beside.heading)</h2>
            <p class="govuk-body">\(beside.said)</p>
            \(beside.membership.map { insetText("\($0)") })
            \(chart)\(list)\(rows.isEmpty ? "" : wayToTable(.beside))
            \(beside.series.map(drawn))
            \(beside.funnel.map { drawn($0, id: "peer-funnel") })

            """
    }

    /// The peers together, month by month.
    private func drawn(_ series: SeriesChart) -> HTML {
        let numbers = series.table
        let columns = numbers.headers.enumerated().map { place, header in
            place == 1 ? Column.number("\(header)") : Column("\(header)")
        }
        return """
            <figure class="wm-drawing"><figcaption class="wm-caption">\(series.title)</figcaption>
            \(series.html)
            </figure>
            \(details("The numbers of this chart", table(
                "\(numbers.caption)", id: "peer-months", columns: columns,
                rows: numbers.rows.reversed().map { row in row.map { "\($0)" } }, onNarrow: .stacks, empty: "No month is held.")))
            """
    }
}

extension Figure {
    /// `More than chance: up`, in words alone.
    var standing: HTML { "\(standingSaid)" }

    var standingSaid: String {
        guard let change = comparison?.change else { return "Not compared" }
        guard change.isTold else { return "Too few" }
        guard change.isMoreThanChance else { return "No" }
        return change.test.rateRatio.map { $0 > 1 } ?? true ? "Yes, more" : "Yes, fewer"
    }
}

extension Asked {
    /// What goes along to the page of another area: the months and the comparison in time.
    func travelling(_ settled: SettledPeriod) -> Asked {
        var asked = self.settled(settled)
        (asked.parts, asked.type, asked.others) = (nil, nil, false)
        return asked
    }
}
