import Billing
import Records
import Reports
import Values

/// What other terms would have brought, as `vaws whatif` shows it.
struct WhatIfView: Sendable {
    let workspace: Workspace
    let result: WhatIf
}

/// Two bills side by side in a terminal.
enum WhatIfScreen {
    static func text(_ view: WhatIfView, width: Int) -> String {
        let (words, result) = (WhatIfWords(view.workspace), view.result)
        var screen = Screen(width: width)
        screen.paragraph(words.title(result))
        if result.totals.isEmpty { screen.paragraph("There is nothing to bill, either way.") }
        for total in result.totals {
            let sentences = [words.difference(total), words.payable(total), words.hour(total)].compactMap { $0 }
            screen.paragraph(sentences.joined(separator: " "))
        }
        screen.section("Other terms", result.replaced.map(words.replaced))
        if result.replaced.isEmpty {
            screen.heading("These are the terms that hold already.")
        }
        for total in result.totals {
            screen.heading("By month, without tax, in \(total.before.net.currency.code)")
            screen.table(
                table(result.months.filter { $0.before.net.currency == total.before.net.currency } + [total], words))
        }
        screen.section("Not replaced", words.limits(result))
        return screen.text
    }

    private static func table(_ rows: [WhatIf.Row], _ words: WhatIfWords) -> TextTable {
        let heads = ["Hours", "As agreed", "Would be", "Difference", "Hour", "Would bring"]
        var table = TextTable([.init(head: "Month")] + heads.map { .init(head: $0, alignsRight: true) })
        for row in rows { table.add(words.cells(row)) }
        return table
    }
}
