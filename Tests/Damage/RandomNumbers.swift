/// Random numbers that are the same on every run and every machine: SplitMix64 (Steele, Lea, Flood, 2014).
package struct RandomNumbers: RandomNumberGenerator {
    private var state: UInt64

    /// - Parameters:
    ///   - seed: the seed of all numbers of a run.
    ///   - stream: selects one of the independent sequences of that seed.
    package init(seed: UInt64, stream: Int = 0) {
        state = seed &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(stream) &* 0xd1b5_4a32_d192_ed03
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return value ^ value >> 31
    }

    /// A number from 0 to `limit` - 1; `limit` is at least 1.
    package mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    /// True once in `count` times.
    package mutating func onceIn(_ count: Int) -> Bool { below(count) == 0 }

    /// One of `choices`, or nil if there are none.
    package mutating func one<Choice>(of choices: [Choice]) -> Choice? {
        choices.isEmpty ? nil : choices[below(choices.count)]
    }
}
