import Dates
import Partnership
import Storage

/// Posts that invented partners put into the work: sergeants who became fewer and are shared, a team that moved, officers whose
/// number nobody gave, and one that ended.
enum DemonstrationPosts {
    static func fill(_ writing: Writing) throws {
        guard try writing.connection.value("SELECT COUNT(*) FROM post", as: Int.self) == 0 else { return }
        _ = try ImportPosts(text: text).run(writing.asIf(on: "2026-04-02"))
        let change: Day = "2026-09-01"
        guard change <= writing.now.localDay, let team = try post("Partnership sergeants", writing),
            var last = team.spells.last
        else { return }
        (last.from, last.hundredths, last.note) = (change, 150, "Spending review of the police, September 2026.")
        last.areas = last.areas.map { Spell.Share(area: $0.area) }
        let keep = KeepSpell(post: team.id, version: team.version, spell: last)
        _ = try keep.run(writing.asIf(on: change)).kept()
    }

    private static func post(_ title: String, _ writing: Writing) throws(StorageError) -> Post? {
        let id = try writing.connection.value(
            "SELECT post FROM post_version WHERE title = \(title)", as: ID<Post>.self)
        return try id.flatMap { id throws(StorageError) in try Post.find(id, writing.connection) }
    }

    private static let text = """
        post: Partnership sergeants
        does: Link the police and the community safety teams of both councils
        seat: Partnership sergeant
        funder: Marlshire Police, 100

        spell: from 2024-04-01
        full-time equivalents: 3
        host: Marlshire Police
        department: Local policing
        area: E07999001, 2
        area: E07999002, 1

        post: Domestic abuse team
        does: Advises victims; runs the network of champions
        funder: Aldermouth District Council, 62.5
        funder: Marlshire’s Police and Crime Commissioner, 37.5

        spell: from 2024-04-01
        full-time equivalents: 2.4
        host: Aldermouth District Council
        department: Community Safety
        area: E07999001

        spell: from 2026-04-01
        full-time equivalents: 2.4
        host: Aldermouth District Council
        department: Housing
        area: E07999001
        note: Cabinet, 3 March 2026, item 9.

        post: Domestic abuse co-ordinator
        does: Chairs the conference on the cases of highest risk
        part of: Domestic abuse team
        funder: Marlshire’s Police and Crime Commissioner, 100

        spell: from 2025-01-06
        full-time equivalents: 0.8
        host: Aldermouth District Council
        area: E07999001

        post: Further neighbourhood officers
        does: Joint patrols with the wardens
        funder: Marlshire Police
        shares unknown: The paper names the police, and not whether anybody else pays.

        spell: by 2026-03-18
        host: Marlshire Police
        where: Marlshire’s estuary division
        note: How many is not told.

        post: Modern slavery co-ordinator of Marlshire
        does: Wrote the county’s strategy
        funder: Marlshire’s Police and Crime Commissioner, 100

        spell: from 2024-09-02
        until: 2026-03-31
        full-time equivalents: 1
        host: Marlshire Police
        area: E07999001
        area: E07999002
        """
}
