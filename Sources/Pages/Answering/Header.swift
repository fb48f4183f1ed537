import Partnership

/// One header of an answer. Its value is made of our own words, an address, or a name that was made safe.
package struct Header: Hashable, Sendable {
    package let name: String
    package let value: String

    init(_ name: StaticString, _ value: StaticString) { self.init(name, encoded: value.description) }

    /// For a value that cannot hold a line end: an ``Address``, a ``FileName``, a number, a hash.
    init(_ name: StaticString, encoded value: String) { (self.name, self.value) = (name.description, value) }

    init(_ name: StaticString, _ mark: Asset.Mark) { self.init(name, encoded: mark.text) }

    static func setCookie(_ cookie: SessionCookie, isSecure: Bool) -> Header {
        Header("Set-Cookie", encoded: cookie.written(isSecure: isSecure))
    }
    static func setCookie(_ cookie: PassageCookie, isSecure: Bool) -> Header {
        Header("Set-Cookie", encoded: cookie.written(isSecure: isSecure))
    }
    /// What the browser kept of this site is thrown away.
    static let clearSiteData = Header("Clear-Site-Data", "\"cache\", \"storage\"")
    static let noStore = Header("Cache-Control", "no-store")
    static func contentType(_ type: StaticString) -> Header { Header("Content-Type", type) }
    static func location(_ address: Address) -> Header { Header("Location", encoded: address.text) }
    static func location(_ address: ProviderAddress) -> Header { Header("Location", encoded: address.text) }
    static func allow(_ methods: [Request.Method]) -> Header {
        let names = methods.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }
        return Header("Allow", encoded: names.joined(separator: ", "))
    }
    static func attachment(_ name: FileName, _ kind: FileKind) -> Header {
        Header("Content-Disposition", encoded: "attachment; filename=\"\(name.text).\(kind.rawValue)\"")
    }
}
