import CCurl
import Foundation
import Partnership

/// Asks a sign-in provider over https, by libcurl. Nothing else of this program goes out to another machine.
///
/// Five seconds and 256 kB are the most; a redirect is not followed, a certificate that is not good ends it, and neither a
/// proxy nor a password file that happens to be set is used.
struct ProviderLink: Outside {
    private let queue: OperationQueue

    private static let milliseconds = 5000
    private static let mostBytes = 256 * 1024
    private static let atOnce = 8
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init() {
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = Self.atOnce
    }

    func ask(_ question: OutsideQuestion) async throws(OutsideFault) -> OutsideAnswer {
        let asked: Result<OutsideAnswer, OutsideFault> = await withCheckedContinuation { continuation in
            queue.addOperation {
                continuation.resume(
                    returning: Result { () throws(OutsideFault) in try Self.answer(question) })
            }
        }
        return try asked.get()
    }

    private static func answer(_ question: OutsideQuestion) throws(OutsideFault) -> OutsideAnswer {
        guard isReady, let handle = curl_easy_init() else { throw OutsideFault("libcurl does not begin") }
        defer { curl_easy_cleanup(handle) }
        let headers = headers(question)
        defer { curl_slist_free_all(headers) }
        let arrived = Arrived(most: mostBytes)
        guard isSet(handle, question, headers, arrived) else { throw OutsideFault("libcurl cannot be set up") }
        let outcome = curl_easy_perform(handle)
        guard outcome == CURLE_OK else { throw OutsideFault(String(cString: curl_easy_strerror(outcome))) }
        return OutsideAnswer(status: wardmote_curl_status(handle), body: arrived.bytes)
    }

    private static func headers(_ question: OutsideQuestion) -> UnsafeMutablePointer<curl_slist>? {
        var list = curl_slist_append(nil, "Accept: application/json")
        if let authorization = question.authorization {
            list = curl_slist_append(list, "Authorization: \(authorization)")
        }
        return list
    }

    /// Every option that was set must have been taken: a bound that is not there is a fault.
    private static func isSet(
        _ handle: UnsafeMutableRawPointer, _ question: OutsideQuestion,
        _ headers: UnsafeMutablePointer<curl_slist>?, _ arrived: Arrived
    ) -> Bool {
        let address = question.address
        let texts: [(CURLoption, String)] =
            [
                (CURLOPT_URL, address.text), (CURLOPT_PROTOCOLS_STR, address.isOpen ? "http" : "https"),
                (CURLOPT_PROXY, ""), (CURLOPT_USERAGENT, "Wardmote"),
            ] + (question.form.map { [(CURLOPT_COPYPOSTFIELDS, $0)] } ?? [])
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NOSIGNAL, 1), (CURLOPT_TIMEOUT_MS, milliseconds),
            (CURLOPT_CONNECTTIMEOUT_MS, milliseconds), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
            (CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2), (CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1),
            (CURLOPT_MAXFILESIZE, mostBytes),
        ]
        return texts.allSatisfy { wardmote_curl_set_text(handle, $0.0, $0.1) == CURLE_OK }
            && numbers.allSatisfy { wardmote_curl_set_number(handle, $0.0, $0.1) == CURLE_OK }
            && wardmote_curl_set_list(handle, CURLOPT_HTTPHEADER, headers) == CURLE_OK
            && wardmote_curl_set_taker(handle, take, Unmanaged.passUnretained(arrived).toOpaque()) == CURLE_OK
    }

    /// What has come of an answer so far.
    private final class Arrived {
        let most: Int
        var bytes: [UInt8] = []

        init(most: Int) { self.most = most }
    }

    /// Takes the next piece. To take fewer bytes than there are ends it.
    private static let take: wardmote_curl_taker = { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        let arrived = Unmanaged<Arrived>.fromOpaque(context).takeUnretainedValue()
        let length = size * count
        guard arrived.bytes.count + length <= arrived.most else { return 0 }
        arrived.bytes += UnsafeRawBufferPointer(start: bytes, count: length)
        return length
    }
}
