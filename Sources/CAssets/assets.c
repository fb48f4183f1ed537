#include "CAssets.h"

// The files are taken into the program by the compiler. One that is not there is left empty, so that a build made
// before the set-up still compiles; `tools/assets/extract.py` touches this file when it has written them.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char govuk_css[] = {
#if __has_embed("../../.assets/govuk-frontend.css") == 1
#embed "../../.assets/govuk-frontend.css" suffix(,)
#endif
    0};

static const unsigned char govuk_js[] = {
#if __has_embed("../../.assets/govuk-frontend.js") == 1
#embed "../../.assets/govuk-frontend.js" suffix(,)
#endif
    0};

static const unsigned char wardmote_css[] = {
#if __has_embed("wardmote.css") == 1
#embed "wardmote.css" suffix(,)
#endif
    0};

static const unsigned char paper_css[] = {
#if __has_embed("paper.css") == 1
#embed "paper.css" suffix(,)
#endif
    0};

static const unsigned char wardmote_js[] = {
#if __has_embed("wardmote.js") == 1
#embed "wardmote.js" suffix(,)
#endif
    0};

// The byte that closes each list is not part of the file.
static const struct wardmote_asset assets[] = {
    {"govuk-frontend.css", govuk_css, sizeof govuk_css - 1},
    {"govuk-frontend.js", govuk_js, sizeof govuk_js - 1},
    {"wardmote.css", wardmote_css, sizeof wardmote_css - 1},
    {"paper.css", paper_css, sizeof paper_css - 1},
    {"wardmote.js", wardmote_js, sizeof wardmote_js - 1},
};

size_t wardmote_asset_count(void) { return sizeof assets / sizeof assets[0]; }

struct wardmote_asset wardmote_asset_at(size_t position) { return assets[position]; }
