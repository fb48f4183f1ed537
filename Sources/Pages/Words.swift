package import Dates
import Markup

extension Day: Said {}
extension Month: Said {}
extension Period: Said {}
extension FinancialYear: Said {}
