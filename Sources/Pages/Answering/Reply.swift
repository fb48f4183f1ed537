import Markup

/// An answer ready to send: a status, every header, and bytes.
package struct Reply: Sendable {
    package let status: Int
    package let headers: [Header]
    package let body: Body
    /// The shape of the address, such as `/areas/{}`, or `-` when there is none. For the log.
    package let template: String
    /// What the log should know and the reader should not.
    package let trouble: Trouble?

    package enum Body: Sendable {
        case bytes([UInt8])
        case stream(Response.Stream)
        /// As many bytes as the answer would have had. Nothing of them is sent.
        case headOnly(length: Int?)
    }

    /// A failure, and the reference that the reader was given for it; none for what may pass by itself.
    package struct Trouble: Sendable {
        package let reference: String?
        package let cause: any Error
    }

    init(
        _ response: Response, in layout: Layout, isSecure: Bool, head: Head, template: String, reader: Reader
    ) {
        let whole: Body =
            switch response.body {
            case .nothing: .bytes([])
            case .bytes(let bytes): .bytes(bytes)
            case .stream(let stream): .stream(stream)
            case .page(let page): .bytes(layout.draw(page, at: head.target, for: reader).bytes)
            case .problem(let problem):
                .bytes(
                    layout.draw(
                        ProblemPage(problem: problem, contact: layout.contact), at: head.target, for: reader
                    ).bytes)
            }
        status = response.status
        let cookies = response.cookie.map { [Header.setCookie($0, isSecure: isSecure)] } ?? []
        let passage = response.passage.map { [Header.setCookie($0, isSecure: isSecure)] } ?? []
        let clearing = response.cookie == .forget ? [Header.clearSiteData] : []
        headers = response.headers + cookies + passage + clearing + Protections.headers(isSecure: isSecure)
        body = head.method.utf8.elementsEqual("HEAD".utf8) ? .headOnly(length: whole.length) : whole
        self.template = template
        trouble =
            switch (response.body, response.cause) {
            case (.problem(.broken(let reference)), let cause?): Trouble(reference: reference, cause: cause)
            case (.problem, let cause?): Trouble(reference: nil, cause: cause)
            default: nil
            }
    }
}

extension Reply.Body {
    /// In bytes, when it is known before they are written.
    package var length: Int? {
        switch self {
        case .bytes(let bytes): bytes.count
        case .stream: nil
        case .headOnly(let length): length
        }
    }
}
