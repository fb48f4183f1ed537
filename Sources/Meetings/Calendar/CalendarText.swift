import Dates

/// Meetings as a file that calendars read.
///
/// Source: RFC 5545 (iCalendar): 3.1 for lines of at most 75 octets, 3.3.4 for a day without an hour, 3.3.11 for what is escaped, 3.6.5 for the time zone,
/// 3.8.4.7 for the id that an event keeps, 3.8.7.4 for the number by which a calendar knows a later version.
struct CalendarText {
    struct Event: Hashable, Sendable {
        /// Stays the same whatever else of it changes.
        var id: String
        /// 0 at first, and higher each time that it changes.
        var sequence: Int
        var when: When
        var title: String
        var place: String
        var isCancelled: Bool
    }

    /// From an hour on, by the clock on the wall; or on a day of which no hour is known, which does not say that anybody is
    /// busy.
    enum When: Hashable, Sendable {
        case from(Instant, minutes: Int)
        case on(Day)
    }

    private(set) var bytes: [UInt8] = []

    init(name: String, _ events: [Event], at now: Instant) {
        line("BEGIN:VCALENDAR")
        line("VERSION:2.0")
        line("PRODID:-//Wardmote//Meetings//EN")
        line("METHOD:PUBLISH")
        line("X-WR-CALNAME:\(Self.escaped(name))")
        line("REFRESH-INTERVAL;VALUE=DURATION:PT4H")
        for one in Self.london { line(one) }
        for event in events { add(event, at: now) }
        line("END:VCALENDAR")
    }

    private mutating func add(_ event: Event, at now: Instant) {
        line("BEGIN:VEVENT")
        line("UID:\(event.id)")
        line("DTSTAMP:\(Self.compact(now.iso))")
        line("SEQUENCE:\(event.sequence)")
        switch event.when {
        case .from(let start, let minutes):
            let wall = Self.compact("\(start.localDay.iso)T\(start.wallTime.iso)")
            line("DTSTART;TZID=Europe/London:\(wall)00")
            line("DURATION:PT\(minutes)M")
        case .on(let day):
            line("DTSTART;VALUE=DATE:\(Self.compact(day.iso))")
            line("TRANSP:TRANSPARENT")
        }
        line("SUMMARY:\(event.isCancelled ? "Cancelled: " : "")\(Self.escaped(event.title))")
        if !event.place.isEmpty { line("LOCATION:\(Self.escaped(event.place))") }
        line("STATUS:\(event.isCancelled ? "CANCELLED" : "CONFIRMED")")
        line("END:VEVENT")
    }

    /// Adds one line, folded so that no piece is longer than 75 bytes and none ends within a character.
    private mutating func line(_ text: String) {
        var room = 75
        for scalar in text.unicodeScalars {
            let character = Array(String(scalar).utf8)
            if character.count > room {
                bytes += [0x0D, 0x0A, 0x20]
                room = 74
            }
            bytes += character
            room -= character.count
        }
        bytes += [0x0D, 0x0A]
    }

    /// Text as a value: no mark of it ends the value or the line. Control characters are left out.
    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0..<0x20, 0x7F: continue
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `20261208T1400` of `2026-12-08T14:00`.
    private static func compact(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }, as: UTF8.self)
    }

    /// The clock of England and Wales.
    ///
    /// Source: The Summer Time Order 2002 (SI 2002/262): from 1am Greenwich mean time on the last Sunday of March to 1am on
    /// the last Sunday of October.
    private static let london = [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "DTSTART:19970330T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZNAME:BST", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19971026T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZNAME:GMT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "END:STANDARD",
        "END:VTIMEZONE",
    ]
}
