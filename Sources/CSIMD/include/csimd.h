#pragma once
#include <stdint.h>
#include <string.h>

/// Where the separators of a CSV stand in 64 bytes, a bit a byte; `odd` is set for a NUL or a byte above 127.
typedef struct { uint64_t comma, quote, newline, nul, high; } csv_masks;

#if defined(__x86_64__)
#include <emmintrin.h>
static inline csv_masks csv_scan64(const uint8_t *p) {
    csv_masks m = {0, 0, 0, 0, 0};
    const __m128i comma = _mm_set1_epi8(','), quote = _mm_set1_epi8('"'), newline = _mm_set1_epi8('\n');
    const __m128i zero = _mm_setzero_si128();
    for (int i = 0; i < 4; i++) {
        const __m128i v = _mm_loadu_si128((const __m128i *)(p + 16 * i));
        const int at = 16 * i;
        m.comma |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, comma)) << at;
        m.quote |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, quote)) << at;
        m.newline |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, newline)) << at;
        m.nul |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, zero)) << at;
        m.high |= (uint64_t)(uint16_t)_mm_movemask_epi8(v) << at;
    }
    return m;
}

/// Sixteen lower-case hexadecimal digits to eight bytes. Returns 1 when all sixteen are digits.
static inline int hex16(const uint8_t *in, uint8_t *out) {
    const __m128i v = _mm_loadu_si128((const __m128i *)in);
    const __m128i digit = _mm_and_si128(
        _mm_cmpgt_epi8(v, _mm_set1_epi8('0' - 1)), _mm_cmplt_epi8(v, _mm_set1_epi8('9' + 1)));
    const __m128i letter = _mm_and_si128(
        _mm_cmpgt_epi8(v, _mm_set1_epi8('a' - 1)), _mm_cmplt_epi8(v, _mm_set1_epi8('f' + 1)));
    const __m128i nibble = _mm_sub_epi8(
        v, _mm_or_si128(_mm_and_si128(digit, _mm_set1_epi8('0')), _mm_and_si128(letter, _mm_set1_epi8('a' - 10))));
    const __m128i pair = _mm_or_si128(
        _mm_slli_epi16(_mm_and_si128(nibble, _mm_set1_epi16(0x00FF)), 4), _mm_srli_epi16(nibble, 8));
    _mm_storel_epi64((__m128i *)out, _mm_packus_epi16(pair, pair));
    return _mm_movemask_epi8(_mm_or_si128(digit, letter)) == 0xFFFF;
}
#else
static inline csv_masks csv_scan64(const uint8_t *p) {
    csv_masks m = {0, 0, 0, 0, 0};
    for (int i = 0; i < 64; i++) {
        m.comma |= (uint64_t)(p[i] == ',') << i;
        m.quote |= (uint64_t)(p[i] == '"') << i;
        m.newline |= (uint64_t)(p[i] == '\n') << i;
        m.nul |= (uint64_t)(p[i] == 0) << i;
        m.high |= (uint64_t)(p[i] > 127) << i;
    }
    return m;
}

static inline int hex16(const uint8_t *in, uint8_t *out) {
    int all = 1;
    for (int i = 0; i < 8; i++) {
        int value = 0;
        for (int j = 0; j < 2; j++) {
            const uint8_t c = in[2 * i + j];
            const int n = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (n < 0) all = 0;
            value = value << 4 | (n & 15);
        }
        out[i] = (uint8_t)value;
    }
    return all;
}
#endif
