#!/usr/bin/env python3
"""Makes the table of how many of each sex and of each age live in each district, which is compiled into Wardmote.

Why it exists: whether those who answered a survey are like those who live there is asked of ages and sexes, and the
other counts that come with the program know neither. Run by hand when a publisher brings out a new edition:

    python3 tools/reference/people.py FOLDER

FOLDER holds `geography/` and `population/` as `docs/sources/` lists them. Districts that became one since are added up.
It fails where the ages of a district are not its total, or the sexes are not.
"""
import os
import sys

from sources import Links, population

if len(sys.argv) != 2:
    sys.exit(__doc__)
folder = sys.argv[1]
current = Links(folder).current
ages = [str(age) for age in range(90)] + ["90+"]
people = {}
for row in population(folder, "lad21_population_census2021_age_sex"):
    sexes = [int(row["total_females"]), int(row["total_males"])]
    if sum(sexes) != int(row["total_population"]):
        sys.exit(f"{row['ltla21_code']}: {sexes} are not {row['total_population']}")
    found = people.setdefault(current[row["ltla21_code"]], [0] * (2 + len(ages)))
    for i, count in enumerate(sexes):
        found[i] += count
for row in population(folder, "lad21_population_mid2020_by_single_year_of_age"):
    counts = [int(row[age]) for age in ages]
    if sum(counts) != int(row["total_population"]):
        sys.exit(f"{row['ltla21_code']}: its ages are {sum(counts)}, not {row['total_population']}")
    found = people[current[row["ltla21_code"]]]
    for i, count in enumerate(counts):
        found[2 + i] += count
target = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/CReference/readable/people.csv")
with open(target, "w", encoding="utf-8", newline="\n") as out:
    out.write(",".join(["district", "female", "male"] + ages) + "\n")
    for code in sorted(people):
        out.write(",".join([code] + [str(count) for count in people[code]]) + "\n")
print(f"{len(people)} districts, {sum(sum(p[:2]) for p in people.values()):,} of Census 2021, "
      f"{sum(sum(p[2:]) for p in people.values()):,} of mid-2020")
