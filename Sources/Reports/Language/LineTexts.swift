import Billing
import Records
import Values

/// What a document says that is no figure, in one language.
extension Language {
    /// All that a draft needs to become a document.
    var documentWords: DocumentWords {
        DocumentWords(
            language: code, line: text(of:), adjustment: text(of:), reason: taxNote)
    }

    /// `Inbox (Relaunch)`: a line's text with its project.
    func text(of line: DraftLine) -> String {
        let text = line.words.map(text) ?? line.text
        return line.project.map { "\(text) (\($0))" } ?? text
    }

    /// `Rabatt (5 %)`
    private func text(of adjustment: DraftAdjustment) -> String {
        let text = adjustment.words.map(text) ?? adjustment.text
        return adjustment.percent.map { "\(text) (\(percent($0)))" } ?? text
    }

    private func text(_ words: LineWords) -> String {
        switch words {
        case .work: word(.work)
        case .retainer: word(.retainer)
        case .beyondHours(let title): sentence(.beyondHours, ["title": title ?? word(.retainer)])
        case .beyondIncluded(let title): sentence(.beyondIncluded, ["title": title ?? word(.retainer)])
        case .retainerUsed(let title, let used): usedText(of: title ?? word(.retainer), used)
        case .deposit(let title): sentence(.depositLine, ["title": title])
        case .lessDeposit(let title, nil): sentence(.lessDeposit, ["title": title])
        case .lessDeposit(let title, let number?): sentence(.lessDepositOf, ["title": title, "number": number])
        case .minimum: word(.minimumCharge)
        case .discount: word(.discount)
        case .aboveCap(let limit, let each):
            sentence(.aboveCap, ["amount": money(limit), "unit": unit(each.name, for: "1")])
        }
    }

    private func usedText(of title: String, _ used: LineWords.Used) -> String {
        let (part, whole) =
            switch used {
            case .hours(let part, let whole): (clock(part), clock(whole))
            case .money(let part, let whole): (money(part), money(whole))
            }
        return sentence(.retainerUsed, ["title": title, "used": part, "available": whole])
    }
}
