import Dates
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Pages
import Partnership
import Storage

/// Serves the pages over HTTP. The only place that knows the HTTP library.
///
/// It listens on this machine alone unless told otherwise, gives each connection ten seconds to say what it wants,
/// answers what it has begun before it stops, and refuses in words what is too large, too slow or too many.
struct HTTPServer: Sendable {
    var router: Pages.Router
    var settings: Settings
    /// Who asks with the word of a session's cookie; nothing where it is no live session's.
    var asks: @Sendable (String, Instant) async throws -> SignedIn?
    var clock = WallClock()
    var log: AccessLog

    struct Settings: Sendable {
        /// Where it listens. Anything but this machine needs a proxy in front that speaks https.
        var host = "127.0.0.1"
        /// 0 for any that is free.
        var port = 8080
        /// Whether a proxy on this machine says where each request came from.
        var isBehindProxy = false
        /// Where files that are sent lie until they are taken in.
        /// Nothing where no address takes any.
        var uploadFolder: String?
        var connections = 1_000
        /// Requests that are worked on at the same time.
        var inFlight = 256
        /// For the address and the headers, and again between one request and the next.
        var headerSeconds: Int64 = 10
        /// The slowest that a file may arrive, besides thirty seconds that every body has.
        var uploadBytesPerSecond = 50_000
    }

    /// Serves until the process is told to stop, and then until what was begun is answered.
    ///
    /// - Parameter whenListening: Called with the port once connections are accepted.
    func run(whenListening: @escaping @Sendable (Int) -> Void) async throws {
        try prepareUploadFolder()
        var logger = Logger(label: "http")
        logger.logLevel = .error
        let exchange = Exchange(server: self, inFlight: InFlight(most: settings.inFlight))
        let connection = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ProtectingHandler(router.protections)],
            idleTimeout: .seconds(settings.headerSeconds),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 64))
        let application = Application(
            // Never asked: the exchange answers by itself, so that every byte sent has been through the router.
            responder: CallbackResponder { (_, _: BasicRequestContext) in
                Hummingbird.Response(status: .internalServerError)
            },
            server: HTTPServerBuilder { _ in
                HTTP1Channel(
                    responder: { request, writer, channel in
                        try await exchange.answer(request, writer, from: channel.remoteAddress?.ipAddress)
                    },
                    configuration: connection)
            },
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(settings.connections)),
            onServerRunning: { whenListening($0.localAddress?.port ?? 0) }, logger: logger)
        // Whatever a request does until it waits for a write is done on one of these.
        try await withTaskExecutorPreference(ReadingThreads.shared) { try await application.runService() }
    }

    /// Makes the folder, for us alone, and removes what an earlier run may have left in it.
    private func prepareUploadFolder() throws {
        guard let folder = settings.uploadFolder else { return }
        let files = FileManager.default
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for name in try files.contentsOfDirectory(atPath: folder)
        where name.utf8.starts(with: "arriving-".utf8) {
            try files.removeItem(atPath: folder + "/" + name)
        }
    }
}
