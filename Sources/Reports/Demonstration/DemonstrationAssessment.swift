import Planning

/// What the invented assessments of Aldermouth say, part by part.
enum DemonstrationAssessment {
    /// The one whose assessment is published, and the action plan under it, whose assessment is in work.
    static let (strategy, plan) = ("Safer Aldermouth and Saltreach", "Aldermouth action plan")
    static let correction = "The number of patrols of the year before was left out."

    static let extract = "Extract of the strategic assessment"

    /// Published, and put right since.
    static let published: [AssessmentPart.Matter: String] = [
        .considered:
            "The police, the fire and rescue service and the health board gave what they hold in October 2026. The Communities Scrutiny Committee was asked on 14 October 2026.\n- Traders of the harbour were asked on 3 September 2026.",
        .levels:
            "Table: Crime recorded by the police\n| District | Crimes |\n| Aldermouth | {bare cited aldermouth-crimes} |\n| Saltreach | {bare cited saltreach-crimes} |\n| Total | {bare sum aldermouth-crimes saltreach-crimes} |\nSource: {source aldermouth-crimes saltreach-crimes}\nTable: Patrols of wardens\n| Ward | Patrols |\n| Harbour | {bare cited aldermouth-patrols-harbour} |\n| Mill Hill | {bare cited aldermouth-patrols-mill-hill} |\n| Total | {bare sum aldermouth-patrols-harbour aldermouth-patrols-mill-hill} |\nSource: {source aldermouth-patrols-harbour aldermouth-patrols-mill-hill}",
        .changes: "There were more patrols than in the year before.",
        .reasons: "Wardens have walked both wards since April 2024.",
        .people: "Traders of the harbour named bicycles that are stolen from the quay.",
        .implemented:
            "The old boathouse is open on three evenings a week since 19 June 2026. The lamps from the ferry steps to the market are late. One telephone number for the wardens of both councils is not there yet.",
        .county: "The county group is asked to keep the grant for wardens.",
    ]

    static let changesPutRight =
        "There were {cited aldermouth-patrols-before} patrols in the year before, so the change is {change from aldermouth-patrols-before to aldermouth-patrols-harbour+aldermouth-patrols-mill-hill}."

    /// The problem of a profile in work, and what is written of it.
    static let problem = "Bicycles stolen from the quay"
    static let profile: [AssessmentPart.Matter: String] = [
        .harmed: "Those who take the early ferry, and have no other way to work.",
        .places: "At the racks by the ferry steps, from six to eight in the evening.",
        .unknown: "- Whether the same people steal each time\n- How many are not reported",
    ]

    /// In work: why things changed is written, and the rest is still to be.
    static let planned: [AssessmentPart.Matter: String] = [
        .reasons: "Wardens have walked both wards since April 2024, with {cited aldermouth-grant} of the commissioner."
    ]
}
