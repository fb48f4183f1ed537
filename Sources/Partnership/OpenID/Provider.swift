/// An organisation's own sign-in, by which people may come in here: a council's Microsoft Entra ID, or another that
/// speaks OpenID Connect.
package struct Provider: Hashable, Sendable {
    /// Stands in addresses, made from the name.
    package let word: String
    /// As it stands on the sign-in page: `Aldermouth District Council`.
    package let name: String
    /// As it calls itself in everything that it signs.
    package let issuer: ProviderAddress
    /// As we are called there.
    package let client: String
    /// What proves to the provider that we ask.
    let secret: String
    /// Whose people may come in. Where it is empty, a person of any tenant is refused.
    package let tenants: [String]
    /// The level of certainty to ask for, where one means that a second factor was used.
    package let level: String?

    package init(
        name: String, issuer: ProviderAddress, client: String, secret: String, tenants: [String] = [],
        level: String? = nil
    ) {
        (self.name, self.issuer, self.client, self.secret) = (name, issuer, client, secret)
        (self.tenants, self.level) = (tenants, level)
        let letters = name.utf8.map { byte -> UInt8 in
            switch byte {
            case 48...57, 97...122: byte
            case 65...90: byte | 0x20
            default: UInt8(ascii: "-")
            }
        }
        let words = letters.split(separator: UInt8(ascii: "-")).map { String(decoding: $0, as: UTF8.self) }
        word = words.isEmpty ? "provider" : words.joined(separator: "-")
    }

    func accepts(tenant: String) -> Bool { tenants.contains { $0.utf8.elementsEqual(tenant.utf8) } }
}

extension Provider {
    /// What the file that describes a provider says, before its secret is read.
    package struct Described: Sendable {
        package var provider: Provider
        package var secretFile: String
    }

    /// What is wrong with the file that describes a provider.
    package struct Misdescribed: Error, Hashable {
        package var said: String
    }

    /// Reads `{"name": …, "issuer": …, "client": …, "secretFile": …, "tenants": […], "level": …}`.
    package static func described(_ bytes: [UInt8]) throws(Misdescribed) -> Described {
        guard let json = try? JSON(reading: bytes), case .object(let fields) = json else {
            throw Misdescribed(said: "It is not JSON, or says the same name twice.")
        }
        let known = ["name", "issuer", "client", "secretFile", "tenants", "level"].map { Array($0.utf8) }
        if let other = fields.keys.filter({ !known.contains($0) }).map({ String(decoding: $0, as: UTF8.self) }).min() {
            throw Misdescribed(said: "It says “\(other)”, which means nothing here.")
        }
        func text(_ name: StaticString) throws(Misdescribed) -> String {
            guard let text = json[name]?.text, !text.isEmpty else {
                throw Misdescribed(said: "“\(name)” must be there, as a text.")
            }
            return text
        }
        guard let issuer = ProviderAddress(reading: try text("issuer")), !issuer.text.utf8.contains(UInt8(ascii: "?"))
        else { throw Misdescribed(said: "“issuer” must be an address that begins with https://.") }
        let tenants = try json["tenants"].map { list throws(Misdescribed) in
            guard let texts = list.texts else { throw Misdescribed(said: "“tenants” must be a list of texts.") }
            return texts
        }
        let level = try json["level"] == nil ? nil : text("level")
        let provider = Provider(
            name: try text("name"), issuer: issuer, client: try text("client"), secret: "", tenants: tenants ?? [],
            level: level)
        return Described(provider: provider, secretFile: try text("secretFile"))
    }
}

extension Provider.Described {
    package func with(secret: String) -> Provider {
        Provider(
            name: provider.name, issuer: provider.issuer, client: provider.client, secret: secret,
            tenants: provider.tenants, level: provider.level)
    }
}
