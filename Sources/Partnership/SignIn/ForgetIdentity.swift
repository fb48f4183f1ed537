package import Storage

/// Takes away what lets somebody come in through a council's provider, such as when they have left it. Every session of
/// the account ends. A new link lets them choose a password, or come in through a provider again.
package struct ForgetIdentity: Sendable {
    package var id: ID<Account>

    package init(id: ID<Account>) { self.id = id }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Account> {
        let connection = writing.connection
        guard let account = try Account.find(id, connection), writing.may(.change, account.thing) else {
            return .notThere
        }
        if account.id == writing.viewer.account, !account.hasPassword {
            return .faults([
                Fault("identity", "You come in by this alone. Ask another administrator.")
            ])
        }
        try connection.execute("DELETE FROM account_identity WHERE account = \(id)")
        try Session.endAll(of: id, connection)
        writing.note(.alteration, [account.thing.id], [.signIn], detail: "provider's identity removed")
        return .done(account)
    }
}
