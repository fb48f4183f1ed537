import Dates
import Markup
import Pages
import Partnership
import Storage

/// A duty as it stands in a form, right or wrong.
struct DutyTyped {
    var words: DutyWords
    var clock = DutyClock.Kind.standing
    var due = DayTyped()
    /// As typed.
    var span = ""
    var unit = DutyClock.SpanUnit.months
    var occasion = ""
    var inForce = DutyWords.InForce.Kind.already
    var from = DayTyped()
    var until = DayTyped()
    var asOf: DayTyped

    init(_ words: DutyWords) {
        self.words = words
        (clock, due, occasion) = (words.clock.kind, DayTyped(words.clock.dueDay), words.clock.occasion)
        if let span = words.clock.span { (self.span, unit) = ("\(span.count)", span.unit) }
        (inForce, from) = (words.inForce.kind, DayTyped(words.inForce.day))
        (until, asOf) = (DayTyped(words.until), DayTyped(words.asOf))
    }

    /// What was sent, kept as it was typed.
    mutating func take(_ form: Fields) throws(BadRequest) {
        words.name = try form.one("name") ?? ""
        words.asks = try form.one("asks") ?? ""
        words.source = try form.one("source") ?? ""
        words.bearer = try form.one("bearer") ?? ""
        words.agency = try form.one("agency", as: ID<Agency>.self)
        words.seat = try form.one("seat", as: ID<Seat>.self)
        words.expected = try form.one("expected") ?? ""
        words.note = try form.one("remark") ?? ""
        clock = try form.one("clock", as: DutyClock.Kind.self) ?? .standing
        due = try form.day("due")
        (span, occasion) = (try form.one("span") ?? "", try form.one("occasion") ?? "")
        unit = try form.one("span-unit", as: DutyClock.SpanUnit.self) ?? .months
        inForce = try form.one("in-force", as: DutyWords.InForce.Kind.self) ?? .already
        (from, until, asOf) = (try form.day("from"), try form.day("until"), try form.day("as-of"))
    }

    /// The words that it comes to; nothing where a day or a number must be mended first.
    func read(_ errors: inout [FieldError]) -> DutyWords? {
        var words = words
        let count = Int(inAddress: span)
        let dueDay = optional(due, "due", &errors)
        if clock == .once, due.isEmpty { errors.append(FieldError("due", "Enter the day by which it is due.")) }
        if [.every, .within].contains(clock), count == nil {
            errors.append(FieldError("span", "Enter a whole number such as 12."))
        }
        let fromDay = optional(from, "from", &errors)
        if inForce == .from, from.isEmpty {
            errors.append(FieldError("from", "Enter the day from which it is in force."))
        }
        words.until = optional(until, "until", &errors)
        let asOf = errors.day(self.asOf, "as-of")
        guard errors.isEmpty, let asOf,
            let kept = DutyClock(clock, dueDay: dueDay, span: count, unit: unit, occasion: occasion),
            let force = DutyWords.InForce(inForce, fromDay)
        else { return nil }
        (words.asOf, words.clock, words.inForce) = (asOf, kept, force)
        return words
    }

    private func optional(_ typed: DayTyped, _ field: String, _ errors: inout [FieldError]) -> Day? {
        typed.isEmpty ? nil : errors.day(typed, field)
    }
}
