package import Pages
import Partnership

/// The documents that seats of whoever asks keep under review and that are due for it.
package func documentsWaiting(_ site: DocumentsSite) -> ToDo.Asking {
    { request in
        let seats = Set(request.viewer.seats)
        return try await site.registry.look(RegisteredDocuments(viewer: request.viewer), request.trace)
            .filter { $0.words.seat.map(seats.contains) == true && $0.hidden.isEmpty }
            .compactMap { document in
                let state = DocumentState(document, today: request.today)
                guard state.isWaiting else { return nil }
                return ToDo(
                    "Review of a document", document.words.title, at: Addresses.document(document.id), due: state.next)
            }
    }
}
