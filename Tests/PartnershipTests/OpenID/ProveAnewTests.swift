import Aldermouth
import Dates
import Storage
import Testing

@testable import Partnership

@Suite("Showing anew, by a provider, that it is still they")
struct ProveAnewTests {
    /// Somebody who came by a provider, and has no password.
    private struct Came {
        let step: Doorstep
        let word: String

        init(_ engine: Engine) async throws {
            step = try await Doorstep(engine)
            try await step.bound()
            try await step.day.registry.database.write { try $0.execute("UPDATE account SET password = ''") }
            word = try await step.back(step.way()).get().word ?? ""
        }

        func signedIn() async throws -> SignedIn { try #require(try await step.day.who(word)) }
        func session() async throws -> Session { try await signedIn().session }
    }

    private static let seconds = Doorstep.now.milliseconds / 1000

    @Test func `the provider is told to ask for them now, and only then`() async throws {
        let came = try await Came(.sqlite)
        let plain = try await came.step.way()
        #expect(plain.fields["prompt"] == nil && plain.fields["max_age"] == nil)
        let anew = try await came.step.way(proving: came.session())
        #expect(anew.fields["prompt"] == "login" && anew.fields["max_age"] == "0")
    }

    @Test(arguments: Engine.tested)
    func `coming in by a provider shows nothing yet; signing in there anew does, and goes on in the same session`(
        engine: Engine
    ) async throws {
        let came = try await Came(engine)
        let before = try await came.session()
        #expect(before.provedAt == Instant(milliseconds: 0))
        let way = try await came.step.way(next: "/emergency", proving: before)
        let back = try await came.step.back(way, session: before) { $0.setting("auth_time", "\(Self.seconds)") }.get()
        #expect(back.word == nil && back.page == "/emergency")
        #expect(try await came.session().provedAt == Doorstep.now)
    }

    /// What a provider says that shows nothing: nothing at all, a sign-in from before, one to come, and no number.
    static let unproven: [String?] = [nil, "\(seconds - 61)", "\(seconds + 61)", "\"\(seconds)\""]

    @Test(arguments: unproven)
    func `a sign-in from before, or none that is dated, shows nothing`(said: String?) async throws {
        let came = try await Came(.sqlite)
        let session = try await came.session()
        let way = try await came.step.way(proving: session)
        let back = try await came.step.back(way, session: session) { $0.setting("auth_time", said) }
        #expect(came.step.fault(back) == .token("did not sign in anew"))
        #expect(try await came.session().provedAt == Instant(milliseconds: 0))
        #expect(came.step.door.isProof(way.passage, at: Doorstep.now))
    }

    @Test func `it counts for the session that asked and its own identity, and for no other`() async throws {
        let came = try await Came(.sqlite)
        let session = try await came.session()
        func back(_ session: Session?, _ subject: String) async throws -> PassageFault? {
            let way = try await came.step.way(proving: came.session())
            return came.step.fault(
                try await came.step.back(way, session: session) {
                    $0.setting("auth_time", "\(Self.seconds)").setting("oid", "\"\(subject)\"")
                })
        }
        let other = Session(word: "another", account: session.account, stage: .full, seat: nil, at: Doorstep.now)
        #expect(try await back(nil, "0f3a") == .lost)
        #expect(try await back(other, "0f3a") == .lost)
        #expect(try await back(session, "7b21") == .taken)
        #expect(try await came.session().provedAt == Instant(milliseconds: 0))
    }

    @Test func `whoever has a password types it, and whoever has none goes to those that know them`() async throws {
        let came = try await Came(.sqlite)
        let (signIns, door) = (came.step.day.signIns, came.step.door)
        let way = try await signIns.wayToProve(came.signedIn(), with: door)
        #expect(way == .providers(["aldermouth-district-council"]))
        #expect(try await signIns.wayToProve(came.signedIn(), with: nil) == .providers([]))
        try await came.step.day.registry.database.write { try $0.execute("UPDATE account SET password = 'x'") }
        #expect(try await signIns.wayToProve(came.signedIn(), with: door) == .password)
    }
}
