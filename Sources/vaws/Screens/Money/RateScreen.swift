import Practice
import Reports
import Values

/// The rate that one needs, in a terminal.
enum RateScreen {
    static func text(_ needed: NeededRate, width: Int) -> String {
        var screen = Screen(width: width)
        screen.paragraph("\(ReceivablesWords.money(needed.rate)) an hour.")
        screen.paragraph(
            "\(ReceivablesWords.money(needed.net)) to live on, after \(needed.tax) % tax and "
                + "\(ReceivablesWords.money(needed.expenses)) of expenses, is \(ReceivablesWords.money(needed.turnover)) "
                + "to invoice in a year, over \(needed.weeks) weeks of \(needed.hours) billed hours.")
        return screen.text
    }
}
