import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Pages

/// Adds the protecting headers to an answer that never reached the router: the library's own, to bytes that are not
/// HTTP. Every other answer has them already.
final class ProtectingHandler: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let headers: [Header]

    init(_ headers: [Header]) { self.headers = headers }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(var head) = unwrapOutboundIn(data), head.status.code >= 200,
            let policy = HTTPField.Name("Content-Security-Policy"), head.headerFields[policy] == nil
        else { return context.write(data, promise: promise) }
        for header in headers {
            if let name = HTTPField.Name(header.name) { head.headerFields[name] = header.value }
        }
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
}
