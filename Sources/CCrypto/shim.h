// The block functions of SHA-256 keep their state in a plain struct, which Swift can copy: a keyed digest is then begun
// once and not for each entry. OpenSSL 3 prefers its newer interface, which allocates for each copy.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/param_build.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>

// OpenSSL keeps where a name stands, and not the name: only a literal of C stays where it is.
static inline int wardmote_push_rsa(OSSL_PARAM_BLD *parts, const BIGNUM *modulus, const BIGNUM *exponent) {
    return OSSL_PARAM_BLD_push_BN(parts, "n", modulus) == 1 && OSSL_PARAM_BLD_push_BN(parts, "e", exponent) == 1;
}
static inline int wardmote_push_p256(OSSL_PARAM_BLD *parts, const void *point, size_t count) {
    return OSSL_PARAM_BLD_push_utf8_string(parts, "group", "prime256v1", 0) == 1
        && OSSL_PARAM_BLD_push_octet_string(parts, "pub", point, count) == 1;
}

// A macro of several macros, which Swift does not read: which parts of a key are given when its open half is.
static const int wardmote_open_half = EVP_PKEY_PUBLIC_KEY;
