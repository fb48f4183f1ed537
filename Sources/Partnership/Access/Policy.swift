package import Dates
import Storage

/// What each role may do, as one table with a version, an author and a day. Shown, compared, and asked by ``decide(_:_:_:field:purpose:now:)``.
package struct Policy: Hashable, Sendable {
    package var version: Int
    /// Who set it, in words.
    package var author: String
    package var madeAt: Instant
    /// Why it was changed.
    package var note: String
    package var rules: [Rule]

    package init(version: Int, author: String, madeAt: Instant, note: String, rules: [Rule]) {
        (self.version, self.author, self.madeAt) = (version, author, madeAt)
        (self.note, self.rules) = (note, rules)
    }

    package func rules(of roles: Set<Role>) -> [Rule] { rules.filter { roles.contains($0.role) } }

    /// What an earlier version allowed and this does not, and the reverse.
    package func changes(since earlier: Policy) -> (gone: [Rule], new: [Rule]) {
        let (old, now) = (Set(earlier.rules), Set(rules))
        return (earlier.rules.filter { !now.contains($0) }, rules.filter { !old.contains($0) })
    }
}

extension Policy {
    // swift-format-ignore
    /// What a partnership begins with. It may change it, in versions.
    package static let first = Policy(
        version: 1, author: "Wardmote", madeAt: Instant(milliseconds: 0), note: "As delivered",
        rules: [
            Rule(.anybody,       .enter,        .door),

            Rule(.everyone,      .see,          .openData),
            Rule(.everyone,      .see,          .own,                                 reach: .own),
            Rule(.everyone,      .change,       .own,                                 reach: .own),
            Rule(.everyone,      .see,          .agency),
            Rule(.everyone,      .see,          .team),
            Rule(.everyone,      .see,          .seat),
            Rule(.everyone,      .see,          .person,    fields: [.name]),
            Rule(.everyone,      .see,          .policy),
            Rule(.everyone,      .see,          .group),
            Rule(.everyone,      .see,          .meeting,   fields: [.title, .attendance]),
            Rule(.everyone,      .see,          .agendaItem),
            Rule(.everyone,      .see,          .undertaking),
            Rule(.everyone,      .see,          .note,                                reach: .ownSeat, upTo: .restricted),
            Rule(.everyone,      .add,          .note,                                reach: .ownSeat, upTo: .sensitive),
            Rule(.everyone,      .see,          .conflict,                            reach: .own),
            Rule(.everyone,      .add,          .conflict,                            reach: .own),

            Rule(.administrator, .add,          .agency,    for: [.running]),
            Rule(.administrator, .change,       .agency,    for: [.running]),
            Rule(.administrator, .add,          .person,    for: [.running]),
            Rule(.administrator, .see,          .person,    for: [.running]),
            Rule(.administrator, .change,       .person,    for: [.running]),
            Rule(.administrator, .see,          .account,   for: [.running]),
            Rule(.administrator, .add,          .account,   for: [.running]),
            Rule(.administrator, .change,       .account,   for: [.running]),
            Rule(.administrator, .end,          .account,   for: [.running]),
            Rule(.administrator, .add,          .team,      for: [.running]),
            Rule(.administrator, .change,       .team,      for: [.running]),
            Rule(.administrator, .add,          .seat,      for: [.running]),
            Rule(.administrator, .change,       .seat,      for: [.running]),
            Rule(.administrator, .see,          .agreement),
            Rule(.administrator, .change,       .policy,    for: [.running]),
            Rule(.administrator, .see,          .conflict,  for: [.running]),
            Rule(.administrator, .add,          .conflict,  for: [.running]),
            Rule(.administrator, .end,          .conflict,  for: [.running]),
            Rule(.administrator, .see,          .upkeep,    for: [.running]),
            Rule(.administrator, .add,          .upkeep,    for: [.running]),
            Rule(.administrator, .see,          .look,      for: [.oversight]),
            Rule(.administrator, .change,       .look,      for: [.oversight]),
            Rule(.administrator, .see,          .checkpoint),
            Rule(.administrator, .saveSettings, .openData),
            Rule(.administrator, .importData,   .importedFile),
            Rule(.administrator, .see,          .importedFile),
            Rule(.administrator, .see,          .meeting),
            Rule(.administrator, .add,          .group,     for: [.evidence, .running]),
            Rule(.administrator, .change,       .group,     for: [.evidence, .running]),
            Rule(.administrator, .add,          .meeting,   for: [.evidence, .running]),
            Rule(.administrator, .change,       .meeting,   for: [.evidence, .running]),
            Rule(.administrator, .end,          .meeting,   for: [.evidence, .running]),
            Rule(.administrator, .add,          .agendaItem, for: [.evidence, .running]),
            Rule(.administrator, .add,          .undertaking, for: [.evidence, .running]),
            Rule(.administrator, .change,       .agendaItem, for: [.evidence, .running]),
            Rule(.administrator, .change,       .undertaking, for: [.evidence, .running]),

            Rule(.manager,       .see,          .person),
            Rule(.manager,       .see,          .note,                                upTo: .restricted),
            Rule(.manager,       .see,          .agreement),
            Rule(.manager,       .add,          .agreement, for: [.running]),
            Rule(.manager,       .change,       .agreement, for: [.running]),
            Rule(.manager,       .end,          .agreement, for: [.running]),
            Rule(.manager,       .add,          .seat,      for: [.running]),
            Rule(.manager,       .change,       .seat,      for: [.running]),
            Rule(.manager,       .see,          .look,      for: [.oversight],        reach: .ownAgency),
            Rule(.manager,       .change,       .look,      for: [.oversight],        reach: .ownAgency),
            Rule(.manager,       .saveSettings, .openData),
            Rule(.manager,       .see,          .importedFile),
            Rule(.manager,       .see,          .meeting),
            Rule(.manager,       .add,          .group,     for: [.evidence, .running]),
            Rule(.manager,       .change,       .group,     for: [.evidence, .running]),
            Rule(.manager,       .add,          .meeting,   for: [.evidence, .running]),
            Rule(.manager,       .change,       .meeting,   for: [.evidence, .running]),
            Rule(.manager,       .end,          .meeting,   for: [.evidence, .running]),
            Rule(.manager,       .see,          .agendaItem,                          upTo: .sensitive),
            Rule(.manager,       .add,          .agendaItem, for: [.evidence, .running],          upTo: .sensitive),
            Rule(.manager,       .add,          .undertaking, for: [.evidence, .running]),
            Rule(.manager,       .change,       .agendaItem, for: [.evidence, .running],          upTo: .sensitive),
            Rule(.manager,       .change,       .undertaking, for: [.evidence, .running]),

            Rule(.analyst,       .see,          .person),
            Rule(.analyst,       .importData,   .importedFile),
            Rule(.analyst,       .see,          .importedFile),
            Rule(.analyst,       .saveSettings, .openData),
            Rule(.analyst,       .see,          .meeting),

            Rule(.officer,       .see,          .person),
            Rule(.officer,       .see,          .note,      fields: [.existence, .subject]),
            Rule(.officer,       .see,          .meeting),
            Rule(.officer,       .add,          .group,     for: [.evidence, .running]),
            Rule(.officer,       .change,       .group,     for: [.evidence, .running]),
            Rule(.officer,       .add,          .meeting,   for: [.evidence, .running]),
            Rule(.officer,       .change,       .meeting,   for: [.evidence, .running]),
            Rule(.officer,       .end,          .meeting,   for: [.evidence, .running]),
            Rule(.officer,       .see,          .agendaItem,                          upTo: .sensitive),
            Rule(.officer,       .add,          .agendaItem, for: [.evidence, .running],          upTo: .sensitive),
            Rule(.officer,       .add,          .undertaking, for: [.evidence, .running]),
            Rule(.officer,       .change,       .agendaItem, for: [.evidence, .running],          upTo: .sensitive),
            Rule(.officer,       .change,       .undertaking, for: [.evidence, .running]),

            Rule(.partner,       .see,          .person),
            Rule(.partner,       .see,          .agreement, fields: [.terms]),
            Rule(.partner,       .see,          .note,      fields: [.existence, .subject], reach: .ownAgency),
            Rule(.partner,       .see,          .meeting),
            Rule(.partner,       .see,          .agendaItem,                          upTo: .sensitive),
            Rule(.partner,       .change,       .undertaking, for: [.evidence, .running], reach: .ownSeat),

            Rule(.protection,    .see,          .person),
            Rule(.protection,    .see,          .agreement),
            Rule(.protection,    .add,          .agreement, for: [.running]),
            Rule(.protection,    .change,       .agreement, for: [.running]),
            Rule(.protection,    .end,          .agreement, for: [.running]),
            Rule(.protection,    .see,          .record,    for: [.oversight]),
            Rule(.protection,    .disclose,     .record,    for: [.oversight]),
            Rule(.protection,    .see,          .account,   for: [.oversight, .running]),
            Rule(.protection,    .see,          .meeting),
            Rule(.protection,    .see,          .conflict,  for: [.oversight, .running]),
            Rule(.protection,    .see,          .upkeep,    for: [.oversight, .running]),
            Rule(.protection,    .see,          .look,      for: [.oversight]),
            Rule(.protection,    .change,       .look,      for: [.oversight]),
            Rule(.protection,    .see,          .checkpoint),

            Rule(.witness,       .see,          .checkpoint),

            Rule(.everyone,      .see,          .committee),
            Rule(.everyone,      .see,          .inquiry),
            Rule(.everyone,      .see,          .answer),
            Rule(.everyone,      .see,          .answer,    fields: [.existence],                     upTo: .sensitive),
            Rule(.everyone,      .see,          .recommendation),
            Rule(.everyone,      .see,          .answer,                              reach: .ownCommittee, upTo: .sensitive),
            Rule(.manager,       .add,          .committee),
            Rule(.manager,       .change,       .committee),
            Rule(.manager,       .add,          .inquiry),
            Rule(.manager,       .see,          .answer,                              upTo: .sensitive),
            Rule(.manager,       .change,       .answer,                              upTo: .sensitive),
            Rule(.manager,       .add,          .recommendation),
            Rule(.manager,       .change,       .recommendation),
            Rule(.officer,       .add,          .committee),
            Rule(.officer,       .change,       .committee),
            Rule(.officer,       .add,          .inquiry),
            Rule(.officer,       .see,          .answer,                              upTo: .sensitive),
            Rule(.officer,       .change,       .answer,                              upTo: .sensitive),
            Rule(.officer,       .add,          .recommendation),
            Rule(.officer,       .change,       .recommendation),
            Rule(.partner,       .see,          .answer,                              reach: .ownAgency, upTo: .sensitive),
            Rule(.partner,       .change,       .answer,                              reach: .ownAgency, upTo: .sensitive),
            Rule(.partner,       .change,       .recommendation,                      reach: .ownAgency),
            Rule(.member,        .add,          .inquiry),
            Rule(.member,        .add,          .recommendation),
        ] + rating + planning + protecting + initiatives + consultation + reporting + assessing + approving
            + issuing + documenting + showing)
}
