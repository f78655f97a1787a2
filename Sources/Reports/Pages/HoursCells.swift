import Billing
import Values

/// The figures of a row of hours: worked beside billable and billed, and their value.
enum HoursCells {
    static let names: ViewShape.Names = [
        "name": .text, "link": .link, "worked": .text, "billable": .text, "share": .text, "billed": .text,
        "value": .text,
    ]

    static func view(_ row: HoursRow, name: String, link: Link) -> View {
        view(HoursSum(row), name: name, link: link)
    }

    static func view(_ sum: HoursSum, name: String, link: Link) -> View {
        View([
            "name": .text(name), "link": .link(link), "worked": .text(Wording.duration(sum.worked)),
            "billable": .text(Wording.duration(sum.billable)),
            "share": .text(Wording.share(sum.billable, of: sum.worked) ?? ""),
            "billed": .text(Wording.duration(sum.billed)),
            "value": .text(sum.value.map(Wording.money).joined(separator: " + ")),
        ])
    }
}

/// Rows of hours taken together; amounts of different currencies stay apart.
struct HoursSum {
    var worked = Minutes.zero
    var billable = Minutes.zero
    var billed = Minutes.zero
    private var byCurrency: [Currency: Money] = [:]

    init(_ rows: HoursRow...) {
        self.init(rows)
    }

    init(_ rows: some Sequence<HoursRow>) {
        for row in rows {
            worked += row.worked
            billable += row.billable
            billed += row.billed
            for money in row.value { byCurrency[money.currency, default: .zero(money.currency)] += money }
        }
    }

    var value: [Money] {
        byCurrency.values.filter { !$0.isZero }.sorted { $0.currency < $1.currency }
    }
}
