import Aldermouth
import Dates
import Partnership
import Testing

struct DecideTests {
    @Test(arguments: Action.allCases, Kind.allCases)
    func `who holds no grant may do nothing`(action: Action, kind: Kind) {
        let decision = decide(
            Aldermouth.stranger, action, Thing(kind), purpose: .evidence, now: Aldermouth.now)
        #expect(decision == .denied(.noGrant))
    }

    @Test(arguments: Action.allCases, Kind.allCases)
    func `a reader of open data sees open data and does nothing else`(action: Action, kind: Kind) {
        let decision = decide(.openData, action, Thing(kind), purpose: .evidence, now: Aldermouth.now)
        #expect(decision == (action == .see && kind == .openData ? .allowed : .denied(.noGrant)))
    }

    @Test func `a grant ends at its moment and not before`() {
        let viewer = Viewer(
            purpose: .evidence, grants: [Grant(.see, .openData, for: .evidence, ends: Aldermouth.now)])
        let before = Instant(milliseconds: Aldermouth.now.milliseconds - 1)
        #expect(decide(viewer, .see, Thing(.openData), purpose: .evidence, now: before) == .allowed)
        #expect(decide(viewer, .see, Thing(.openData), purpose: .evidence, now: Aldermouth.now) == .denied(.ended))
    }

    @Test func `a grant of figures shows neither the rows nor the whole`() {
        let viewer = Viewer(purpose: .evidence, grants: [Grant(.see, .openData, fields: [.figures], for: .evidence)])
        func decided(_ field: Field?) -> Decision {
            decide(viewer, .see, Thing(.openData), field: field, purpose: .evidence, now: Aldermouth.now)
        }
        #expect(decided(.figures) == .allowed)
        #expect(decided(.rows) == .denied(.otherField))
        #expect(decided(nil) == .denied(.otherField))
    }

    @Test func `the keeper brings files in and keeps settings`() {
        func decided(_ action: Action, _ kind: Kind) -> Decision {
            decide(Aldermouth.priya, action, Thing(kind), purpose: .evidence, now: Aldermouth.now)
        }
        #expect(decided(.importData, .importedFile) == .allowed)
        #expect(decided(.saveSettings, .openData) == .allowed)
        #expect(decided(.importData, .openData) == .denied(.noGrant))
    }
}
