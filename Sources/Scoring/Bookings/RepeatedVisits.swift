import Contacts

/// Finds bookings that are in several lists, or in one list twice.
///
/// Two bookings of one client and day are one if they have the same id, or if they come from different lists and have
/// the same time. In one list, two bookings at one time are two.
enum RepeatedVisits {
    /// Sorts the visits by client and day and drops repetitions; of two copies the one that says more is kept.
    ///
    /// - Returns: the number of visits dropped.
    static func drop(from visits: inout [BookingHistory.Visit], clients: Int, answers: [String]) -> Int {
        let before = visits.count
        visits = sorted(visits, clients: clients)
        var kept: [BookingHistory.Visit] = []
        kept.reserveCapacity(visits.count)
        var start = 0
        while start < visits.count {
            var end = start + 1
            while end < visits.count, visits[end].client == visits[start].client, visits[end].day == visits[start].day {
                end += 1
            }
            if end == start + 1 {
                kept.append(visits[start])
            } else {
                keepDistinct(visits[start..<end], &kept, answers)
            }
            start = end
        }
        visits = kept
        return before - kept.count
    }

    /// Sorts by client, then day, then list.
    private static func sorted(_ visits: [BookingHistory.Visit], clients: Int) -> [BookingHistory.Visit] {
        var starts = Array(repeating: 0, count: clients + 1)
        for visit in visits { starts[Int(visit.client) + 1] += 1 }
        for client in 0..<clients { starts[client + 1] += starts[client] }
        var places = starts
        var order = Array(repeating: 0, count: visits.count)
        for (number, visit) in visits.enumerated() {
            order[places[Int(visit.client)]] = number
            places[Int(visit.client)] += 1
        }
        for client in 0..<clients where starts[client + 1] > starts[client] + 1 {
            order[starts[client]..<starts[client + 1]].sort {
                (visits[$0].day.dayNumber, visits[$0].list, $0) < (visits[$1].day.dayNumber, visits[$1].list, $1)
            }
        }
        return order.map { visits[$0] }
    }

    /// A visit that is kept, and the lists that had it.
    private struct Kept {
        var visit: BookingHistory.Visit
        var lists: [Int32]
    }

    private static func keepDistinct(
        _ visits: ArraySlice<BookingHistory.Visit>, _ kept: inout [BookingHistory.Visit], _ answers: [String]
    ) {
        var found: [Kept] = []
        var open: [BookingHistory.Visit] = []
        // Ids first: what they match is certain.
        for visit in visits {
            if visit.hasID, let place = found.firstIndex(where: { $0.visit.id == visit.id }) {
                take(visit, into: &found[place], answers)
            } else if visit.hasID {
                found.append(Kept(visit: visit, lists: [visit.list]))
            } else {
                open.append(visit)
            }
        }
        found = merged(found, answers)
        for visit in open {
            let place = found.firstIndex { other in
                other.visit.minute == visit.minute && !other.lists.contains(visit.list)
                    && (visit.minute >= 0 || !other.visit.hasID)
            }
            if let place {
                take(visit, into: &found[place], answers)
            } else {
                found.append(Kept(visit: visit, lists: [visit.list]))
            }
        }
        kept += found.map(\.visit)
    }

    /// Joins visits at one time that have different ids in different lists: a change of program.
    private static func merged(_ found: [Kept], _ answers: [String]) -> [Kept] {
        var result: [Kept] = []
        for other in found {
            let place = result.firstIndex {
                other.visit.minute >= 0 && $0.visit.minute == other.visit.minute
                    && Set($0.lists).isDisjoint(with: other.lists)
            }
            guard let place else {
                result.append(other)
                continue
            }
            take(other.visit, into: &result[place], answers)
            result[place].lists += other.lists
        }
        return result
    }

    private static func take(_ visit: BookingHistory.Visit, into kept: inout Kept, _ answers: [String]) {
        kept.lists.append(visit.list)
        if isLater(visit, than: kept.visit, answers) { kept.visit = visit }
    }

    /// Whether one copy of a booking says more than another: by status, else amount, else answer.
    private static func isLater(
        _ one: BookingHistory.Visit, than other: BookingHistory.Visit, _ answers: [String]
    ) -> Bool {
        func rank(_ visit: BookingHistory.Visit) -> (Int, Int, String, String) {
            let status =
                switch visit.status {
                case .completed: 4
                case .noShow: 3
                case .cancelled: 2
                case .scheduled: 1
                case nil: 0
                }
            let answer = visit.answer < 0 ? "" : answers[Int(visit.answer)]
            return (status, visit.amount?.hundredths ?? Int.min, visit.amount?.currency ?? "", answer)
        }
        return rank(one) > rank(other)
    }
}
