// The block functions of SHA-256 keep their state in a plain struct, which Swift can copy: a keyed digest is then begun
// once and not for each entry. OpenSSL 3 prefers its newer interface, which allocates for each copy.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
