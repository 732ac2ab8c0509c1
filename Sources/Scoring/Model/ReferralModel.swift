import Contacts
import Platform

/// Predicts how many new clients each source will send, in closed form.
///
/// Clients arrive as a Poisson process. Its rate is Gamma distributed within a kind, and older evidence weighs less.
/// After each occasion a source may go silent for good, as in the BG/NBD model (Fader, Hardie and Lee, "Counting Your
/// Customers" the Easy Way, Marketing Science 24, 2005). Every client counts for the rate, every occasion for silence.
package struct ReferralModel {
    /// The age in days at which a booking counts half.
    package var halfLife = 365.0
    /// How many days ahead to predict; a quarter of a year.
    package var horizon = 91.25
    /// Shape of the Gamma prior: small, because most sources send nothing and a few send much.
    let priorShape = 0.5
    /// The Beta prior of going silent after a booking.
    let silenceAlpha = 1.0
    let silenceBeta = 8.0

    package init() {}

    /// The forecast of every source, in the order given. Sums run in that order, so the same order always gives the
    /// same bits.
    package func forecasts(of sources: [Evidence]) -> [Forecast] {
        var fading = KindMeans()
        var lasting = KindMeans()
        let decayed = sources.map { source in
            source.possible.reduce(decayedCount(source.ages)) { $0 + $1.probability * weight(ofAge: $1.age) }
        }
        let exposures = sources.map { exposure($0.tenure) }
        for (source, (count, exposure)) in zip(sources, zip(decayed, exposures)) {
            fading.add(count, over: exposure, kind: source.kind)
            lasting.add(Double(source.occasions), over: source.tenure, kind: source.kind)
        }
        return sources.indices.map { index in
            let source = sources[index]
            let kindMean = fading.mean(of: source.kind)
            let silence = silenceProbability(of: source, usualRate: lasting.mean(of: source.kind))
            let count = Double(source.occasions)
            return Forecast(
                shape: priorShape + decayed[index],
                rate: priorShape / kindMean + exposures[index],
                horizon: horizon,
                silence: silence,
                stillReferring: source.ages.isEmpty
                    ? 1 : silence / (silence + silenceAlpha / (silenceBeta + count - 1)))
        }
    }

    /// The number of bookings of these ages, each discounted by its age.
    func decayedCount(_ ages: [Int]) -> Double {
        ages.reduce(0) { $0 + weight(ofAge: $1) }
    }

    private func weight(ofAge age: Int) -> Double { exp2(-Double(age) / halfLife) }

    private func exposure(_ tenure: Double) -> Double {
        (1 - exp2(-tenure / halfLife)) * halfLife / log(2)
    }

    /// The probability that a source that still refers stays quiet as long as this one has; 1 without bookings.
    private func silenceProbability(of source: Evidence, usualRate: Double) -> Double {
        guard let gap = source.ages.first else { return 1 }
        let scale = priorShape / usualRate
        let quietFrom = source.tenure - Double(gap)
        return pow((scale + quietFrom) / (scale + source.tenure), priorShape + Double(source.occasions))
    }
}

/// The mean rate of each kind, shrunk toward the pooled mean with the weight of one booking.
private struct KindMeans {
    private struct Total {
        var count = 0.0
        var exposure = 0.0
    }

    private var all = Total()
    private var totals: [Kind?: Total] = [:]

    mutating func add(_ count: Double, over exposure: Double, kind: Kind?) {
        all.count += count
        all.exposure += exposure
        totals[kind, default: Total()].count += count
        totals[kind, default: Total()].exposure += exposure
    }

    /// Bookings a day of all sources together.
    var pooledMean: Double { (all.count + 0.5) / (all.exposure + 1) }

    /// Bookings a day of the sources of a kind; sources without a kind are a kind of their own.
    func mean(of kind: Kind?) -> Double {
        let total = totals[kind] ?? Total()
        return (total.count + 1) / (total.exposure + 1 / pooledMean)
    }
}
