import Dates
package import Pages
package import Partnership
package import Places

/// What the pages of sign-in and administration stand on.
package struct AdministrationSite: Sendable {
    package let signIns: SignIns
    /// Accounts that anybody may use, shown on the sign-in page: in a demonstration alone.
    package let demonstration: [DemonstrationAccount]
    /// The organisations by whose own sign-in people may come in; nothing where there is none.
    package let providers: ProviderSignIns?

    /// Which looks are asked what they are for.
    package let asks: AskWhy
    /// What waits for whoever asks, an area of the work each.
    package let waiting: [ToDo.Asking]
    /// The checkpoints of the record that were copied out.
    package let checkpoints: @Sendable () throws -> [Checkpoint]
    /// Names of areas.
    let gazetteer: Gazetteer

    package init(
        _ signIns: SignIns, demonstration: [DemonstrationAccount] = [], providers: ProviderSignIns? = nil,
        asks: AskWhy = AskWhy(), waiting: [ToDo.Asking] = [], gazetteer: Gazetteer = .embedded,
        checkpoints: @escaping @Sendable () throws -> [Checkpoint] = { [] }
    ) {
        self.gazetteer = gazetteer
        (self.signIns, self.demonstration, self.checkpoints) = (signIns, demonstration, checkpoints)
        (self.providers, self.asks, self.waiting) = (providers, asks, waiting)
    }

    var registry: Registry { signIns.registry }
    var providerDoors: [ProviderDoor] {
        providers?.providers.map { ProviderDoor(word: $0.provider.word, name: $0.provider.name) } ?? []
    }
}

/// What a page says of an organisation by whose own sign-in people may come in.
struct ProviderDoor: Hashable {
    /// As it stands in addresses.
    var word: String
    var name: String
}

/// An account of the demonstration: what it is for, and how to come in.
package struct DemonstrationAccount: Hashable, Sendable {
    package var role: String
    package var signIn: String
    package var password: String

    package init(role: String, signIn: String, password: String) {
        (self.role, self.signIn, self.password) = (role, signIn, password)
    }
}
