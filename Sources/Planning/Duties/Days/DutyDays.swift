package import Dates
package import Meetings
import Pages
package import Partnership
import Storage

/// The days of duties with the register that they are of.
struct DutyDays: Sendable {
    var lines: [Line]
    var register: DutyRegister

    struct Line: Hashable {
        var day: DutyDay
        var duty: Duty
        /// 1 at first, and higher with every word, event or evidence of its duty.
        var version: Int
    }

    /// How it stands on the page.
    func said(_ line: Line) -> String {
        switch line.day.stands {
        case .done: "Done"
        case .gone: "No longer asked for"
        case .due: line.day.day < register.today ? "Passed: nothing recorded shows it" : "To come"
        }
    }
}

extension Registry {
    /// The days of every duty that `trace`'s viewer may see, or of those that a seat of theirs holds, in order.
    func dutyDays(
        ofMine: Bool, in days: ClosedRange<Day>, _ trace: Trace, on today: Day
    ) async throws -> DutyDays {
        let viewer = trace.viewer
        let register = try await dutyRegister(trace, on: today)
        let versions = try await look(DutyVersions(viewer: viewer), trace)
        let evidence = try await look(DutyEvidences(viewer: viewer), trace)
        let seats = Set(viewer.seats)
        let lines = register.lines.flatMap { line in
            let id = line.duty.id
            let those = evidence.filter { $0.duty == id }
            return DutyDay.all(
                of: versions.filter { $0.id == id }, those, line.events, today: today, in: days,
                where: { words in !ofMine || words.seat.map(seats.contains) == true }
            ).map {
                DutyDays.Line(day: $0, duty: line.duty, version: line.duty.version + those.count + line.events.count)
            }
        }
        return DutyDays(
            lines: lines.sorted {
                ($0.day.day, $0.duty.words.name, $0.day.key) < ($1.day.day, $1.duty.words.name, $1.day.key)
            },
            register: register)
    }
}

/// The statutory days of the partnership, or of the viewer's own seats, for a calendar.
package func statutoryDays(
    ofMine: Bool, _ days: ClosedRange<Day>, _ registry: Registry, _ trace: Trace
) async throws -> StatutoryDay.Days {
    let found = try await registry.dutyDays(ofMine: ofMine, in: days, trace, on: trace.at.localDay)
    return StatutoryDay.Days(
        found.lines.map { line in
            StatutoryDay(
                id: "duty-\(line.duty.id.number)-\(line.day.key)@wardmote", version: line.version, day: line.day.day,
                name: line.duty.words.name, at: Addresses.duty(line.duty.id), stands: line.day.stands.inCalendar)
        }, page: Addresses.dutyDays())
}

extension DutyDay.Stands {
    fileprivate var inCalendar: StatutoryDay.Stands {
        switch self {
        case .due: .due
        case .done: .done
        case .gone: .gone
        }
    }
}
