// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

/**
 * What an ARIMA fit includes and how it is searched.
 *
 * @param mean whether the process has a mean; without effect on a differenced series, as in R
 * @param drift whether it has a linear trend; without effect above one difference, as in R's {@code forecast}
 * @param method see {@link ArimaMethod}
 * @param starts how many starts an exact fit tries; 1 for the reference program's own path, 1 to 1000. Likelihoods of models with both
 *     parts often have several maxima
 * @param end what becomes of a search that does not converge
 */
public record ArimaOptions(boolean mean, boolean drift, ArimaMethod method, int starts, End end) {
    private static final int USUAL_STARTS = 16;
    private static final int MOST_STARTS = 1000;

    /** What becomes of a search that does not converge. */
    public enum End {
        /** It goes on for up to 2,000 iterations; then the fit throws. */
        CONVERGED,
        /** It ends after 100 iterations, as R's {@code arima} does; {@link ArimaSearchReport#converged} says so. */
        REPORTED
    }

    /**
     * Checks the number of starts.
     *
     * @throws IllegalArgumentException when it is not 1 to 1000
     */
    public ArimaOptions {
        if (starts < 1 || starts > MOST_STARTS) {
            throw new IllegalArgumentException("starts must be 1 to " + MOST_STARTS + ", got " + starts);
        }
    }

    /** Exact maximum likelihood with a mean, from 16 starts. */
    public static ArimaOptions usual() {
        return new ArimaOptions(true, false, ArimaMethod.CSS_ML, USUAL_STARTS, End.CONVERGED);
    }

    /** These options with or without a mean. */
    public ArimaOptions withMean(boolean mean) {
        return new ArimaOptions(mean, drift, method, starts, end);
    }

    /** These options with or without a drift. */
    public ArimaOptions withDrift(boolean drift) {
        return new ArimaOptions(mean, drift, method, starts, end);
    }

    /** These options with another method. */
    public ArimaOptions withMethod(ArimaMethod method) {
        return new ArimaOptions(mean, drift, method, starts, end);
    }

    /** These options with another number of starts. */
    public ArimaOptions withStarts(int starts) {
        return new ArimaOptions(mean, drift, method, starts, end);
    }

    /** These options with another end. */
    public ArimaOptions withEnd(End end) {
        return new ArimaOptions(mean, drift, method, starts, end);
    }
}
