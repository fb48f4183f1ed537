import Dates

/// The months in which the law kept people at home, which no season explains and no forecast should repeat.
package enum Lockdown {
    /// England: March (from the 23rd) to June 2020, November 2020, January to March 2021.
    ///
    /// Source: Health Protection (Coronavirus, Restrictions) (England) Regulations 2020 (SI 2020/350), (No. 4)
    /// (SI 2020/1200), and (No. 3) as amended from 6 January 2021; by whole months, as open data are.
    package static let england = [
        Period(first: "2020-03", last: "2020-06"), Period("2020-11"), Period(first: "2021-01", last: "2021-03"),
    ]
}
