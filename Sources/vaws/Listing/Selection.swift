import Records

/// The rows and columns of a list that were asked for.
struct Selection {
    struct Column {
        let head: Listing.Head
        let cell: (Int) -> Cell
    }

    let columns: [Column]
    /// Indices of the records, in the order in which they are printed.
    let rows: [Int]
}
