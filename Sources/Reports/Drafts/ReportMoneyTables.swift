import Storage

extension Migration {
    /// Money that a report decides, which may be untold: before, what nobody entered stood as nothing spent.
    static let untoldMoney = Migration(
        "0164 money that a report decides",
        """
        ALTER TABLE committee_report ADD COLUMN revenue \(.bigint); -- income or spending that it decides, in pence; NULL where nobody said
        ALTER TABLE committee_report ADD COLUMN capital \(.bigint); -- the same of capital
        UPDATE committee_report SET revenue = revenue_pence WHERE revenue_pence <> 0;
        UPDATE committee_report SET capital = capital_pence WHERE capital_pence <> 0;
        ALTER TABLE committee_report DROP COLUMN revenue_pence;
        ALTER TABLE committee_report DROP COLUMN capital_pence;
        """)
}
