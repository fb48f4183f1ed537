import Glibc

/// Where a request came from, as far as tries from one place are held back together. Kept nowhere but in memory.
///
/// An address of the newer kind is known by its first half, since one household or office has all of the second.
package enum ClientPlace {
    /// - Parameters:
    ///   - connection: The address at the other end of the connection.
    ///   - forwarded: The header `X-Forwarded-For`. Its last address is the one that the proxy on this machine added;
    ///     what stands before it may have been written by anybody.
    ///   - isBehindProxy: Whether there is such a proxy; otherwise the header is not believed.
    package static func of(connection: String?, forwarded: String?, isBehindProxy: Bool) -> String {
        let believed = isBehindProxy ? forwarded.flatMap(last) ?? connection : connection
        return believed.flatMap(place) ?? "unknown"
    }

    private static func last(_ header: String) -> String? {
        header.utf8.split(separator: UInt8(ascii: ",")).last.map { piece in
            String(decoding: piece.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self)
        }
    }

    /// Nothing where the text is no address.
    private static func place(_ text: String) -> String? {
        var older = in_addr()
        if inet_pton(AF_INET, text, &older) == 1 { return bytes(of: older).map(String.init).joined(separator: ".") }
        var newer = in6_addr()
        guard inet_pton(AF_INET6, text, &newer) == 1 else { return nil }
        let all = bytes(of: newer)
        // ::ffff:192.0.2.1 is an address of the older kind.
        if all.prefix(10).allSatisfy({ $0 == 0 }), all[10] == 255, all[11] == 255 {
            return all.suffix(4).map(String.init).joined(separator: ".")
        }
        return all.prefix(8).map(String.init).joined(separator: ".") + "/64"
    }

    private static func bytes<Address>(of address: Address) -> [UInt8] { withUnsafeBytes(of: address) { Array($0) } }
}
