package import Dates
package import Partnership
package import Storage

/// Says from a day on whether a group should not meet without a seat. Before that day its rule stays as it was.
package struct RequireMember: Sendable {
    package var member: ID<Member>
    /// The version that was looked at.
    package var version: Int
    package var isRequired: Bool
    package var from: Day

    package init(member: ID<Member>, version: Int, isRequired: Bool, from: Day) {
        (self.member, self.version, self.isRequired, self.from) = (member, version, isRequired, from)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Member> {
        let connection = writing.connection
        guard var member = try Member.find(member, connection), let group = try Group.find(member.group, connection),
            writing.may(.change, group.thing)
        else { return .notThere }
        guard member.version == version else { return .stale(member) }
        var faults: [Fault] = []
        if from < member.from {
            faults.append(
                Fault("from", "It has been on the group like this since \(member.from.said). Choose no earlier day."))
        }
        if let until = member.until, from > until {
            faults.append(Fault("from", "It is on the group like this until \(until.said) only."))
        }
        if isRequired == member.isRequired {
            faults.append(Fault("required", isRequired ? "It must be there already." : "It need not be there already."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        member.version += 1
        if from == member.from {
            member.isRequired = isRequired
            try member.update(connection)
        } else {
            let next = Member(
                id: .new(), group: group.id, seat: member.seat, part: member.part, isRequired: isRequired, from: from,
                until: member.until)
            member.until = from + -1
            try member.update(connection)
            try next.insert(connection)
            member = next
        }
        writing.note(
            .alteration, [group.thing.id], [.holders],
            detail: "\(isRequired ? "required" : "not required") from \(from.iso)")
        return .done(member)
    }
}
