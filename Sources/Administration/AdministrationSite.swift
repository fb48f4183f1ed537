import Dates
import Pages
package import Partnership

/// What the pages of sign-in and administration stand on.
package struct AdministrationSite: Sendable {
    package let signIns: SignIns
    /// Accounts that anybody may use, shown on the sign-in page: in a demonstration alone.
    package let demonstration: [DemonstrationAccount]

    /// The checkpoints of the record that were copied out.
    package let checkpoints: @Sendable () throws -> [Checkpoint]

    package init(
        _ signIns: SignIns, demonstration: [DemonstrationAccount] = [],
        checkpoints: @escaping @Sendable () throws -> [Checkpoint] = { [] }
    ) {
        (self.signIns, self.demonstration, self.checkpoints) = (signIns, demonstration, checkpoints)
    }

    var registry: Registry { signIns.registry }
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
