/// Something kept in one column, and read back strictly: a word the code does not know is an error.
package protocol Stored: Sendable {
    var stored: Value { get }
    init?(stored: Value)
}

extension Int64: Stored {
    package var stored: Value { .whole(self) }
    package init?(stored: Value) {
        guard case .whole(let number) = stored else { return nil }
        self = number
    }
}

extension Int: Stored {
    package var stored: Value { .whole(Int64(self)) }
    package init?(stored: Value) {
        guard case .whole(let number) = stored else { return nil }
        self.init(exactly: number)
    }
}

extension UInt32: Stored {
    package var stored: Value { .whole(Int64(self)) }
    package init?(stored: Value) {
        guard case .whole(let number) = stored else { return nil }
        self.init(exactly: number)
    }
}

/// Kept as 0 or 1, in a column of whole numbers: `WHERE closed = 1`.
extension Bool: Stored {
    package var stored: Value { .whole(self ? 1 : 0) }
    package init?(stored: Value) {
        switch stored {
        case .whole(0): self = false
        case .whole(1): self = true
        default: return nil
        }
    }
}

/// A whole number is read as a real one, since SQLite may hand `2.0` back as `2`.
extension Double: Stored {
    package var stored: Value { .real(self) }
    package init?(stored: Value) {
        switch stored {
        case .real(let number): self = number
        case .whole(let number): self = Double(number)
        default: return nil
        }
    }
}

extension String: Stored {
    package var stored: Value { .text(self) }
    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self = text
    }
}

extension [UInt8]: Stored {
    package var stored: Value { .bytes(self) }
    package init?(stored: Value) {
        guard case .bytes(let bytes) = stored else { return nil }
        self = bytes
    }
}

extension Stored where Self: RawRepresentable, RawValue == String {
    package var stored: Value { .text(rawValue) }
    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(rawValue: text)
    }
}

extension Optional: Stored where Wrapped: Stored {
    package var stored: Value { self?.stored ?? .null }
    package init?(stored: Value) {
        if case .null = stored {
            self = .none
            return
        }
        guard let wrapped = Wrapped(stored: stored) else { return nil }
        self = wrapped
    }
}
