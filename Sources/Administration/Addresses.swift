import Pages
import Partnership
import Storage

/// Every address of sign-in and administration, each written and read by the same value.
enum Addresses {
    static let signIn = home / "sign-in"
    static let code = home / "sign-in" / "code"
    static let authenticator = home / "sign-in" / "authenticator"
    static let withProvider = home / "sign-in" / "with" / String.self
    static let answer = home / "sign-in" / "answer"
    static let signOut = home / "sign-out"
    static let begin = home / "begin" / LinkWord.self
    static let invitation = home / "invitations" / LinkWord.self
    static let invitationWith = home / "invitations" / LinkWord.self / "with" / String.self
    static let own = home / "me"
    static let waiting = home / "me" / "waiting"
    static let ownWork = home / "me" / "work"
    static let stay = home / "me" / "stay"
    static let agencies = home / "agencies"
    static let newAgency = home / "agencies" / "new"
    static let agency = home / "agencies" / ID<Agency>.self
    static let changeAgency = home / "agencies" / ID<Agency>.self / "change"
    static let people = home / "people"
    static let newPerson = home / "agencies" / ID<Agency>.self / "people" / "new"
    static let person = home / "people" / ID<Person>.self
    static let changePerson = home / "people" / ID<Person>.self / "change"
    static let invite = home / "people" / ID<Person>.self / "account"
    static let accountState = home / "accounts" / ID<Account>.self / "state"
    static let forgetAuthenticator = home / "accounts" / ID<Account>.self / "authenticator"
    static let seats = home / "seats"
    static let newSeat = home / "agencies" / ID<Agency>.self / "seats" / "new"
    static let seat = home / "seats" / ID<Seat>.self
    static let changeSeat = home / "seats" / ID<Seat>.self / "change"
    static let teams = home / "teams"
    static let newTeam = home / "agencies" / ID<Agency>.self / "teams" / "new"
    static let team = home / "teams" / ID<Team>.self
    static let teamName = home / "teams" / ID<Team>.self / "name"
    static let appoint = home / "seats" / ID<Seat>.self / "holders" / "new"
    static let leave = home / "seats" / ID<Seat>.self / "holders" / ID<SeatHolder>.self
    static let writeNote = home / "seats" / ID<Seat>.self / "notes" / "new"
    static let note = home / "seats" / ID<Seat>.self / "notes" / ID<Note>.self
    static let open = home / "seats" / ID<Seat>.self / "notes" / ID<Note>.self / "open"
    static let emergency = home / "emergency"
    static let prove = home / "me" / "prove" / "with" / String.self
    static let openings = home / "openings"
    static let reviewOpening = home / "openings" / ID<Opening>.self
    static let agreements = home / "agreements"
    static let newAgreement = home / "agreements" / "new"
    static let agreement = home / "agreements" / ID<Agreement>.self
    static let endAgreement = home / "agreements" / ID<Agreement>.self / "end"
    static let nominated = home / "agreements" / ID<Agreement>.self / "nominated"
    static let administration = home / "administration"
    static let upkeep = home / "administration" / "upkeep"
    static let conflicts = home / "conflicts"
    static let newConflict = home / "people" / ID<Person>.self / "conflicts" / "new"
    static let endConflict = home / "conflicts" / ID<Conflict>.self / "end"
    static let training = home / "accounts" / ID<Account>.self / "training"
    static let forgetIdentity = home / "accounts" / ID<Account>.self / "identity"
    static let policy = home / "policy"
    static let policyVersion = home / "policy" / Int.self
    static let policyVersions = home / "policy" / "versions"
    static let proposedRules = home / "policy" / "proposed"
    static let rules = home / "policy" / "rules"
    static let newRule = home / "policy" / "rules" / "new"
    static let rule = home / "policy" / "rules" / Int.self
    static let record = home / "record"
    static let checkpoints = home / "record" / "checkpoints"
    static let checkpointFile = home / "record" / "checkpoints" / "file"
    static let looks = home / "looks"
    static let judgeLook = home / "looks" / Int64.self
    static let misuse = home / "looks" / "misuse"
    static let recordOf = home / "record" / Kind.self / Int64.self
}

extension Purpose: InAddress {}
extension Kind: InAddress {}
extension Role: InAddress {}
extension AgencyStanding: InAddress {}
extension Marking: InAddress {}
extension SeatHolder.HeldAs: InAddress {}
extension Account.State: InAddress {}

extension Int64: InAddress {
    /// Without sign or leading zeros.
    package init?(inAddress text: String) {
        guard let number = Int64(text), number >= 0, String(number).utf8.elementsEqual(text.utf8) else { return nil }
        self = number
    }
    package var inAddress: String { String(self) }
}
