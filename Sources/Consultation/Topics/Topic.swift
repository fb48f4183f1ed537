import Storage

/// What people are asked about, members raise and agencies record, under one name for all three.
package enum Topic: String, CaseIterable, Stored {
    case antisocialBehaviour = "antisocial-behaviour"
    case burglary
    case bicycleTheft = "bicycle-theft"
    case cohesion
    case criminalDamage = "criminal-damage"
    case domesticAbuse = "domestic-abuse"
    case drugs
    case exploitation
    case extremism
    case flyTipping = "fly-tipping"
    case fraud
    case hateCrime = "hate-crime"
    case littering
    case offRoadBikes = "off-road-bikes"
    case publicOrder = "public-order"
    case robbery
    case sexualViolence = "sexual-violence"
    case shoplifting
    case speeding
    case streetDrinking = "street-drinking"
    case theft
    case vehicleCrime = "vehicle-crime"
    case violence
    case weapons
    case other

    package var said: String {
        switch self {
        case .antisocialBehaviour: "Antisocial behaviour"
        case .burglary: "Burglary"
        case .bicycleTheft: "Bicycle theft"
        case .cohesion: "Getting on together"
        case .criminalDamage: "Criminal damage and arson"
        case .domesticAbuse: "Domestic abuse"
        case .drugs: "Drug use and dealing"
        case .exploitation: "Exploitation"
        case .extremism: "Extremism"
        case .flyTipping: "Fly-tipping"
        case .fraud: "Fraud"
        case .hateCrime: "Hate crime"
        case .littering: "Littering"
        case .offRoadBikes: "Off-road bikes"
        case .publicOrder: "Public order"
        case .robbery: "Robbery"
        case .sexualViolence: "Sexual violence"
        case .shoplifting: "Shoplifting"
        case .speeding: "Speeding"
        case .streetDrinking: "Street drinking"
        case .theft: "Theft"
        case .vehicleCrime: "Vehicle crime"
        case .violence: "Violence"
        case .weapons: "Knives and other weapons"
        case .other: "Something else"
        }
    }

    /// The topic of that word or name, as people type it; nothing where there is none.
    package init?(typed text: String) {
        let typed = Array(text.lowercased().utf8)
        let found = Topic.allCases.first { topic in
            typed.elementsEqual(topic.rawValue.utf8) || typed.elementsEqual(topic.said.lowercased().utf8)
                || topic.alsoSaid.contains { typed.elementsEqual($0.utf8) }
        }
        guard let found else { return nil }
        self = found
    }

    /// Other names under which surveys list it, in small letters.
    private var alsoSaid: [String] {
        switch self {
        case .antisocialBehaviour: ["anti-social behaviour", "anti social behaviour", "asb"]
        case .burglary: ["burglary dwelling", "dwelling burglary", "burglary of dwellings", "house burglary"]
        case .drugs: ["drug use", "drug dealing", "drugs"]
        case .cohesion: ["getting on well together", "community cohesion"]
        case .vehicleCrime: ["vehicle related crime", "vehicle-related crime"]
        case .littering: ["litter", "rubbish and litter"]
        case .shoplifting: ["shop theft", "retail crime"]
        case .offRoadBikes: ["dirt bikes", "motorbikes off road"]
        default: []
        }
    }
}
