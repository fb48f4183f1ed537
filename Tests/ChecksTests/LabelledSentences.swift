/// Invented sentences about an invented district, each with whether a paper with it must be stopped.
///
/// The rule is that of the gate: names of persons known to casework, identifiers, a death or its review beside a place, a
/// sensitive matter in a place of few households, a count from 1 to 4 of one there. Nobody looked at what the gate says
/// before they were labelled.
enum LabelledSentences {
    static let stopped = [
        "Millbeck DHR – report being written",
        "The review of the death of Ada Wren was read.",
        "A murder in Stonely is before the court.",
        "There were 2 reports of domestic abuse in Millbeck.",
        "Three sexual offences were recorded in Millbeck last year.",
        "Child sexual exploitation in Millbeck is under investigation.",
        "Modern slavery was found at a car wash in Millbeck.",
        "A family in Millbeck was moved after a forced marriage.",
        "Stalking in Millbeck led to one order.",
        "An honour-based threat in Millbeck was dealt with.",
        "The infant death in Millbeck is being reviewed.",
        "Suicide in Millbeck has risen.",
        "Cuckooing in Millbeck was stopped by a closure order.",
        "One hate crime was recorded in Millbeck.",
        "Four overdoses in Millbeck were fatal.",
        "Radicalisation of a young person in Millbeck was referred.",
        "The victim lives at AL12 3BC.",
        "He was born on 3 May 1980.",
        "Ring the family on 01632 960123.",
        "A car, AB12 CDE, was seen at the house.",
        "Grooming of children in Millbeck was reported by the school.",
        "There is one child on a child protection plan in Millbeck.",
        "There are three DHRs, at Stonely, Upper Fernley and Millbeck.",
        "A child practice review in Millbeck was begun.",
        "Two people in Millbeck were referred to Channel.",
    ]

    /// Of a place that no list knows to be small: stopped until somebody else than who wrote it has judged it.
    static let stoppedUntilCleared = [
        "A DARDR is under way in Stonely.",
        "A review is under way after a death in Stonely.",
        "The victim lives at 14 Church Lane, Stonely.",
        "The fatal stabbing in Stonely is being reviewed.",
        "She died by suicide at home in Stonely.",
        "In Stonely a man was found dead in March.",
    ]

    static let letThrough = [
        "Domestic abuse rose in the district from 812 to 905 reports.",
        "The partnership commissioned two reviews of deaths in all.",
        "Sexual offences fell across Fernley Dales.",
        "Violence and sexual offences: 212 were recorded in Millbeck.",
        "There were 41 reports of fly-tipping in Millbeck.",
        "3 cameras were replaced in Millbeck.",
        "Officers met residents of Millbeck in May about speeding.",
        "The forum on stalking met four times.",
        "A duty on public bodies to prevent modern slavery began in 2015.",
        "Training in suicide prevention was given to 120 officers.",
        "The murder mystery evening raised £300.",
        "Contact officer: 01632 960123",
        "Tier 2 of the plan is about burglary in Millbeck.",
        "Drug trafficking in Fernley Dales is a priority.",
        "Two new rangers work in Millbeck.",
        "The A5007 through Millbeck was closed for 3 days.",
        "We read every domestic homicide review in Fernley Dales.",
        "Hate crime is told of by the district alone.",
        "The strategy on exploitation was approved on 3 May 2026.",
        "Antisocial behaviour in Millbeck fell by 4 reports.",
        "Operation of the cameras costs £1,200 a year.",
        "Nobody in Stonely asked for mediation.",
        "Deaths on roads in the district fell from 9 to 7.",
        "Homicides in Fernley Dales fell.",
        "The review of the plan in Stonely heard forty residents.",
        "The DHR process was explained at Cabinet in May.",
        "The town hall is at the end of Church Lane.",
        "A review of deaths from drugs was commissioned in Fernley Dales.",
        "Suicide prevention training was held in April.",
        "Cameras in 14 streets were replaced.",
        "Training on Channel was given to 40 teachers.",
    ]
}
