import Testing

@testable import Partnership

@Suite("The file of a provider")
struct ProviderFileTests {
    private let good = """
        {"name": "Aldermouth District Council", "issuer": "https://login.aldermouth.example/council/v2.0",
         "client": "wardmote", "secretFile": "secret", "tenants": ["tenant-a"], "level": "mfa"}
        """

    private func said(_ text: String) -> String? {
        do {
            _ = try Provider.described(Array(text.utf8))
            return nil
        } catch { return error.said }
    }

    @Test func `it is read, and its name makes the word of its addresses`() throws {
        let described = try Provider.described(Array(good.utf8))
        #expect(described.secretFile == "secret")
        #expect(described.with(secret: "s3cret:%") == Provider.invented(level: "mfa"))
        #expect(described.provider.word == "aldermouth-district-council")
    }

    @Test func `what is missing, misspelt or of the wrong kind is said`() {
        #expect(said("nothing") == "It is not JSON, or says the same name twice.")
        #expect(said("{\"tenant\": \"a\"}") == "It says “tenant”, which means nothing here.")
        #expect(said("{\"issuer\": \"http://a.example\"}") == "“issuer” must be an address that begins with https://.")
        #expect(said("{\"issuer\": \"https://a.example\"}") == "“name” must be there, as a text.")
        #expect(
            said("{\"issuer\": \"https://a.example\", \"tenants\": \"a\"}") == "“tenants” must be a list of texts.")
    }
}
