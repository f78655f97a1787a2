import Diagnostics
import Records
import Values

extension Leak {
    /// Rounds of changes beyond those agreed, and requests beyond the scope, where hours cost nothing.
    static func rounds(_ settlement: Settlement) -> [Leak] {
        let workspace = settlement.ledger.workspace
        let known = workspace.deliverables.filter { $0.client != nil && $0.day <= workspace.today }
        var works: [String: ReviewedWork] = [:]
        for deliverable in known {
            let name = deliverable.task ?? deliverable.text
            let key = "\(deliverable.client ?? "")/\(name.split(separator: "/").last ?? "")"
            works[key, default: ReviewedWork()].rounds.append(deliverable)
        }
        return works.sorted { $0.key < $1.key }.flatMap { $0.value.leaks(settlement) }
    }
}

/// One piece of work with its rounds of review.
private struct ReviewedWork {
    var rounds: [Deliverable] = []

    func leaks(_ settlement: Settlement) -> [Leak] {
        let workspace = settlement.ledger.workspace
        let ordered = rounds.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(
            \.element)
        guard let first = ordered.first, let client = first.client, let whose = workspace.client(client) else {
            return []
        }
        let task = workspace.index(ofTask: first.task, of: client)
        let service = task.flatMap { workspace.tasks[$0].service } ?? whose.service
        let project = task.flatMap { workspace.tasks[$0].project }
        let context = settlement.ledger.book.context(
            of: WorkDescription(
                client: client, service: service, project: project, agreement: nil, rate: nil, isBillable: true),
            on: first.day)
        // By the hour every round is paid, and one on a retainer is counted there.
        guard context.standing == .included, settlement.closed[client].map({ first.day > $0 }) ?? true else {
            return []
        }
        let rounds = [beyond(ordered, context, task, client, settlement)].compactMap { $0 }
        return rounds + scope(ordered, client, settlement)
    }

    private func beyond(
        _ ordered: [Deliverable], _ context: WorkContext, _ task: Int?, _ client: String, _ settlement: Settlement
    ) -> Leak? {
        let (ledger, workspace) = (settlement.ledger, settlement.ledger.workspace)
        let changes = ordered.filter(\.usesRound)
        let terms = context.agreement.map { ledger.book.families[$0].terms(on: ordered[0].day) }
        guard let agreed = terms?.revisions ?? context.service.flatMap(ledger.book.catalogue.service)?.revisions,
            changes.count > agreed
        else { return nil }
        let extra = changes[agreed]
        let title = task.map { workspace.tasks[$0].title } ?? extra.text
        guard !workspace.charges(of: client, since: extra.day, contain: [title, extra.text]) else { return nil }
        let minutes = settlement.includedMinutes(of: task, since: extra.day)
        let price = context.service.flatMap { ledger.book.catalogue.price(of: $0, on: extra.day) }
        let worth = price.flatMap { $0.isHourly && minutes > .zero ? $0.price(of: minutes) : nil }
        return Leak(
            client, .rounds(text: title, beyond: changes.count - agreed, agreed: agreed, since: extra.day), worth,
            minutes: minutes, isOwed: true, at: changes[agreed...].map(\.location))
    }

    private func scope(_ ordered: [Deliverable], _ client: String, _ settlement: Settlement) -> [Leak] {
        let workspace = settlement.ledger.workspace
        return ordered.flatMap { round in
            round.requests.filter { $0.kind == .scope }.compactMap { request in
                let isAgreed = workspace.agreements.contains { $0.client == client && $0.from >= round.day }
                guard !isAgreed, !workspace.charges(of: client, since: round.day, contain: [request.text]) else {
                    return nil
                }
                return Leak(
                    client, .scope(text: request.text, on: round.day), nil, isOwed: false, at: [request.location])
            }
        }
    }
}

extension Workspace {
    fileprivate func index(ofTask id: String?, of client: String) -> Int? {
        guard let name = id?.split(separator: "/").last else { return nil }
        return tasks.firstIndex { $0.client == client && $0.id.map { $0 == name } ?? false }
    }

    /// Whether a charge since a day names one of the texts.
    fileprivate func charges(of client: String, since day: CalendarDate, contain texts: [String]) -> Bool {
        charges.contains { charge in
            charge.client == client && charge.day >= day && texts.contains { !$0.isEmpty && charge.text.contains($0) }
        }
    }
}

extension Settlement {
    /// What was logged on a task since a day and costs nothing by the hour.
    fileprivate func includedMinutes(of task: Int?, since day: CalendarDate) -> Minutes {
        guard let task else { return .zero }
        return ledger.entries.filter { entry in
            entry.day >= day && ledger.contexts[entry.context].standing == .included
                && ledger.workspace.time[entry.entry].task == task
        }.map(\.counted).total()
    }
}
