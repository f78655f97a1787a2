import Diagnostics
import Practice
import Records
import Values

/// The tables of the page of quality: what was right the first time, defects, procedures.
enum QualityTables {
    static func view(_ report: QualityReport, in context: PageContext) -> [String: ViewValue] {
        let more = report.defects.count - QualityPage.rowsShown
        return [
            "defects": .list(report.defects.prefix(QualityPage.rowsShown).map { defect($0, in: context) }),
            "hasDefects": .flag(!report.defects.isEmpty), "more": .text(more > 0 ? "And \(more) older ones." : ""),
            "severities": .list(report.bySeverity.map(count)),
            "causes": .list(report.byCause.map(count)), "hasCauses": .flag(!report.byCause.isEmpty),
            "rates": .list(rates(report, in: context)), "hasRates": .flag(report.rate.delivered > 0),
            "span": .text(context.wording.period(report.span)),
            "procedures": .list(report.procedures.map { procedure($0, report, in: context) }),
            "hasProcedures": .flag(!report.procedures.isEmpty),
        ]
    }

    /// Each service, then all together where there are several.
    private static func rates(_ report: QualityReport, in context: PageContext) -> [View] {
        let services = report.rates.map { rate(context.name(ofService: $0.service), $0.rate) }
        return services.count == 1 ? services : services + [rate("Together", report.rate)]
    }

    private static func rate(_ name: String, _ rate: FirstTimeRight) -> View {
        View([
            "name": .text(name), "right": .text("\(rate.right)"), "delivered": .text("\(rate.delivered)"),
            "share": .text(QualityWords.share(rate)),
        ])
    }

    private static func count(_ count: QualityReport.Count) -> View {
        View(["name": .text(count.name), "count": .text("\(count.count)")])
    }

    private static func defect(_ defect: FoundDefect, in context: PageContext) -> View {
        View([
            "day": .text(context.wording.day(defect.day)), "client": .text(context.name(ofClient: defect.client)),
            "clientLink": .link(context.client(defect.client)), "text": .text(defect.text),
            "severity": .text(defect.severity?.rawValue ?? ""), "found": .text(QualityWords.finder(defect)),
            "cause": .text(defect.cause ?? ""),
            "state": .text(defect.fixed.map { "fixed \(context.wording.day($0))" } ?? "open"),
            "place": .text(context.place(defect.location)), "source": .link(context.source(defect.location)),
        ])
    }

    private static func procedure(_ procedure: Procedure, _ report: QualityReport, in context: PageContext) -> View {
        View([
            "title": .text(procedure.title),
            "service": .text(procedure.service.map { context.name(ofService: $0) } ?? ""),
            "reviewed": .text(procedure.reviewed.map(context.wording.day) ?? ""),
            "due": .text(procedure.dueForReview.map(context.wording.day) ?? ""),
            "isStale": .flag(procedure.isStale(on: report.today)),
            "place": .text(context.place(procedure.location)), "source": .link(context.source(procedure.location)),
        ])
    }
}
