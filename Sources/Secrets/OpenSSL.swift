import CCrypto

/// Tells OpenSSL to leave its memory to the system when the program ends.
///
/// By itself it takes everything apart as the program exits, and a thread that ends in that moment then finds its locks
/// gone, and crashes a program whose work was done. To be called before anything else is asked of OpenSSL.
///
/// Source: OpenSSL 3, `OPENSSL_init_crypto`, `OPENSSL_INIT_NO_ATEXIT`.
package func leaveOpenSSLStanding() {
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil)
}
