#ifndef WARDMOTE_CASSETS_H
#define WARDMOTE_CASSETS_H

#include <stddef.h>

/// One file that is part of the program: a stylesheet or a script.
struct wardmote_asset {
    /// As the file is called, such as `wardmote.css`.
    const char *name;
    const unsigned char *bytes;
    /// In bytes. Zero when the file was not there at the time of the build.
    size_t length;
};

size_t wardmote_asset_count(void);

/// The file at `position`, from 0 to one less than the count.
struct wardmote_asset wardmote_asset_at(size_t position);

#endif
