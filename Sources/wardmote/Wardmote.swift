import ArgumentParser
import Secrets

@main
struct Wardmote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wardmote",
        abstract: "The working system of a Community Safety Partnership.",
        subcommands: [
            ActionsCommand.self, Audit.self, Check.self, CitedCommand.self, CommitteeReportCommand.self,
            ConsultationCommand.self,
            DataHeld.self, Demo.self, DocumentsCommand.self, DutiesCommand.self,
            EqualityCommand.self, GroupsCommand.self, HorizonCommand.self, Import.self, InitiativesCommand.self,
            Method.self, PlanCommand.self,
            PostsCommand.self,
            PolicyCommand.self, PremisesCommand.self,
            PrintFigures.self, PublicCommand.self, Report.self, ScrutinyCommand.self, Serve.self, SupplyCommand.self,
        ])

    static func main() async {
        leaveOpenSSLStanding()
        await main(nil)
    }
}
