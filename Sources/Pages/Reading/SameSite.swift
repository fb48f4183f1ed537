/// Which names this site answers to, and whether a change was asked for by one of its own pages.
///
/// A page elsewhere can make a browser post to us, and can point its own name at this machine. So every request must
/// name a host that is ours, and one that changes something must come from our own pages. When sign-in comes, a token
/// of the session is asked for beside this, not in its place.
package struct SameSite: Sendable {
    /// As in a `Host` header, in small letters and without a port.
    private let hosts: Set<[UInt8]>
    /// `https` where a proxy in front of us speaks it.
    package let isSecure: Bool

    /// - Parameter hosts: Names besides this machine's own `127.0.0.1`, `localhost` and `[::1]`.
    package init(hosts: [String] = [], isSecure: Bool = false) {
        self.hosts = Set((["127.0.0.1", "localhost", "[::1]"] + hosts).map { Array($0.utf8) })
        self.isSecure = isSecure
    }

    /// Whether the request was meant for this site.
    func isAddressedToUs(_ head: Head) -> Bool {
        guard let host = head.host else { return false }
        return hosts.contains(SameSite.withoutPort(Array(host.utf8)))
    }

    /// Whether one of our own pages asked for a change.
    ///
    /// A browser that says where a request began is believed: a page elsewhere cannot set that header. Because our
    /// pages send no referrer, such a browser gives the origin of a form as `null`. One that does not say must give
    /// the very origin of this site.
    func isFromOurPages(_ head: Head) -> Bool {
        guard isAddressedToUs(head), let host = head.host else { return false }
        let ours = head.origin.map { $0.utf8.elementsEqual("\(isSecure ? "https" : "http")://\(host)".utf8) }
        if let site = head.fetchSite {
            let isNull = head.origin.map { $0.utf8.elementsEqual("null".utf8) } ?? true
            return site.utf8.elementsEqual("same-origin".utf8) && (ours ?? true || isNull)
        }
        return ours ?? false
    }

    private static func withoutPort(_ host: [UInt8]) -> [UInt8] {
        let digits = host.reversed().prefix { (0x30...0x39).contains($0) }.count
        let colon = host.count - digits - 1
        let name = colon > 0 && digits <= 5 && host[colon] == UInt8(ascii: ":") ? host[..<colon] : host[...]
        return name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
