#include "reference.h"

// #embed is C23; SwiftPM compiles as C17, where clang has it as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define PACKED(function)                                                           \
    static const unsigned char function##_bytes[] = {

#define END(function)                                                              \
    };                                                                             \
    ReferenceFile function(void) {                                                 \
        return (ReferenceFile){function##_bytes, sizeof(function##_bytes)};        \
    }

PACKED(reference_areas)
#embed "packed/areas.pack"
END(reference_areas)

PACKED(reference_shapes_lsoa)
#embed "packed/lsoa.shapes"
END(reference_shapes_lsoa)

PACKED(reference_shapes_lsoa2011)
#embed "packed/lsoa2011.shapes"
END(reference_shapes_lsoa2011)

PACKED(reference_shapes_ward)
#embed "packed/ward.shapes"
END(reference_shapes_ward)

PACKED(reference_shapes_district)
#embed "packed/district.shapes"
END(reference_shapes_district)

PACKED(reference_shapes_csp)
#embed "packed/csp.shapes"
END(reference_shapes_csp)

PACKED(reference_shapes_county)
#embed "packed/county.shapes"
END(reference_shapes_county)

PACKED(reference_shapes_force)
#embed "packed/force.shapes"
END(reference_shapes_force)

PACKED(reference_assessment_parts)
#embed "readable/assessment-parts.csv"
END(reference_assessment_parts)

PACKED(reference_people)
#embed "readable/people.csv"
END(reference_people)
