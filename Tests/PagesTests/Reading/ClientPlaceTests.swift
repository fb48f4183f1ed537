import Testing

@testable import Pages

struct ClientPlaceTests {
    @Test func `the last address that the proxy added is believed, and none where there is no proxy`() {
        let forged = "198.51.100.9, 203.0.113.7"
        #expect(ClientPlace.of(connection: "127.0.0.1", forwarded: forged, isBehindProxy: true) == "203.0.113.7")
        #expect(ClientPlace.of(connection: "127.0.0.1", forwarded: forged, isBehindProxy: false) == "127.0.0.1")
        #expect(ClientPlace.of(connection: "127.0.0.1", forwarded: nil, isBehindProxy: true) == "127.0.0.1")
    }

    @Test(arguments: ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0DB8:0001:0002:0:0:0:9"])
    func `addresses of one half are one place`(address: String) {
        let place = ClientPlace.of(connection: nil, forwarded: address, isBehindProxy: true)
        #expect(place == ClientPlace.of(connection: "2001:db8:1:2::7", forwarded: nil, isBehindProxy: false))
        #expect(place != ClientPlace.of(connection: "2001:db8:1:3::7", forwarded: nil, isBehindProxy: false))
    }

    @Test func `an older address in a newer one's clothes is the older one`() {
        #expect(
            ClientPlace.of(connection: "::ffff:192.0.2.1", forwarded: nil, isBehindProxy: false) == "192.0.2.1")
    }

    @Test(arguments: ["", ",", "unknown", "203.0.113.7:4711", "203.0.113.7\u{301}", "<script>", "1.2.3"])
    func `what is no address is one place`(header: String) {
        #expect(ClientPlace.of(connection: nil, forwarded: header, isBehindProxy: true) == "unknown")
    }
}
