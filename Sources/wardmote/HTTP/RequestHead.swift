import HTTPTypes
import Pages

extension Head {
    /// The few things that matter of what came over the wire.
    ///
    /// - Parameter connection: The address at the other end of the connection.
    init(_ request: HTTPRequest, from connection: String?, isBehindProxy: Bool) {
        let fields = request.headerFields
        func value(_ name: StaticString) -> String? { HTTPField.Name(name.description).flatMap { fields[$0] } }
        self.init(
            request.method.rawValue, request.path ?? "/", host: request.authority ?? value("host"),
            origin: value("origin"), fetchSite: value("sec-fetch-site"), contentType: fields[.contentType],
            contentLength: fields[.contentLength].flatMap { Int($0) },
            acceptsGzip: Head.accepts("gzip", fields[.acceptEncoding] ?? ""), heldMarks: fields[.ifNoneMatch],
            cookie: fields[.cookie],
            client: ClientPlace.of(
                connection: connection, forwarded: value("x-forwarded-for"), isBehindProxy: isBehindProxy))
    }

    /// Whether a coding is named and not refused with `q=0`.
    private static func accepts(_ coding: StaticString, _ header: String) -> Bool {
        header.utf8.split(separator: UInt8(ascii: ",")).contains { piece in
            let words = piece.split(separator: UInt8(ascii: ";"))
            let name = words.first.map { $0.filter { $0 != 0x20 }.map { $0 | 0x20 } } ?? []
            let refused = words.dropFirst().contains { weight in
                let text = weight.filter { $0 != 0x20 }
                return text.starts(with: "q=0".utf8) && text.dropFirst(3).allSatisfy { $0 == 0x30 || $0 == 0x2E }
            }
            return name.elementsEqual(coding.description.utf8) && !refused
        }
    }
}
