/// What the invented councils mean to do, as readable files say it.
enum DemonstrationPlan {
    static let strategy = """
        plan: Safer Aldermouth and Saltreach, 2026 to 2029
        partnership: Aldermouth and Saltreach Community Safety Partnership
        from: 2026-04-01
        until: 2029-03-31
        area: E07999001
        area: E07999002

        priority: Antisocial behaviour by the water
        definition: Noise, street drinking and damage on quays, steps and promenades after dark
        aim: crime-and-disorder
        evidence: Reports rose in each of the last two summers on both sides of the estuary.
        structure: Each council has wardens until eight in the evening.
        worked-on-by: Antisocial Behaviour Tasking
        worked-on-by: Partnership Delivery Group
        response: Residents ask for lights and for later patrols.

        priority: Drugs and alcohol
        definition: Harm that drugs and alcohol do to those who take them and to others
        aim: substance-misuse
        aim: reoffending
        evidence: Most of those who came back to court within a year had a need that was not met.
        structure: The county commissions treatment.
        worked-on-by: Partnership Delivery Group

        priority: Serious violence
        definition: Violence with a weapon, or that wounds
        aim: serious-violence
        origin: duty
        evidence: Small in number, and the law asks for it.

        year: 2026
        outcome: first
        decided: 2026-03-10
        body: Joint Strategic Group
        because: The two councils have one strategy for the first time.

        published: 2026-04-01
        edition: 2026 to 2029
        address: https://aldermouth.example/safer-together
        """

    static let aldermouth = """
        plan: Aldermouth action plan, 2026 to 2029
        partnership: Aldermouth and Saltreach Community Safety Partnership
        under: Safer Aldermouth and Saltreach, 2026 to 2029
        council: Aldermouth District Council
        from: 2026-04-01
        until: 2029-03-31
        area: E07999001
        requirement: county: Marlshire community safety agreement 2026/27
        requirement: policing: Marlshire Police and Crime Plan

        priority: The ferry steps and the quay
        definition: The quay from the ferry steps to the market, from dusk
        carries-out: Antisocial behaviour by the water
        lead: Aldermouth District Council
        gap: Nobody sees the quay after eight. The cameras were taken down in 2024, and there is no money for new ones.
        evidence: Of 312 reports by the water in 2025, 208 came from here.
        fits: explicit, Marlshire community safety agreement 2026/27, Aim 2: safe evenings in town centres
        fits: implicit, Marlshire Police and Crime Plan

        priority: Somewhere to go in the evening
        definition: Young people who have nowhere to be after six
        origin: local
        gap: One youth worker for the whole district
        evidence: Two youth clubs closed.
        fits: implicit, Marlshire community safety agreement 2026/27
        fits: none, Marlshire Police and Crime Plan

        action: Mend the lamps from the ferry steps to the market
        term: short
        for: The ferry steps and the quay
        objective: The quay is lit and walked until midnight
        due: 2026-06-30
        seat: Community safety manager
        progress: in-progress

        action: Open the old boathouse on three evenings a week
        for: Somewhere to go in the evening
        objective: There is a place for the evening
        due: 2026-06-30
        progress: complete
        done: 2026-06-19
        shows: Open since 19 June, with 40 places

        action: Walk the ferry terminal with the adviser on protective security
        for: The ferry steps and the quay
        objective: Whoever keeps a crowded place knows what to do
        due: 2026-10-30
        seat: Partnership sergeant
        strand: protect
        progress: complete
        done: 2026-10-21
        shows: Walked on 21 October, with nine things to mend

        action: Tell the helpers of the boathouse whom to ask about Prevent
        for: Somewhere to go in the evening
        objective: Whoever worries about a young person knows whom to ask
        due: 2027-01-29
        seat: Community safety manager
        strand: prevent

        year: 2026
        outcome: first
        decided: 2026-03-10
        body: Joint Strategic Group
        because: The strategy has an action plan of each council for the first time.

        \(burglary)

        issue: Boats broken into at the marina
        text: Eleven reports since June, where there were two in the summer before.
        raised: 2026-08-25
        decision: propose, 2026-09-08, Joint Strategic Group, The reports have not fallen since the season ended.

        issue: Thefts from vans at the market
        text: Nineteen reports in April and May, most of them before six in the morning.
        raised: 2026-05-19
        decision: propose, 2026-06-09, Joint Strategic Group, It has not stopped with the longer days.
        decision: adopt, 2026-09-08, Joint Strategic Group, The traders, the police and the council each have something to do.

        issue: Electric scooters on the quay
        text: Traders say that three people were knocked over in a month. Nothing is counted yet.
        raised: 2026-10-27

        issue: Swimming from the ferry steps
        text: Groups of swimmers and the ferry get in each other’s way in August.
        raised: 2026-06-23
        decision: decline, 2026-09-08, Cabinet of Aldermouth District Council, The harbour master has made a rule of it.
        """

    static let saltreach = """
        plan: Saltreach action plan, 2026 to 2029
        partnership: Aldermouth and Saltreach Community Safety Partnership
        under: Safer Aldermouth and Saltreach, 2026 to 2029
        council: Saltreach District Council
        ranked: yes
        from: 2026-04-01
        until: 2029-03-31
        area: E07999002

        priority: The promenade at weekends
        definition: The promenade and its shelters, from Friday to Sunday
        carries-out: Antisocial behaviour by the water
        evidence: Reports come on three evenings of the week.

        priority: Treatment close to home
        definition: People who must go to Aldermouth for treatment, and do not
        carries-out: Drugs and alcohol
        evidence: Of 96 first appointments in 2025, 32 were missed.

        priority: Noise from the caravan park
        definition: Music after midnight in the caravan park and on the way to it
        carries-out: Antisocial behaviour by the water
        evidence: Forty calls in the summer of 2025.

        action: One telephone number for the wardens of both councils
        for: The promenade at weekends
        objective: Whoever calls is answered until midnight
        due: 2026-09-30
        seat: Partnership sergeant
        progress: in-progress
        joint: Aldermouth action plan, 2026 to 2029

        action: A room for first appointments in the library
        for: Treatment close to home
        objective: First appointments are kept
        due: 2027-03-31
        """
}
