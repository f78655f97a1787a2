import Values

// Ticking the box, and the fields that go with it, as the tool whose notation the line has would do it.

extension TaskLineText {
    /// Done on that day: `done:`, `✅`, `[completion:: …]`, or todo.txt's date in front with its priority put to the end.
    mutating func complete(on day: CalendarDate) {
        end(with: "x")
        if notation == .todoTxt, todo != nil {
            completeTodoTxt(on: day)
        } else {
            set(.done, day.description)
        }
    }

    mutating func cancel(on day: CalendarDate) {
        end(with: "-")
        set(.cancelled, day.description)
    }

    mutating func begin() {
        mark("/")
    }

    /// Open again, without the day on which it was over.
    mutating func reopen() {
        let wasDone = if case .done = box.mark { true } else { false }
        mark(" ")
        remove(.done)
        remove(.cancelled)
        reopenTodoTxt(wasDone: wasDone)
    }

    /// Looked at: the box alone, without a day.
    mutating func tick() {
        mark("x")
    }

    mutating func removeBlockLink() {
        if let range = box.blockLink { replace(range, with: "") }
    }

    private mutating func mark(_ mark: String) {
        replace(box.markRange, with: mark)
    }

    /// What says where the work stands is over with it.
    private mutating func end(with mark: String) {
        self.mark(mark)
        for key in [FieldKey.status, .since, .done, .cancelled] { remove(key) }
    }

    /// `(A) 2026-11-20 Call` becomes `2026-11-24 2026-11-20 Call pri:A`.
    private mutating func completeTodoTxt(on day: CalendarDate) {
        if let letter = todo?.letter, let dates = todo?.datesStart {
            replace(box.words.lowerBound..<dates, with: "")
            insert(" pri:\(Character(Unicode.Scalar(letter)))", at: box.words.upperBound)
        }
        insert("\(day) ", at: box.words.lowerBound)
    }

    private mutating func reopenTodoTxt(wasDone: Bool) {
        guard let todo else { return }
        if wasDone, todo.completed != nil {
            replace(todo.datesStart..<endOfFirstDate(todo.datesStart), with: "")
        }
        guard todo.letter == nil, let field = scanned.field(.pri), field.value.utf8.count == 1 else { return }
        cut(field.range)
        insert("(\(field.value)) ", at: box.words.lowerBound)
    }

    /// Behind the date and the blanks after it.
    private func endOfFirstDate(_ start: Int) -> Int {
        var end = start
        while end < box.words.upperBound, !bytes.span.isBlank(end) { end += 1 }
        return bytes.span.skippingBlanks(end, box.words.upperBound)
    }
}
