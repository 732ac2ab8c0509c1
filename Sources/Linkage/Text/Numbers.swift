#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The logarithm to base 2.
func logarithm2(_ value: Double) -> Double { log2(value) }

/// `base` to the power of `exponent`.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// The probability that a match weight in bits stands for: 2^w / (1 + 2^w).
func probability(ofWeight bits: Double) -> Double { 1 / (1 + pow(2, -bits)) }
