/// The reference data of Wardmote, compiled into the program so that it is one file and needs no network.
/// Made by tools/reference/pack.py; licences and sources are in docs/sources.
#ifndef WARDMOTE_REFERENCE_H
#define WARDMOTE_REFERENCE_H

#include <stddef.h>

/// One packed file: where it lies in the program, and its length in bytes. Valid for the life of the program.
typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} ReferenceFile;

ReferenceFile reference_areas(void);
ReferenceFile reference_shapes_lsoa(void);
ReferenceFile reference_shapes_lsoa2011(void);
ReferenceFile reference_shapes_ward(void);
ReferenceFile reference_shapes_district(void);
ReferenceFile reference_shapes_csp(void);
ReferenceFile reference_shapes_county(void);
ReferenceFile reference_shapes_force(void);

/// What a strategic assessment must have in it in England and in Wales, a readable table (CSV) that is kept by hand.
ReferenceFile reference_assessment_parts(void);

/// How many of each sex and of each age live in each district: a readable table (CSV) that tools/reference/people.py makes.
ReferenceFile reference_people(void);

#endif
