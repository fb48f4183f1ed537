package import Dates

/// The months in which the law kept people at home, which no season explains and no forecast should repeat.
package enum Lockdown {
    /// England: March (from the 26th) to June 2020, November 2020, January to March 2021, by whole months, as open
    /// data are.
    ///
    /// Source: SI 2020/350, SI 2020/1200, and SI 2020/1374 as amended by SI 2021/8 (Health Protection (Coronavirus,
    /// Restrictions) (England) Regulations).
    package static let england = [
        Period(first: "2020-03", last: "2020-06"), Period("2020-11"), Period(first: "2021-01", last: "2021-03"),
    ]
}
