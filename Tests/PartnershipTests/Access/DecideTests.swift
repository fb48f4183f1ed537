import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@Suite("Decide")
struct DecideTests {
    static let (harbour, marlshire) = (ID<Agency>(1), ID<Agency>(2))
    static let (quay, other) = (ID<Seat>(11), ID<Seat>(12))
    static let note = Thing(.note, number: 40, owner: harbour, seat: quay, marking: .official)
    static let today = Aldermouth.now.localDay

    /// A manager of the harbour board, who may see every note.
    static let manager = Viewer(
        account: ID(1), person: ID(21), agency: harbour, seats: [quay], purpose: .running,
        rules: [Rule(.manager, .see, .note, upTo: .sensitive)])

    private func decided(
        _ viewer: Viewer, _ thing: Thing = note, _ action: Action = .see, _ field: Field? = .text
    ) -> Decision {
        decide(viewer, action, thing, field: field, purpose: viewer.purpose, now: Aldermouth.now)
    }

    @Test(arguments: Action.allCases, Kind.allCases)
    func `who holds no rule may do nothing`(action: Action, kind: Kind) {
        let decision = decide(Aldermouth.stranger, action, Thing(kind), purpose: .evidence, now: Aldermouth.now)
        #expect(!decision.isAllowed)
        #expect(!Aldermouth.stranger.may(action, kind, now: Aldermouth.now))
    }

    @Test(arguments: Action.allCases, Kind.allCases)
    func `a reader of open data sees open data and does nothing else`(action: Action, kind: Kind) {
        let decision = decide(.openData, action, Thing(kind), purpose: .evidence, now: Aldermouth.now)
        #expect(decision.isAllowed == (action == .see && kind == .openData))
    }

    @Test func `a rule for figures shows neither the rows nor the whole`() {
        let viewer = Viewer(purpose: .evidence, rules: [Rule(.everyone, .see, .openData, fields: [.figures])])
        #expect(decided(viewer, Thing(.openData), .see, .figures) == .allowed())
        #expect(decided(viewer, Thing(.openData), .see, .rows) == .denied(.otherField))
        #expect(decided(viewer, Thing(.openData), .see, nil) == .denied(.otherField))
    }

    @Test func `a conflict of interest denies before all else, and an emergency does not open it`() {
        var viewer = Self.manager
        #expect(decided(viewer).isAllowed)
        viewer.excluded = [Self.note.id]
        viewer.opened = [Self.note.id: Aldermouth.now + 60]
        viewer.standing = .disabled
        #expect(decided(viewer) == .denied(.excluded))
    }

    @Test(arguments: Viewer.Standing.allCases.filter { $0 != .active })
    func `an account that is not in order sees nothing, and an emergency does not open it`(standing: Viewer.Standing) {
        var viewer = Self.manager
        viewer.standing = standing
        viewer.opened = [Self.note.id: Aldermouth.now + 60]
        #expect(decided(viewer) == .denied(.standing(standing)))
        #expect(!viewer.may(.see, .note, now: Aldermouth.now))
    }

    @Test func `another agency's shared field needs an agreement in force, for this purpose, and ends with it`() {
        var viewer = Self.manager
        viewer.agency = Self.marlshire
        #expect(decided(viewer) == .denied(.noAgreement))
        var share = Share(
            agreement: ID(7), owner: Self.harbour, kind: .note, field: .text, purpose: .running, from: Self.today,
            until: Self.today)
        viewer.shares = [share]
        #expect(decided(viewer).isAllowed)
        #expect(decided(viewer, Self.note, .see, .subject) == .denied(.noAgreement))
        share.until = Self.today + -1
        share.from = Self.today + -30
        viewer.shares = [share]
        #expect(decided(viewer) == .denied(.agreementEnded))
        share.until = Self.today
        share.purpose = .evidence
        viewer.shares = [share]
        #expect(decided(viewer) == .denied(.noAgreement))
    }

    @Test func `an agreement opens nothing of an agency that is no party to it`() {
        var viewer = Self.manager
        viewer.agency = Self.marlshire
        viewer.shares = [
            Share(
                agreement: ID(7), owner: ID(3), kind: .note, field: .text, purpose: .running, from: Self.today,
                until: Self.today)
        ]
        #expect(decided(viewer) == .denied(.noAgreement))
        #expect(decided(viewer, Thing(.note, number: 41, owner: ID(3), seat: Self.quay)).isAllowed)
    }

    @Test func `a conflict of interest with a person holds for what is theirs`() {
        var viewer = Self.manager
        viewer.rules = [Rule(.manager, .see, .account)]
        let account = Thing(.account, number: 31, person: ID(25))
        #expect(decided(viewer, account, .see, .signIn).isAllowed)
        viewer.excluded = [ThingID(.person, 25)]
        #expect(decided(viewer, account, .see, .signIn) == .denied(.excluded))
    }

