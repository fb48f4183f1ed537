import Pages

extension SameSite {
    /// - Parameter address: What people type; nothing where that is this machine's own.
    init(address: String?) throws {
        guard let address else {
            self.init()
            return
        }
        let bytes = Array(address.utf8)
        let host = bytes.dropFirst(8).prefix { $0 != UInt8(ascii: "/") }
        guard bytes.starts(with: "https://".utf8), !host.isEmpty else {
            throw Refused("--site takes an address that begins with https://, such as https://wardmote.example.gov.uk.")
        }
        self.init(hosts: [String(decoding: host, as: UTF8.self)], isSecure: true)
    }
}
