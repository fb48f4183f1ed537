/// Asks a provider something, over the network. The one way out of this program, and it knows no other address.
package protocol Outside: Sendable {
    func ask(_ question: OutsideQuestion) async throws(OutsideFault) -> OutsideAnswer
}

/// What a provider is asked.
package struct OutsideQuestion: Sendable {
    package var address: ProviderAddress
    /// What is sent, `name=value` and percent-encoded; nothing where only reading is done.
    package var form: String?
    /// What proves who asks, as a header has it.
    package var authorization: String?

    package init(_ address: ProviderAddress, form: String? = nil, authorization: String? = nil) {
        (self.address, self.form, self.authorization) = (address, form, authorization)
    }
}

package struct OutsideAnswer: Sendable {
    package var status: Int
    package var body: [UInt8]

    package init(status: Int, body: [UInt8]) { (self.status, self.body) = (status, body) }
}

/// No answer came: too slow, too long, not to be reached, or not to be trusted.
package struct OutsideFault: Error, CustomStringConvertible {
    package var description: String

    package init(_ description: String) { self.description = description }
}
