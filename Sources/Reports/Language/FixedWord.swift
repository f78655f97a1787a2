/// A word, sentence or customary form of documents, by its key in `templates/words/XX.yaml`.
///
/// What stands in `{}` of its English text is filled in.
enum FixedWord: String, CaseIterable, Sendable {
    // Dates
    case longDate = "long-date"
    case fullDate = "full-date"
    case dayOfYear = "day-of-year"
    case dayOfAnyYear = "day-of-any-year"
    case monthOfYear = "month-of-year"
    case firstDay = "first-day"
    case periodInMonth = "period-in-month"
    case periodInYear = "period-in-year"
    case periodOverYears = "period-over-years"
    case periodOpen = "period-open"
    // Numbers and money
    case decimalMark = "decimal-mark"
    case groupMark = "group-mark"
    case money, percent, clock
    case and
    // The head of a document
    case invoice
    case creditNote = "credit-note"
    case void, draft, number, date, period, due
    case yourReference = "your-reference"
    case yourOrder = "your-order"
    case forInvoice = "for-invoice"
    case numberOf = "number-of"
    case reason, from, to
    case vatID = "vat-id"
    case taxNumber = "tax-number"
    case registration
    // Lines and totals
    case description, quantity, unit, price, tax, vat, amount
    case amountsIn = "amounts-in"
    case net
    case taxOn = "tax-on"
    case rounding, total
    case paidInAdvance = "paid-in-advance"
    case amountDue = "amount-due"
    // Texts of lines that vaws makes
    case discount
    case minimumCharge = "minimum-charge"
    case work, retainer
    case beyondHours = "beyond-hours"
    case beyondIncluded = "beyond-included"
    case retainerUsed = "retainer-used"
    case depositLine = "deposit-line"
    case lessDeposit = "less-deposit"
    case lessDepositOf = "less-deposit-of"
    case aboveCap = "above-cap"
    // How to pay
    case howToPay = "how-to-pay"
    case payBy = "pay-by"
    case paidAlready = "paid-already"
    case nothingToPay = "nothing-to-pay"
    case creditIsYours = "credit-is-yours"
    case leftToPay = "left-to-pay"
    case lineDiscount = "line-discount"
    case reference, part
    case earlyDiscount = "early-discount"
    // The timesheet
    case timesheet, day, service, project, worked, counted
    case hoursCounted = "hours-counted"
    // What goes to a client beside documents: statement, timesheet, progress
    case overview
    case statement
    case invoices
    case progress
    case pages
    case skip
    case span
    case open
    case sum
    case wholeSum = "whole-sum"
    case what
    case balance
    case balanceForward = "balance-forward"
    case daysOverdue = "days-overdue"
    case invoiceDue = "invoice-due"
    case forDocuments = "for-documents"
    case payment
    case refund
    case earlyPayment = "early-payment"
    case cancellation
    case writtenOff = "written-off"
    case interestClaimed = "interest-claimed"
    case compensationClaimed = "compensation-claimed"
    case bankFee = "bank-fee"
    case creditLeft = "credit-left"
    case amountOwed = "amount-owed"
    case inYourFavour = "in-your-favour"
    case owedOn = "owed-on"
    case favourOn = "favour-on"
    case nothingOwed = "nothing-owed"
    case nothingBilled = "nothing-billed"
    case ageNotDue = "age-not-due"
    case ageOverdue = "age-overdue"
    case ageOver90 = "age-over-90"
    case ageCredit = "age-credit"
    case statementFor = "statement-for"
    case time
    case hoursWorked = "hours-worked"
    case asWorked = "as-worked"
    case done
    case inProgress = "in-progress"
    case waitingForYou = "waiting-for-you"
    case comesNext = "comes-next"
    case countDone = "count-done"
    case countInProgress = "count-in-progress"
    case countWaiting = "count-waiting"
    case countNext = "count-next"
    case dueOn = "due-on"
    // The foot
    case pageOf = "page-of"
    case seal
}

extension FixedWord {
    /// Of these a language may leave out a part or write it in digits: `{dd}.{mm}.{year}`.
    var isDate: Bool {
        switch self {
        case .longDate, .fullDate, .dayOfYear, .dayOfAnyYear, .monthOfYear, .periodInMonth, .periodInYear,
            .periodOverYears, .periodOpen:
            true
        default: false
        }
    }
}
