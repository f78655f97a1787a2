import ArgumentParser

/// How a list is printed.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, csv

    func render(_ selection: Selection) -> [UInt8] {
        switch self {
        case .table: TableRows.render(selection)
        case .json: JSONRows.render(selection)
        case .csv: CSVRows.render(selection)
        }
    }
}
