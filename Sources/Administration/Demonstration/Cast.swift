import Dates
import Partnership
import Storage

/// The invented people of the demonstration: six roles at six agencies of the invented partnership of Aldermouth, which two
/// councils share.
enum Cast {
    struct Body {
        var number: Int64
        var name: String
        var short: String
        var standing: AgencyStanding
    }

    struct Member {
        var number: Int64
        var name: String
        var agency: Int64
        var seat: String
        var role: Role
        var password: String

        /// `priya.shah@aldermouth.example`.
        var signIn: String {
            let words = name.lowercased().utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            return words.joined(separator: ".") + "@aldermouth.example"
        }
    }

    // swift-format-ignore
    static let bodies = [
        Body(number: 1, name: "Aldermouth District Council",          short: "Aldermouth", standing: .responsible),
        Body(number: 2, name: "Marlshire Police",                     short: "Police",     standing: .responsible),
        Body(number: 3, name: "Marlshire Fire and Rescue",            short: "Fire",       standing: .responsible),
        Body(number: 4, name: "Harbour Homes",                        short: "Harbour",    standing: .cooperating),
        Body(number: 6, name: "Probation Service, Marlshire",         short: "Probation",  standing: .responsible),
        Body(number: 7, name: "Saltreach District Council",           short: "Saltreach",  standing: .responsible),
    ]

    // swift-format-ignore
    static let members = [
        Member(number: 11, name: "Asha Okafor",  agency: 1, seat: "Administrator",             role: .administrator, password: "kettle-lantern-otter-9"),
        Member(number: 12, name: "Moira Keane",  agency: 1, seat: "Community safety manager",  role: .manager,       password: "gannet-thimble-orchard-4"),
        Member(number: 13, name: "Priya Shah",   agency: 1, seat: "Partnership analyst",       role: .analyst,       password: "saffron-bicycle-glacier-7"),
        Member(number: 14, name: "Tom Reed",     agency: 2, seat: "Partnership sergeant",      role: .partner,       password: "walnut-harpist-meadow-2"),
        Member(number: 15, name: "Grace Obi",    agency: 1, seat: "Scrutiny committee member", role: .member,        password: "pewter-sandal-comet-8"),
        Member(number: 16, name: "Leena Virtue", agency: 1, seat: "Data protection lead",      role: .protection,    password: "bramble-cello-isthmus-5"),
    ]

    static let sergeant = members[3]
    static let manager = members[1]

    /// Seats that nobody holds an account for.
    static let otherSeats: [(number: Int64, agency: Int64, title: String)] = [
        (121, 3, "Group manager, prevention"), (122, 4, "Neighbourhood services manager"),
        (123, 6, "Probation delivery head"), (125, 7, "Head of communities"),
    ]
}