    @Test func `what may be seen under an agreement may be changed only where it says so`() {
        var viewer = Self.manager
        viewer.agency = Self.marlshire
        viewer.rules = [Rule(.manager, .change, .note)]
        let share = Share(
            agreement: ID(7), owner: Self.harbour, kind: .note, field: .text, purpose: .running, from: Self.today,
            until: Self.today)
        viewer.shares = [share]
        #expect(decided(viewer, Self.note, .change) == .denied(.noAgreement))
        var written = share
        written.mayWrite = true
        viewer.shares = [written]
        #expect(decided(viewer, Self.note, .change).isAllowed)
    }

    @Test func `an emergency does not stand in for an agreement`() {
        var viewer = Self.manager
        viewer.agency = Self.marlshire
        viewer.opened = [Self.note.id: Aldermouth.now + 60]
        #expect(decided(viewer) == .denied(.noAgreement))
    }

    @Test func `a rule reaches its own seat, agency or person and no other`() {
        var viewer = Self.manager
        for (reach, isReached, isNot) in [
            (Reach.ownSeat, Thing(.seat, seat: Self.quay), Thing(.seat, seat: Self.other)),
            (.ownAgency, Thing(.seat, owner: Self.harbour), Thing(.seat, owner: Self.marlshire)),
            (.own, Thing(.seat, person: ID(21)), Thing(.seat, person: ID(22))),
        ] {
            viewer.rules = [Rule(.officer, .see, .seat, reach: reach)]
            #expect(decided(viewer, isReached, .see, .title).isAllowed)
            #expect(decided(viewer, isNot, .see, .title) == .denied(.outOfReach))
            #expect(decided(viewer, Thing(.seat), .see, .title) == .denied(.outOfReach))
        }
    }

    @Test func `a marking above the rule is denied, and a restricted thing is for those it names`() {
        var viewer = Self.manager
        var thing = Self.note
        thing.marking = .sensitive
        #expect(decided(viewer, thing) == .allowed([.mayBeAsked]))
        thing.marking = .restricted
        #expect(decided(viewer, thing) == .denied(.marking))
        viewer.namedFor = [thing.id]
        #expect(decided(viewer, thing) == .denied(.marking))
        viewer.rules = [Rule(.manager, .see, .note, upTo: .restricted)]
        #expect(decided(viewer, thing) == .allowed([.giveReason]))
        viewer.namedFor = []
        #expect(decided(viewer, thing) == .denied(.marking))
    }

    @Test func `an emergency opens reach and marking for looking alone, until its moment`() {
        var viewer = Self.manager
        var thing = Self.note
        thing.marking = .restricted
        viewer.opened = [thing.id: Aldermouth.now + 1]
        #expect(decided(viewer, thing) == .allowed([.giveReason, .emergency]))
        viewer.rules.append(Rule(.manager, .change, .note))
        #expect(decided(viewer, thing, .change) == .denied(.marking))
        viewer.opened = [thing.id: Aldermouth.now]
        #expect(decided(viewer, thing) == .denied(.marking))
        viewer.opened = [ThingID(.note, 41): Aldermouth.now + 60]
        #expect(decided(viewer, thing) == .denied(.marking))
    }

    @Test func `a thing is looked at for the purpose that one came for`() {
        let decision = decide(
            Self.manager, .see, Self.note, field: .text, purpose: .oversight, now: Aldermouth.now)
        #expect(decision == .denied(.otherPurpose))
        var viewer = Self.manager
        viewer.rules = [Rule(.manager, .see, .note, for: [.oversight])]
        #expect(decided(viewer) == .denied(.otherPurpose))
    }

    @Test func `the keeper brings files in and keeps settings`() {
        #expect(decided(.keeper, Thing(.importedFile), .importData, nil).isAllowed)
        #expect(decided(.keeper, Thing(.openData), .saveSettings, nil).isAllowed)
        #expect(decided(.keeper, Thing(.openData), .importData, nil) == .denied(.noRule))
    }

    @Test func `who has not signed in passes the door and nothing else`() {
        for kind in Kind.allCases {
            for action in Action.allCases {
                #expect(Viewer.nobody.may(action, kind, now: Aldermouth.now) == (action == .enter && kind == .door))
            }
        }
    }

    @Test func `every rule of the first policy is about fields of its kind`() {
        #expect(Policy.first.rules.allSatisfy { $0.fields.isSubset(of: $0.kind.fields) && !$0.fields.isEmpty })
        #expect(Set(Policy.first.rules).count == Policy.first.rules.count)
    }
}
