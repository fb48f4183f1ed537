/// What the police record that comes nearest to a topic, and how near that is.
///
/// Source: data.police.uk, the 14 crime types; golden case `21_survey`, notes on littering, drug use and antisocial
/// behaviour.
package struct RecordedMatch: Hashable, Sendable {
    /// A crime type of the street-level files.
    package var crimeType: String
    /// What must be known before the two are read side by side; empty where they are the same thing.
    package var caveat: String
}

extension Topic {
    /// Nothing where no crime type of the police's open files is about it.
    package var recorded: RecordedMatch? {
        func match(_ type: String, _ caveat: String = "") -> RecordedMatch {
            RecordedMatch(crimeType: type, caveat: caveat)
        }
        switch self {
        case .antisocialBehaviour:
            return match(
                "Anti-social behaviour", "Incidents told to the police, which are not crimes. Councils have their own.")
        case .burglary: return match("Burglary", "Of homes and of other buildings together.")
        case .bicycleTheft: return match("Bicycle theft")
        case .criminalDamage: return match("Criminal damage and arson")
        case .drugs:
            return match("Drugs", "Offences that the police find, more where they look more: no measure of drug use.")
        case .publicOrder: return match("Public order")
        case .robbery: return match("Robbery")
        case .sexualViolence, .violence:
            return match(
                "Violence and sexual offences", "Violence and sexual offences are one type, from a push to a killing.")
        case .shoplifting: return match("Shoplifting", "What shops report; they do not report all of it.")
        case .theft: return match("Other theft", "Without theft from people, of bicycles, from shops and of vehicles.")
        case .vehicleCrime: return match("Vehicle crime")
        case .weapons: return match("Possession of weapons")
        case .cohesion, .domesticAbuse, .exploitation, .extremism, .flyTipping, .fraud, .hateCrime, .littering,
            .offRoadBikes, .speeding, .streetDrinking, .other:
            return nil
        }
    }
}
