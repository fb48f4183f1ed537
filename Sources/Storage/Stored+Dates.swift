package import Dates

/// Kept as whole days since 1970-01-01, so that subtraction is the same on both engines.
extension Day: Stored {
    package var stored: Value { .whole(Int64(number)) }
    package init?(stored: Value) {
        guard let number = Int(stored: stored) else { return nil }
        self.init(number: number)
    }
}

/// Kept as text, `2024-03`, which sorts as months do.
extension Month: Stored {
    package var stored: Value { .text(iso) }
    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(iso: text)
    }
}

/// Kept as milliseconds since 1970-01-01T00:00:00Z.
extension Instant: Stored {
    package var stored: Value { .whole(milliseconds) }
    package init?(stored: Value) {
        guard case .whole(let number) = stored else { return nil }
        self.init(milliseconds: number)
    }
}

extension DayExactness: Stored {}
