import ArgumentParser
import PublicPages

/// Where the file of the public pages lies, and what stands on them.
struct PublicOptions: ParsableArguments {
    @Option(
        help:
            "The file that the public pages are served from; public/published.sqlite in the data folder when left out.")
    var publicFile: String?
    @Option(
        help: "Whom the public pages say to ask, as it follows “ask”: with it they have a page on accessibility.")
    var publicContact = ""

    @Option(
        help:
            "The address at which people read the public pages, as https://…; a proxy on this machine must speak https for it."
    )
    var publicSite: String?

    func file(_ data: DataOptions) -> PublishedFile {
        PublishedFile(path: publicFile ?? data.folder + "/public/published.sqlite")
    }
}
