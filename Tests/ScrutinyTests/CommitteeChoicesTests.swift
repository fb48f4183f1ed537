import Dates
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Scrutiny

@Suite struct CommitteeChoicesTests {
    @Test func `committees of one name are told apart by their councils`() {
        func committee(_ id: Int64, _ council: Int64, _ name: String) -> Committee {
            Committee(id: ID(id), council: ID(council), name: name, from: "2024-05-14")
        }
        var (one, other) = (Agency.example, Agency.example)
        (one.id, one.name, other.id, other.name) = (ID(1), "Aldermouth", ID(2), "Saltmarsh")
        let all = [committee(1, 1, "Communities"), committee(2, 2, "Communities"), committee(3, 2, "Safety")]
        func choices(_ said: HTML...) -> [Choice] { zip(all, said).map { Choice($0.id, $1) } }
        #expect(all.choices([one, other]) == choices("Communities, Aldermouth", "Communities, Saltmarsh", "Safety"))
        #expect(all.choices([one]) == choices("Communities, Aldermouth", "Communities", "Safety"))
    }
}
