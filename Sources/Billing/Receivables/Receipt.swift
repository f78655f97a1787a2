import Diagnostics
import Values

/// What money did to a document: it came in for it, went back, or was given up.
///
/// Money that no document has taken yet is none (billing rule T19).
struct Receipt {
    let kind: InvoiceStanding.Application.Kind
    /// The invoice; of money that went back from a client's credit, the credit note.
    let document: Location
    /// The later of the payment's day and the document's.
    let day: CalendarDate
    /// With tax; negative where it went back.
    let amount: Money
    /// The payment's line or the credit note.
    let location: Location

    init(
        _ kind: InvoiceStanding.Application.Kind, _ document: Location, on day: CalendarDate, _ amount: Money,
        at location: Location
    ) {
        self.kind = kind
        self.document = document
        self.day = day
        self.amount = amount
        self.location = location
    }
}
