/// The headers that every answer carries: pages, files, errors and redirects alike.
///
/// Nothing may be loaded but our own files, nothing of ours may stand in another site's frame, no address of ours is
/// told to another site, and no script or style may stand in a page.
///
/// Source: OWASP ASVS 5.0.0, chapter 3, “Web Frontend Security”.
enum Protections {
    static let contentSecurityPolicy: StaticString = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
        connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; \
        require-trusted-types-for 'script'
        """

    static let always: [Header] = [
        Header("Content-Security-Policy", contentSecurityPolicy),
        Header("X-Content-Type-Options", "nosniff"),
        Header("Referrer-Policy", "no-referrer"),
        Header("Cross-Origin-Opener-Policy", "same-origin"),
        Header("Cross-Origin-Resource-Policy", "same-origin"),
        Header(
            "Permissions-Policy",
            "camera=(), display-capture=(), geolocation=(self), microphone=(), payment=(), usb=()"),
    ]

    /// Two years. Only over https: over http a browser must not believe it.
    static let overHTTPS = Header("Strict-Transport-Security", "max-age=63072000")

    static func headers(isSecure: Bool) -> [Header] { isSecure ? always + [overHTTPS] : always }
}
